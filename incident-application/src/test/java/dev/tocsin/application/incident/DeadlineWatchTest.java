package dev.tocsin.application.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Engine;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.DeadlineWatch.Step;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A SEV2 is to be acknowledged within 30 minutes, and warns after 24. */
class DeadlineWatchTest {

    private final Shop shop = new Shop();
    private final DeadlineWatch watch = shop.tocsin.deadlines();

    @Test
    void nothing_is_due_before_its_time() {
        IncidentRef incident = shop.anOpenIncident();
        shop.forward(Duration.ofMinutes(24).minusNanos(1_000));

        assertThat(watch.elapseDue()).isEqualTo(new Step(0, List.of()));
        assertThat(shop.timeline(incident)).containsExactly("CREATED");
    }

    @Test
    void a_warning_and_a_breach_are_told_once_each() {
        IncidentRef incident = shop.anOpenIncident();
        shop.forward(Duration.ofMinutes(24));
        assertThat(watch.elapseDue()).isEqualTo(new Step(1, List.of()));
        shop.forward(Duration.ofMinutes(6));
        assertThat(watch.elapseDue()).isEqualTo(new Step(1, List.of()));

        assertThat(watch.elapseDue()).isEqualTo(new Step(0, List.of()));
        assertThat(shop.timeline(incident)).containsExactly("CREATED", "SLA_WARNING", "SLA_BREACHED");
    }

    @Test
    void a_warning_of_a_former_severity_is_no_risk_until_the_time_of_the_present_one() {
        IncidentRef incident = shop.anOpenIncident();
        shop.forward(Duration.ofMinutes(24));
        watch.elapseDue();
        shop.desk()
                .amend(Request.by(shop.jane), Shop.ofSeverity(incident, Severity.SEV3))
                .orElseThrow();
        assertThat(atRisk()).isZero();

        shop.forward(Duration.ofMinutes(192 - 24));
        assertThat(watch.elapseDue()).isEqualTo(new Step(1, List.of()));
        assertThat(atRisk()).isEqualTo(1);
        assertThat(shop.timeline(incident)).containsExactly("CREATED", "SLA_WARNING", "SEVERITY_CHANGED");
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
        IncidentRef guilty = shop.anOpenIncident();
        IncidentRef innocent = shop.anOpenIncident();
        DeadlineWatch stumbling =
                Engine.on(stumblingOver(new IncidentNumber(2026, 1))).deadlines();
        shop.forward(Duration.ofMinutes(24));

        Step step = stumbling.elapseDue();

        assertThat(step.elapsed()).isEqualTo(1);
        assertThat(step.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).hasMessage("stumbled"));
        assertThat(shop.timeline(guilty)).containsExactly("CREATED");
        assertThat(shop.timeline(innocent)).containsExactly("CREATED", "SLA_WARNING");
        assertThat(stumbling.elapseDue()).as("it is out of the way").isEqualTo(new Step(0, List.of()));

        shop.forward(Duration.ofMinutes(5));
        assertThat(watch.elapseDue()).as("its deadline has stayed").isEqualTo(new Step(1, List.of()));
        assertThat(shop.timeline(guilty)).containsExactly("CREATED", "SLA_WARNING");
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
        Ports ports = shop.ports;
        return new Ports(
                ports.store(),
                ports.receipts(),
                ports.incidents(),
                new Stumbling(ports.dueIncidents(), guilty),
                ports.directory(),
                ports.services(),
                ports.teams(),
                ports.schedules(),
                ports.rosters(),
                ports.policies(),
                ports.components(),
                ports.environments(),
                ports.users(),
                ports.apiKeys(),
                ports.organizations(),
                ports.settings(),
                ports.usage(),
                ports.ids(),
                ports.randomText(),
                ports.clock());
    }

    /** Claims as the other does, and fails at one incident. */
    private record Stumbling(DueIncidents sure, IncidentNumber guilty) implements DueIncidents {

        @Override
        public int claimDue(Instant now, int limit, Function<StoredIncident, Optional<IncidentWrite>> decide) {
            return sure.claimDue(now, limit, stumbling(decide));
        }

        @Override
        public boolean claim(Due due, Instant now, Function<StoredIncident, Optional<IncidentWrite>> decide) {
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

        private Function<StoredIncident, Optional<IncidentWrite>> stumbling(
                Function<StoredIncident, Optional<IncidentWrite>> decide) {
            return stored -> {
                if (stored.number().equals(guilty)) {
                    throw new IllegalStateException("stumbled");
                }
                return decide.apply(stored);
            };
        }
    }
}
