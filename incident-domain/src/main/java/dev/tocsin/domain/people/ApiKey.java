package dev.tocsin.domain.people;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A program's right to act as a user. The key's text is shown once and nowhere kept; only its hash is.
 *
 * @param user who acts when the key acts
 * @param scopes at least one
 * @param expiresAt the first instant at which it is refused
 * @param lastUsedAt to the minute, roughly: it is not written more often
 */
public record ApiKey(
        OrganizationId organization,
        ApiKeyId id,
        String name,
        Responder user,
        Set<Scope> scopes,
        Optional<Instant> expiresAt,
        Prefix prefix,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    public static final int MAX_NAME_LENGTH = 200;

    public ApiKey {
        name = Text.line("name", name, MAX_NAME_LENGTH);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key without scopes");
        }
        scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
        expiresAt.ifPresent(Micros::require);
        Micros.require(createdAt);
        lastUsedAt.ifPresent(Micros::require);
        revokedAt.ifPresent(Micros::require);
    }

    /** What a key's text begins with. Both are read everywhere; some clients accept only one. */
    public enum Prefix {
        SK_LIVE("sk_live_"),
        RF("rf_");

        private final String text;

        Prefix(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        public static Optional<Prefix> of(String text) {
            return Arrays.stream(values())
                    .filter(prefix -> prefix.text.equals(text))
                    .findFirst();
        }
    }

    /** A key that has just been issued. */
    public static ApiKey issued(
            OrganizationId organization,
            ApiKeyId id,
            String name,
            Responder user,
            Set<Scope> scopes,
            Optional<Instant> expiresAt,
            Prefix prefix,
            Instant at) {
        return new ApiKey(
                organization, id, name, user, scopes, expiresAt, prefix, at, Optional.empty(), Optional.empty());
    }

    public boolean usableAt(Instant now) {
        return revokedAt.isEmpty() && expiresAt.filter(end -> !end.isAfter(now)).isEmpty();
    }

    public ApiKey revoked(Instant at) {
        return new ApiKey(
                organization,
                id,
                name,
                user,
                scopes,
                expiresAt,
                prefix,
                createdAt,
                lastUsedAt,
                Optional.of(revokedAt.orElse(at)));
    }
}
