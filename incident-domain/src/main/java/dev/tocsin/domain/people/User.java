package dev.tocsin.domain.people;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/**
 * A person of an organization. The email is unique in it, and stays taken when the person is deactivated: history names
 * them by it, and they may come back.
 *
 * @param timeZone one of the IANA database's, as only such a zone has daylight-saving changes
 * @param active false for somebody who can neither act nor be paged
 */
public record User(
        OrganizationId organization,
        UserId id,
        String name,
        Email email,
        Role role,
        Optional<String> slackId,
        ZoneId timeZone,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final int MAX_NAME_LENGTH = 200;
    public static final int MAX_SLACK_ID_LENGTH = 50;

    public User {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        slackId = slackId.map(text -> Text.line("Slack id", text, MAX_SLACK_ID_LENGTH));
        if (!isTimeZone(timeZone.getId())) {
            throw new IllegalArgumentException("not an IANA time zone: " + timeZone);
        }
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
    }

    /** What can be changed of a person. */
    public record Profile(
            String name, Email email, Role role, Optional<String> slackId, ZoneId timeZone, boolean active) {}

    /** Somebody who has just been added. */
    public static User added(OrganizationId organization, UserId id, Profile profile, Instant at) {
        return of(organization, id, profile, at, at, Version.FIRST);
    }

    /** The same person with this profile; themselves, when they have it already. */
    public User with(Profile profile, Instant at) {
        User next = of(organization, id, profile, createdAt, updatedAt, version);
        return next.equals(this) ? this : of(organization, id, profile, createdAt, at, version + 1);
    }

    public User deactivated(Instant at) {
        return with(new Profile(name, email, role, slackId, timeZone, false), at);
    }

    public Profile profile() {
        return new Profile(name, email, role, slackId, timeZone, active);
    }

    /** How incidents and teams refer to them. */
    public Responder responder() {
        return new Responder(id, name, email);
    }

    /** Whether they may do everything. */
    public boolean isActiveAdmin() {
        return active && role == Role.ADMIN;
    }

    public static boolean isTimeZone(String id) {
        return ZoneRulesProvider.getAvailableZoneIds().contains(id);
    }

    private static User of(
            OrganizationId organization,
            UserId id,
            Profile profile,
            Instant createdAt,
            Instant updatedAt,
            long version) {
        return new User(
                organization,
                id,
                profile.name(),
                profile.email(),
                profile.role(),
                profile.slackId(),
                profile.timeZone(),
                profile.active(),
                createdAt,
                updatedAt,
                version);
    }
}
