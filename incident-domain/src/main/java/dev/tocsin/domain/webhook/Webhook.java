package dev.tocsin.domain.webhook;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An endpoint that is told what happens to an organization's incidents. While it is disabled nothing is made for it:
 * once it is enabled it is told what waited for it then, and what happens from then on.
 *
 * @param events what it is told of; empty for all, also for what a newer version may know
 * @param previousSecretUntil until when what it is told is signed with the secret before its present one too
 */
public record Webhook(
        OrganizationId organization,
        WebhookId id,
        WebhookUrl url,
        Set<WebhookEvent> events,
        Optional<String> description,
        boolean enabled,
        Optional<Instant> previousSecretUntil,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** An organization has at most so many. */
    public static final int MAX_PER_ORGANIZATION = 20;

    public static final int MAX_DESCRIPTION_LENGTH = 500;

    /** How long the secret before goes on to sign, so that receivers need not change at the same moment. */
    public static final Duration PREVIOUS_SECRET_SIGNS = Duration.ofDays(1);

    public Webhook {
        events = Collections.unmodifiableSet(
                events.isEmpty() ? EnumSet.noneOf(WebhookEvent.class) : EnumSet.copyOf(events));
        description = description.map(text -> Text.prose("description", text, MAX_DESCRIPTION_LENGTH));
        previousSecretUntil.ifPresent(Micros::require);
        Micros.require(createdAt);
        Micros.require(updatedAt);
        Version.require(version);
    }

    /** What people say of a webhook. */
    public record Wish(WebhookUrl url, Set<WebhookEvent> events, Optional<String> description, boolean enabled) {}

    /** A webhook that has just been added. */
    public static Webhook added(OrganizationId organization, WebhookId id, Wish wish, Instant at) {
        return new Webhook(
                organization,
                id,
                wish.url(),
                wish.events(),
                wish.description(),
                wish.enabled(),
                Optional.empty(),
                Version.FIRST,
                at,
                at);
    }

    public Wish wish() {
        return new Wish(url, events, description, enabled);
    }

    /** The same webhook as people want it; itself, when it is so already. */
    public Webhook with(Wish wish, Instant at) {
        Webhook next = new Webhook(
                organization,
                id,
                wish.url(),
                wish.events(),
                wish.description(),
                wish.enabled(),
                previousSecretUntil,
                version + 1,
                createdAt,
                at);
        return next.wish().equals(wish()) ? this : next;
    }

    /** With a new secret: the one before goes on for a while, and one before that ends at once. */
    public Webhook rotated(Instant at) {
        return new Webhook(
                organization,
                id,
                url,
                events,
                description,
                enabled,
                Optional.of(at.plus(PREVIOUS_SECRET_SIGNS)),
                version + 1,
                createdAt,
                at);
    }

    public Webhook disabled(Instant at) {
        return with(new Wish(url, events, description, false), at);
    }

    /** What it is told of, each by its name. */
    public Stream<WebhookEvent> wanted() {
        return events.isEmpty() ? Arrays.stream(WebhookEvent.values()) : events.stream();
    }
}
