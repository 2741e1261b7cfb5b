package dev.tocsin.app;

import dev.tocsin.application.Housekeeping;
import dev.tocsin.application.incident.DeadlineWatch;
import dev.tocsin.application.incident.DeadlineWatch.Failure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done again and again, on every node alike. The application does one step at a time; the loops are here, so that tests can
 * leave them out and move the clock themselves.
 */
@Context
@Requires(property = "tocsin.recurring.enabled", notEquals = "false")
final class Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    /** A quarter of the second within which a level has to fire: what comes after the look takes time, too. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final DeadlineWatch deadlines;
    private final Housekeeping housekeeping;
    private final Bells bells;
    private final Counter elapsed;
    private final Counter failed;
    private final Loop watch;
    private volatile boolean stopping;

    /**
     * Deadlines are met within a second of falling due, however many nodes there are. The counters are there from the start: whoever
     * watches for a failure must see that there was none.
     */
    Recurring(DeadlineWatch deadlines, Housekeeping housekeeping, Bells bells, MeterRegistry metrics) {
        this.deadlines = deadlines;
        this.housekeeping = housekeeping;
        this.bells = bells;
        this.elapsed = Counter.builder("tocsin.deadlines.elapsed")
                .description("Deadlines of incidents that were handled when they fell due")
                .register(metrics);
        this.failed = Counter.builder("tocsin.deadlines.failed")
                .description("Deadlines that could not be handled and were put off; the log says why")
                .register(metrics);
        this.watch = new Loop("deadlines", bells.deadlines(), LOOK, this::elapseDeadlines);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        watch.close();
    }

    @Scheduled(fixedDelay = "10m", initialDelay = "1m")
    void purgeReceipts() {
        while (!stopping && housekeeping.purgeReceipts()) {
            LOG.debug("Purged a full batch of receipts, and go on");
        }
    }

    @Scheduled(fixedDelay = "10m", initialDelay = "2m")
    void purgeDeliveries() {
        while (!stopping && housekeeping.purgeDeliveries()) {
            LOG.debug("Purged a full batch of deliveries, and go on");
        }
    }

    /** What time does to an incident, people are told: it is kept with the claim, and not through the store that rings. */
    private boolean elapseDeadlines() {
        DeadlineWatch.Step step = deadlines.elapseDue();
        if (step.elapsed() > 0) {
            elapsed.increment(step.elapsed());
            bells.ringForPages();
            bells.webhooks().ring();
            bells.feed().ring();
        }
        step.failures().forEach(this::report);
        return step.worthAnother();
    }

    private void report(Failure failure) {
        failed.increment();
        LOG.error("A deadline could not be handled and was put off: {}", failure.due(), failure.cause());
    }
}
