package dev.tocsin.adapter.rest.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many a minute for each, and as many at once after a quiet minute.
 *
 * <p>The generic cell rate algorithm: all that is kept is the moment up to which the allowance is used up. No lock, no timer.
 */
final class Throttle<K> {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos() / 1_000;
    /** Whoever has so many others behind them is forgotten, and begins anew. */
    private static final int REMEMBERED = 100_000;

    private final long cost;
    private final InstantSource clock;
    private final Cache<K, AtomicLong> usedUp = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    Throttle(int perMinute, InstantSource clock) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a rate limit is at least 1 a minute, not " + perMinute);
        }
        this.cost = MINUTE / perMinute;
        this.clock = clock;
    }

    /** Takes one; or takes none, and answers how long to wait for it. */
    Optional<Duration> take(K who) {
        AtomicLong state = usedUp.get(who, unknown -> new AtomicLong());
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        while (true) {
            long before = state.get();
            long after = Math.max(before, now) + cost;
            if (after - now > MINUTE) {
                return Optional.of(Duration.of(after - now - MINUTE, ChronoUnit.MICROS));
            }
            if (state.compareAndSet(before, after)) {
                return Optional.empty();
            }
        }
    }
}
