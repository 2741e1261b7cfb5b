package dev.tocsin.app;

import dev.tocsin.application.postmortem.ReminderRound;
import dev.tocsin.application.postmortem.ReminderRound.Failure;
import dev.tocsin.application.postmortem.ReminderRound.Step;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a minute for people who are to be reminded of what they have promised, on every node alike. The pages ring
 * for their senders, as they are kept by the store that does.
 */
@Context
@Requires(property = "tocsin.recurring.enabled", notEquals = "false")
final class RecurringReminders {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringReminders.class);

    private final ReminderRound round;
    private final Counter made;
    private final Counter failed;
    private volatile boolean stopping;

    /** The counters are there from the start, as those of {@link Recurring} are. */
    RecurringReminders(ReminderRound round, MeterRegistry metrics) {
        this.round = round;
        this.made = Counter.builder("tocsin.reminders.made")
                .description("Reminders of action items that were handed to the senders")
                .register(metrics);
        this.failed = Counter.builder("tocsin.reminders.failed")
                .description(
                        "Postmortems of whose action items nobody could be reminded and that were put off; the log says why")
                .register(metrics);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "10s")
    void remind() {
        while (!stopping && takeStep()) {
            LOG.debug("Reminded people of a full batch of postmortems, and go on");
        }
    }

    private boolean takeStep() {
        Step step = round.remind();
        made.increment(step.reminders());
        step.failures().forEach(this::report);
        return step.worthAnother();
    }

    private void report(Failure failure) {
        failed.increment();
        LOG.error("Nobody could be reminded, and it was put off: {}", failure.due(), failure.cause());
    }
}
