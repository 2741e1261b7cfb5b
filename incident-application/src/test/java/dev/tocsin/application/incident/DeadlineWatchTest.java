package dev.tocsin.application.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Engine;
import dev.tocsin.application.Request;
import dev.tocsin.application.Wired;
import dev.tocsin.application.incident.DeadlineWatch.Step;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.OnCallBook;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A SEV2 is to be acknowledged within 30 minutes, and warns after 24. */
class DeadlineWatchTest {

    private final Shop shop = new Shop();
    private final DeadlineWatch watch = shop.tocsin.deadlines();

    @Test
    void nothing_is_due_before_its_time() {
        IncidentRef incident = anIncidentUnderWay();
        shop.forward(Duration.ofMinutes(24).minusNanos(1_000));

        assertThat(watch.elapseDue()).isEqualTo(new Step(0, List.of()));
        assertThat(shop.timeline(incident)).containsExactly("CREATED", "NOBODY_REACHED");
    }

    @Test
    void response_starts_at_once_with_whoever_the_policy_wakes_and_in_the_ledger_they_are() {
        shop.waking("Platform", "jane@example.com");
        IncidentRef incident = shop.anOpenIncident();

        assertThat(watch.elapseDue()).isEqualTo(new Step(1, List.of()));

        assertThat(shop.timeline(incident)).containsExactly("CREATED", "ESCALATED", "ASSIGNED");
        assertThat(shop.ports.pages().of(shop.jane.organization(), incident).orElseThrow())
                .singleElement()
                .satisfies(page ->
                        assertThat(page.email()).contains(shop.jane.user().email()))
                .satisfies(page -> assertThat(page.state()).isEqualTo(LedgerEntry.State.QUEUED))
                .satisfies(page -> assertThat(page.createdAt()).isEqualTo(shop.now.get()));
        assertThat(shop.view(incident).response())
                .isEqualTo(new IncidentView.Response(
                        Optional.of("Platform"), 1, Optional.of(shop.now.get().plusSeconds(300))));
        assertThat(watch.elapseDue()).isEqualTo(new Step(0, List.of()));
    }

    @Test
    void when_nobody_answers_the_next_level_is_woken_in_its_time_and_at_last_somebody_is_told_that_none_is_left() {
        shop.waking("Platform", "jane@example.com", "casey@example.com");
        IncidentRef incident = shop.anOpenIncident();
        for (int minutes : List.of(0, 5, 5)) {
            shop.forward(Duration.ofMinutes(minutes));
            assertThat(watch.elapseDue()).isEqualTo(new Step(1, List.of()));
        }

        assertThat(shop.timeline(incident))
                .containsExactly("CREATED", "ESCALATED", "ASSIGNED", "ESCALATED", "ESCALATION_EXHAUSTED");
        assertThat(shop.ports.pages().of(shop.jane.organization(), incident).orElseThrow())
                .extracting(LedgerEntry::cause)
                .containsExactly(Cause.ESCALATION, Cause.ESCALATION, Cause.CATCH_ALL);
    }

    @Test
    void who_is_on_call_is_asked_once_for_all_that_is_due() {
        List<Integer> asked = new ArrayList<>();
        OnCallBook sure = shop.ports.onCallBook();
        OnCallBook counting = (incidents, at) -> {
            asked.add(incidents.size());
            return sure.ask(incidents, at);
        };
        shop.anOpenIncident();
        shop.anOpenIncident();
        shop.anOpenIncident();

        assertThat(DeadlineWatch.on(Wired.like(shop.ports).asking(counting).complete())
                        .elapseDue())
                .isEqualTo(new Step(3, List.of()));
        assertThat(asked).containsExactly(3);
    }

    @Test
    void a_warning_and_a_breach_are_told_once_each() {
        IncidentRef incident = anIncidentUnderWay();
        shop.forward(Duration.ofMinutes(24));
        assertThat(watch.elapseDue()).isEqualTo(new Step(1, List.of()));
        shop.forward(Duration.ofMinutes(6));
        assertThat(watch.elapseDue()).isEqualTo(new Step(1, List.of()));

        assertThat(watch.elapseDue()).isEqualTo(new Step(0, List.of()));
        assertThat(shop.timeline(incident)).containsExactly("CREATED", "NOBODY_REACHED", "SLA_WARNING", "SLA_BREACHED");
    }

