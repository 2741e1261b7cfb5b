package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which incidents are due follows from what happens to them, in every organization. */
public interface DueContract extends PortsUnderTest {

    Instant NEXT_YEAR = World.NOON.plus(Duration.ofDays(365));

    @Test
    default void an_incident_is_due_from_the_microsecond_of_its_deadline_on() {
        Watch watch = Watch.overNothing(ports());
        StoredIncident incident = World.in(ports()).cases().anIncidentUnderWay();
        assertThat(watch.due(Watch.WARNING.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(incident));
        assertThat(watch.due(NEXT_YEAR)).containsExactly(Watch.at(incident));
    }

    @Test
    default void a_new_incident_is_due_at_once_as_response_is_to_start() {
        Watch watch = Watch.overNothing(ports());
        StoredIncident incident = World.in(ports()).cases().anUnansweredIncident();
        assertThat(watch.due(World.NOON.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(World.NOON)).containsExactly(Watch.at(incident));
        assertThat(watch.claimDue(World.NOON, 10)).isEqualTo(1);
        assertThat(watch.due(World.NOON)).isEmpty();
    }

    @Test
    default void what_is_due_is_told_of_all_organizations_up_to_a_limit() {
        Watch watch = Watch.overNothing(ports());
        List<Due> three = Stream.of(World.in(ports()), World.in(ports()), World.in(ports()))
                .map(world -> Watch.at(world.cases().anIncidentUnderWay()))
                .toList();
        assertThat(watch.due(Watch.WARNING)).containsExactlyInAnyOrderElementsOf(three);
        assertThat(ports().dueIncidents().due(Watch.WARNING, 2)).hasSize(2).isSubsetOf(three);
    }

    @Test
    default void to_look_what_is_due_changes_nothing() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident = world.cases().anIncidentUnderWay();
        watch.due(Watch.WARNING);
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(incident));
        assertThat(world.cases().now(incident)).isEqualTo(incident);
        assertThat(watch.claimDue(Watch.WARNING, 10)).isEqualTo(1);
    }

    @Test
    default void who_answers_moves_the_deadline() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident answered =
                world.cases().then(world.cases().anIncidentUnderWay(), Deed.acknowledge(world.casey()));
        Instant next = answered.incident().nextDeadline().orElseThrow();
        assertThat(next).isAfter(Watch.BREACH);
        assertThat(watch.due(next.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(next)).containsExactly(Watch.at(answered));
    }

    @Test
    default void another_severity_moves_the_deadline() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident lighter =
                world.cases().then(world.cases().anIncidentUnderWay(), Deed.severity(Severity.SEV2, world.jane()));
        Instant next = lighter.incident().nextDeadline().orElseThrow();
        assertThat(next).isAfter(Watch.BREACH);
        assertThat(watch.due(next.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(next)).containsExactly(Watch.at(lighter));
        StoredIncident worse = world.cases().then(lighter, Deed.severity(Severity.SEV0, world.jane()));
        assertThat(watch.due(World.NOON)).containsExactly(Watch.at(worse));
        assertThat(watch.claimDue(World.NOON, 10)).isEqualTo(1);
        Instant sooner = world.cases().now(worse).incident().nextDeadline().orElseThrow();
        assertThat(sooner).isBefore(Watch.WARNING);
        assertThat(watch.due(sooner.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(sooner)).containsExactly(Watch.at(worse));
    }

    @Test
    default void a_comment_leaves_the_deadline_where_it_is() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident =
                world.cases().then(world.cases().anIncidentUnderWay(), Deed.comment("Hm", world.casey()));
        assertThat(watch.due(Watch.WARNING.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(incident));
    }

    @Test
    default void what_is_over_or_deleted_is_never_due() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        Casebook cases = world.cases();
        List<StoredIncident> gone = List.of(
                cases.aResolvedIncident(),
                cases.aDeletedIncident(),
                cases.then(cases.anUnansweredIncident(), Deed.move(Status.CLOSED, world.jane())));
        assertThat(watch.due(NEXT_YEAR)).isEmpty();
        assertThat(watch.claimDue(NEXT_YEAR, 10)).isZero();
        for (StoredIncident incident : gone) {
            assertThat(ports().dueIncidents().claim(Watch.at(incident), NEXT_YEAR, stored -> {
                        throw new AssertionError("nothing is to be decided");
                    }))
                    .isFalse();
        }
    }

    @Test
    default void what_is_open_again_is_due_again() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident reopened =
                world.cases().then(world.cases().aResolvedIncident(), Deed.move(Status.INVESTIGATING, world.jane()));
        assertThat(watch.due(NEXT_YEAR)).containsExactly(Watch.at(reopened));
    }

    @Test
    default void those_that_are_open_are_counted_by_their_standing() {
        Watch watch = Watch.overNothing(ports());
        Casebook cases = World.in(ports()).cases();
        long atRisk = ports().dueIncidents().open(SlaState.AT_RISK);
        long breached = ports().dueIncidents().open(SlaState.BREACHED);
        cases.anUnansweredIncident();
        cases.aResolvedIncident();
        cases.aDeletedIncident();
        assertThat(watch.claimDue(Watch.WARNING, 10)).isEqualTo(1);
        assertThat(ports().dueIncidents().open(SlaState.AT_RISK)).isEqualTo(atRisk + 1);
        assertThat(ports().dueIncidents().open(SlaState.BREACHED)).isEqualTo(breached);
        assertThat(watch.claimDue(Watch.BREACH, 10)).isEqualTo(1);
        assertThat(ports().dueIncidents().open(SlaState.AT_RISK)).isEqualTo(atRisk);
        assertThat(ports().dueIncidents().open(SlaState.BREACHED)).isEqualTo(breached + 1);
    }

    @Test
    default void no_open_incident_is_without_a_deadline_or_a_reason_to_have_none() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident missed = cases.anIncidentUnderWay();
        cases.aResolvedIncident();
        cases.aDeletedIncident();
        cases.then(cases.aResolvedIncident(), Deed.move(Status.INVESTIGATING, world.jane()));
        assertThat(watch.claimDue(NEXT_YEAR, 10)).isEqualTo(2);
        cases.anUnansweredIncident();
        cases.anIncidentUnderWay();
        cases.then(cases.anIncidentUnderWay(), Deed.acknowledge(world.casey()));
        assertThat(cases.now(missed).incident().nextDeadline()).isEmpty();
        assertThat(ports().dueIncidents().unwatched()).isZero();
    }
}
