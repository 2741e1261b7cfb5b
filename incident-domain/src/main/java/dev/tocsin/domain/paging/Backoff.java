package dev.tocsin.domain.paging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a page that failed for now is tried again: soon at first, then less and less often, and after {@value #MAX_ATTEMPTS} attempts, which is some two
 * minutes, no more. By then the other channel or the next level is the better bet.
 */
public final class Backoff {

    public static final int MAX_ATTEMPTS = 6;

    /** Who wants to be left alone for longer is not waited for. */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60));

    private Backoff() {}

    /**
     * How long to wait; empty where it is not tried again.
     *
     * @param attempts how many there were, 1 at least
     * @param retryAfter how long the provider wants to be left alone, where it says so
     * @param jitter from 0 to below 1: so that pages that failed together do not come back together. It adds up to a quarter.
     */
    public static Optional<Duration> pause(int attempts, Optional<Duration> retryAfter, double jitter) {
        if (attempts >= MAX_ATTEMPTS
                || retryAfter
                        .filter(wanted -> wanted.compareTo(LONGEST_PAUSE) > 0)
                        .isPresent()) {
            return Optional.empty();
        }
        Duration own = PAUSES.get(attempts - 1);
        Duration least = retryAfter.filter(wanted -> wanted.compareTo(own) > 0).orElse(own);
        return Optional.of(least.plusMillis((long) (least.toMillis() * jitter / 4)));
    }
}
