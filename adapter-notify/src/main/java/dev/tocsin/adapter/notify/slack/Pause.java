package dev.tocsin.adapter.notify.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How long the workspace wants to be left alone; of two wishes the longer one counts. */
final class Pause {

    /** A longer wish is taken for a mistake. */
    static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;
    private final AtomicReference<Instant> end = new AtomicReference<>(Instant.EPOCH);

    Pause(InstantSource clock) {
        this.clock = clock;
    }

    void begin(Duration wish) {
        Instant wished = clock.instant().plus(wish.compareTo(LONGEST) < 0 ? wish : LONGEST);
        end.accumulateAndGet(wished, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Empty when it is over. */
    Optional<Duration> left() {
        return Optional.of(Duration.between(clock.instant(), end.get())).filter(Duration::isPositive);
    }
}
