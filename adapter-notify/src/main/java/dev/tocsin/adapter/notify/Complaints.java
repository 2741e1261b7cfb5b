package dev.tocsin.adapter.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;

/** Tells the operator what only they can put right: once a minute at most, however many pages fail of it. */
public final class Complaints {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Logger log;
    private final InstantSource clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    public Complaints(Logger log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    public void make(String complaint) {
        Instant now = clock.instant();
        Instant due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(SILENCE))) {
            log.error(complaint);
        }
    }
}
