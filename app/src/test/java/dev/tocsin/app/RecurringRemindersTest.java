package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.postmortem.ReminderRound;
import dev.tocsin.application.postmortem.ReminderRound.Failure;
import dev.tocsin.application.postmortem.ReminderRound.Step;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecurringRemindersTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Queue<Step> steps = new ArrayDeque<>();
    private final RecurringReminders reminders = new RecurringReminders(steps::remove, metrics);

    private double counted(String name) {
        return metrics.counter(name).count();
    }

    @Test
    void a_look_takes_steps_while_they_are_worth_it_and_counts_what_they_did() {
        Due due = new Due(new OrganizationId(new UUID(0, 1)), new IncidentId(new UUID(0, 2)));
        Failure failure = new Failure(due, new IllegalStateException("as the test says"));
        steps.add(new Step(ReminderRound.BATCH, List.of(), true));
        steps.add(new Step(2, List.of(failure), false));
        steps.add(new Step(9, List.of(), false));
        reminders.remind();

        assertThat(counted("tocsin.reminders.made")).isEqualTo(ReminderRound.BATCH + 2);
        assertThat(counted("tocsin.reminders.failed")).isOne();
        assertThat(steps).hasSize(1);
    }

    @Test
    void nothing_is_begun_once_it_has_to_stop() {
        steps.add(new Step(1, List.of(), true));
        reminders.stop();
        reminders.remind();

        assertThat(steps).hasSize(1);
    }
}
