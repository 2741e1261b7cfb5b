package dev.tocsin.testkit;

import dev.tocsin.domain.Micros;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until somebody moves it, in whole microseconds; any thread may read it. */
public final class SettableClock implements InstantSource {

    private final AtomicReference<Instant> now;

    private SettableClock(Instant start) {
        now = new AtomicReference<>(Micros.require(start));
    }

    public static SettableClock at(Instant start) {
        return new SettableClock(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void set(Instant next) {
        now.set(Micros.require(next));
    }

    public void forward(Duration time) {
        now.updateAndGet(before -> Micros.require(before.plus(time)));
    }
}
