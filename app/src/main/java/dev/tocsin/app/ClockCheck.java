package dev.tocsin.app;

import dev.tocsin.application.port.PageQueue;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** A node whose clock is off wakes people too early or too late, and says of itself that it is not ready. */
@Singleton
@Readiness
@Requires(property = "tocsin.recurring.enabled", notEquals = "false")
final class ClockCheck extends AbstractHealthIndicator<Map<String, String>> {

    static final Duration MOST = Duration.ofSeconds(1);

    private final PageQueue queue;
    private final InstantSource clock;

    ClockCheck(PageQueue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** By how much the clock differs from the database's at least: how long the answer took is nobody's fault. */
    Duration off() {
        Instant before = clock.instant();
        Instant store = queue.storeTime();
        Instant after = clock.instant();
        if (store.isBefore(before)) {
            return Duration.between(store, before);
        }
        return store.isAfter(after) ? Duration.between(after, store) : Duration.ZERO;
    }

    HealthStatus judged(Duration off) {
        return off.compareTo(MOST) > 0
                ? HealthStatus.DOWN.describe("The clock differs from the database's")
                : HealthStatus.UP;
    }

    @Override
    protected Map<String, String> getHealthInformation() {
        Duration off = off();
        healthStatus = judged(off);
        return Map.of("off_by", off.toString());
    }

    @Override
    protected String getName() {
        return "clock";
    }
}
