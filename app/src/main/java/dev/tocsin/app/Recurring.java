package dev.tocsin.app;

import dev.tocsin.application.Housekeeping;
import dev.tocsin.application.incident.DeadlineWatch;
import dev.tocsin.application.incident.DeadlineWatch.Failure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done again and again, on every node alike. The application does one step at a time; the loops are here, so that tests can
 * leave them out and move the clock themselves.
 */
@Singleton
@Requires(property = "tocsin.recurring.enabled", notEquals = "false")
final class Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final DeadlineWatch deadlines;
    private final Housekeeping housekeeping;
    private final Counter elapsed;
    private final Counter failed;

    /** The counters are there from the start: whoever watches for a failure must see that there was none. */
    Recurring(DeadlineWatch deadlines, Housekeeping housekeeping, MeterRegistry metrics) {
        this.deadlines = deadlines;
        this.housekeeping = housekeeping;
        this.elapsed = Counter.builder("tocsin.deadlines.elapsed")
                .description("Deadlines of incidents that were handled when they fell due")
                .register(metrics);
        this.failed = Counter.builder("tocsin.deadlines.failed")
                .description("Deadlines that could not be handled and were put off; the log says why")
                .register(metrics);
    }

    /** Deadlines are met within a second of falling due, however many nodes there are. */
    @Scheduled(fixedDelay = "1s")
    void elapseDeadlines() {
        DeadlineWatch.Step step;
        do {
            step = deadlines.elapseDue();
            elapsed.increment(step.elapsed());
            step.failures().forEach(this::report);
        } while (step.worthAnother());
    }

    @Scheduled(fixedDelay = "10m", initialDelay = "1m")
    void purgeReceipts() {
        while (housekeeping.purgeReceipts()) {
            LOG.debug("Purged a full batch of receipts, and go on");
        }
    }

    private void report(Failure failure) {
        failed.increment();
        LOG.error("A deadline could not be handled and was put off: {}", failure.due(), failure.cause());
    }
}
