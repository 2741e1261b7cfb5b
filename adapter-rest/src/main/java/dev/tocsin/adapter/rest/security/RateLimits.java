package dev.tocsin.adapter.rest.security;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.application.access.Actor;
import dev.tocsin.domain.people.ApiKeyId;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * How often somebody may call. Each node counts for itself.
 *
 * <p>Whoever shows a valid token is never held up by the failures of others behind the same address.
 */
@Singleton
final class RateLimits {

    static final int FAILURES_PER_MINUTE = 20;

    private final Optional<Throttle<UUID>> calls;
    private final Throttle<String> failures;

    RateLimits(InstantSource clock, @Value("${tocsin.rate-limit-per-minute:}") String callsPerMinute) {
        this.calls = limit(callsPerMinute).map(limit -> new Throttle<>(limit, clock));
        this.failures = new Throttle<>(FAILURES_PER_MINUTE, clock);
    }

    /** A text, because the framework takes what is no number for nothing at all, and then there would be no limit. */
    private static Optional<Integer> limit(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            int limit = Integer.parseInt(text.strip());
            if (limit >= 1) {
                return Optional.of(limit);
            }
        } catch (NumberFormatException notWhole) {
            // Told below, like one that would let nobody call.
        }
        throw new IllegalArgumentException(
                "TOCSIN_RATE_LIMIT_PER_MINUTE must be a whole number from 1 on, not " + text);
    }

    /** A call with a key counts for the key, one with a JWT for its user: of JWTs, everybody can have any number. */
    void countCall(Actor actor) {
        if (calls.isPresent()) {
            UUID counted = actor.key()
                    .map(ApiKeyId::value)
                    .orElseGet(() -> actor.user().id().value());
            calls.get().take(counted).ifPresent(RateLimits::limited);
        }
    }

    void countFailure(String address) {
        failures.take(address).ifPresent(RateLimits::limited);
    }

    private static void limited(Duration pause) {
        throw Problem.of(Code.RATE_LIMITED, "Too many requests: wait as long as Retry-After says.")
                .retryAfter(pause)
                .exception();
    }
}