    @Test
    void a_warning_of_a_former_severity_is_no_risk_until_the_time_of_the_present_one() {
        IncidentRef incident = anIncidentUnderWay();
        shop.forward(Duration.ofMinutes(24));
        watch.elapseDue();
        shop.desk()
                .amend(Request.by(shop.jane), Shop.ofSeverity(incident, Severity.SEV3))
                .orElseThrow();
        assertThat(atRisk()).isZero();

        shop.forward(Duration.ofMinutes(192 - 24));
        assertThat(watch.elapseDue()).isEqualTo(new Step(1, List.of()));
        assertThat(atRisk()).isEqualTo(1);
        assertThat(shop.timeline(incident))
                .containsExactly("CREATED", "NOBODY_REACHED", "SLA_WARNING", "SEVERITY_CHANGED");
    }

    @Test
    void what_is_over_is_never_due() {
        IncidentRef incident = shop.anOpenIncident();
        shop.desk()
                .changeStatus(Request.by(shop.jane), ChangeStatus.to(Status.RESOLVED, incident))
                .orElseThrow();
        shop.forward(Duration.ofDays(9));

        assertThat(watch.elapseDue()).isEqualTo(new Step(0, List.of()));
    }

    @Test
    void more_than_a_batch_takes_more_than_a_step() {
        for (int i = 0; i < DeadlineWatch.BATCH + 1; i++) {
            shop.anOpenIncident();
        }
        shop.forward(Duration.ofMinutes(24));

        Step first = watch.elapseDue();
        assertThat(first.elapsed()).isEqualTo(DeadlineWatch.BATCH);
        assertThat(first.worthAnother()).isTrue();
        assertThat(watch.elapseDue()).isEqualTo(new Step(1, List.of()));
    }

    @Test
    void one_that_fails_is_put_off_and_keeps_no_other_from_its_deadline() {
        IncidentRef guilty = anIncidentUnderWay();
        IncidentRef innocent = anIncidentUnderWay();
        DeadlineWatch stumbling =
                Engine.on(stumblingOver(new IncidentNumber(2026, 1))).deadlines();
        shop.forward(Duration.ofMinutes(24));

        Step step = stumbling.elapseDue();

        assertThat(step.elapsed()).isEqualTo(1);
        assertThat(step.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).hasMessage("stumbled"));
        assertThat(shop.timeline(guilty)).containsExactly("CREATED", "NOBODY_REACHED");
        assertThat(shop.timeline(innocent)).containsExactly("CREATED", "NOBODY_REACHED", "SLA_WARNING");
        assertThat(stumbling.elapseDue()).as("it is out of the way").isEqualTo(new Step(0, List.of()));

        shop.forward(Duration.ofMinutes(5));
        assertThat(watch.elapseDue()).as("its deadline has stayed").isEqualTo(new Step(1, List.of()));
        assertThat(shop.timeline(guilty)).containsExactly("CREATED", "NOBODY_REACHED", "SLA_WARNING");
    }

    /** Response has started, and there is no policy that says whom to wake. */
    private IncidentRef anIncidentUnderWay() {
        IncidentRef incident = shop.anOpenIncident();
        watch.elapseDue();
        return incident;
    }

    private int atRisk() {
        IncidentFilter filter = new IncidentFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                IncidentFilter.Span.EVER,
                IncidentFilter.Span.EVER,
                List.of(),
                List.of(),
                List.of(SlaState.AT_RISK),
                Optional.empty());
        return shop.board()
                .list(shop.jane, filter, Window.first(10))
                .orElseThrow()
                .items()
                .size();
    }

    private Ports stumblingOver(IncidentNumber guilty) {
        return Wired.like(shop.ports)
                .watching(new Stumbling(shop.ports.dueIncidents(), guilty))
                .complete();
    }

    /** Claims as the other does, and fails at one incident. */
    private record Stumbling(DueIncidents sure, IncidentNumber guilty) implements DueIncidents {

        @Override
        public int claimDue(Instant now, int limit, Decision decide) {
            return sure.claimDue(now, limit, stumbling(decide));
        }

        @Override
        public boolean claim(Due due, Instant now, Decision decide) {
            return sure.claim(due, now, stumbling(decide));
        }

        @Override
        public List<Due> due(Instant now, int limit) {
            return sure.due(now, limit);
        }

        @Override
        public void putOff(Due due, Instant until) {
            sure.putOff(due, until);
        }

        @Override
        public long unwatched() {
            return sure.unwatched();
        }

        @Override
        public long open(SlaState standing) {
            return sure.open(standing);
        }

        private Decision stumbling(Decision decide) {
            return due -> {
                if (due.stream().anyMatch(stored -> stored.number().equals(guilty))) {
                    throw new IllegalStateException("stumbled");
                }
                return decide.on(due);
            };
        }
    }
}
