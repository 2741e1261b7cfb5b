package dev.tocsin.domain.webhook;

import dev.tocsin.domain.Micros;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When what could not be delivered is tried again: soon at first, then less and less often, and for the last time
 * {@link #LIMIT} after the first attempt. By then its receiver is not coming back by itself.
 */
public final class Perseverance {

    public static final Duration LIMIT = Duration.ofDays(2);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));

    private Perseverance() {}

    /**
     * When to try again; empty where it has been tried for long enough.
     *
     * @param attempts how many there were, 1 at least
     * @param since when the first one was
     * @param at when the last one ended
     * @param retryAfter how long the receiver wants to be left alone, where it says so
     * @param jitter from 0 to below 1: so that what failed together does not come back together. It adds up to a quarter.
     */
    public static Optional<Instant> next(
            int attempts, Instant since, Instant at, Optional<Duration> retryAfter, double jitter) {
        Instant end = since.plus(LIMIT);
        if (!at.isBefore(end)) {
            return Optional.empty();
        }
        Duration own = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
        Duration least = retryAfter.filter(wanted -> wanted.compareTo(own) > 0).orElse(own);
        if (least.compareTo(LIMIT) >= 0) {
            return Optional.of(end);
        }
        Instant next = at.plus(least).plusMillis((long) (least.toMillis() * jitter / 4));
        return Optional.of(Micros.of(next.isBefore(end) ? next : end));
    }
}
