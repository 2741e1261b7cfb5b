package dev.tocsin.domain.oncall;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.User;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What is planned: rotations, of which later ones stand over earlier ones wherever they have somebody on call. Its name is unique in
 * its organization, without regard to case.
 *
 * @param timeZone one of the IANA database's, whose clocks the rotations go by
 * @param rotations at least one
 */
public record Schedule(
        OrganizationId organization,
        ScheduleId id,
        String name,
        Optional<TeamRef> team,
        ZoneId timeZone,
        List<Rotation> rotations,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static final int MAX_NAME_LENGTH = 200;
    public static final int MAX_ROTATIONS = 20;

    public Schedule {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        rotations = List.copyOf(rotations);
        if (rotations.isEmpty() || rotations.size() > MAX_ROTATIONS) {
            throw new IllegalArgumentException("not 1 to " + MAX_ROTATIONS + " rotations");
        }
        if (!User.isTimeZone(timeZone.getId())) {
            throw new IllegalArgumentException("not an IANA time zone: " + timeZone);
        }
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
    }

    /** What can be changed of a schedule. */
    public record Plan(String name, Optional<TeamRef> team, ZoneId timeZone, List<Rotation> rotations) {}

    /** A schedule that has just been added. */
    public static Schedule added(OrganizationId organization, ScheduleId id, Plan plan, Instant at) {
        return of(organization, id, plan, at, at, Version.FIRST);
    }

    /** The same schedule with this plan; itself, when it has it already. */
    public Schedule with(Plan plan, Instant at) {
        Schedule next = of(organization, id, plan, createdAt, updatedAt, version);
        return next.equals(this) ? this : of(organization, id, plan, createdAt, at, version + 1);
    }

    private static Schedule of(
            OrganizationId organization, ScheduleId id, Plan plan, Instant createdAt, Instant updatedAt, long version) {
        return new Schedule(
                organization,
                id,
                plan.name(),
                plan.team(),
                plan.timeZone(),
                plan.rotations(),
                createdAt,
                updatedAt,
                version);
    }

    WallClock clock() {
        return new WallClock(timeZone);
    }
}
