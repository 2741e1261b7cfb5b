package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.DueIncidents;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Ledger;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is due is claimed, decided on and kept in one go, or stays due. */
public interface ClaimingContract extends PortsUnderTest {

    @Test
    default void what_was_decided_is_kept_state_events_and_the_next_deadline() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident = world.cases().anIncidentUnderWay();
        assertThat(watch.claimDue(Watch.WARNING, 10)).isEqualTo(1);
        Decision.Accepted<Incident> elapsed =
                (Decision.Accepted<Incident>) Deed.elapse(Watch.WARNING).on(incident.incident());
        assertThat(world.cases().now(incident))
                .isEqualTo(new StoredIncident(incident.number(), incident.revision() + 1, elapsed.next()));
        List<TimelineEntry> timeline = world.cases().timeline(incident);
        assertThat(timeline).extracting(TimelineEntry::position).containsExactly(1L, 2L, 3L);
        assertThat(timeline.getLast().entry().type()).isEqualTo("SLA_WARNING");
        assertThat(watch.due(Watch.BREACH.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(Watch.BREACH)).containsExactly(Watch.at(incident));
    }

    @Test
    default void what_time_does_in_silence_is_kept_and_takes_no_position() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident opened = world.cases().anIncidentUnderWay();
        StoredIncident warned = world.cases().then(opened, Deed.elapse(Watch.WARNING));
        StoredIncident lowered = world.cases().then(warned, Deed.severity(Severity.SEV3, world.jane(), Watch.WARNING));
        Instant fourFifths = World.NOON.plus(Duration.ofMinutes(192));
        assertThat(watch.due(fourFifths.minusNanos(1_000))).isEmpty();
        assertThat(watch.claimDue(fourFifths, 10)).isEqualTo(1);
        assertThat(watch.due(fourFifths)).isEmpty();
        StoredIncident passed = world.cases().now(lowered);
        assertThat(passed.revision()).isEqualTo(lowered.revision() + 1);
        assertThat(passed.incident().sla().state()).isEqualTo(SlaState.AT_RISK);
        world.cases().then(passed, Deed.comment("Still slow", world.jane()));
        assertThat(positions(world, passed)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    default void what_has_been_done_is_not_claimed_again() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident = world.cases().anIncidentUnderWay();
        assertThat(watch.claimDue(Watch.BREACH, 10)).isEqualTo(1);
        assertThat(watch.claimDue(Watch.BREACH, 10)).isZero();
        assertThat(watch.claim(incident, Watch.BREACH)).isFalse();
        assertThat(world.cases().timeline(incident)).hasSize(4);
    }

    @Test
    default void when_time_has_nothing_more_to_do_nothing_is_due_any_more() {
        Watch watch = Watch.overNothing(ports());
        World.in(ports()).cases().anIncidentUnderWay();
        Instant late = World.NOON.plus(Duration.ofDays(30));
        assertThat(watch.claimDue(late, 10)).isEqualTo(1);
        assertThat(watch.due(late.plus(Duration.ofDays(365)))).isEmpty();
    }

    @Test
    default void it_is_asked_for_what_is_due_and_for_nothing_else_as_it_is_kept() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident due =
                world.cases().then(world.cases().anIncidentUnderWay(), Deed.retitle("Payments", world.jane()));
        world.cases().underWay(world.cases().draft("Later").at(World.NOON.plusSeconds(1)));
        List<StoredIncident> asked = new ArrayList<>();
        int changed = ports().dueIncidents().claimDue(Watch.WARNING, 10, claimed -> {
            asked.addAll(claimed);
            return watch.elapse(Watch.WARNING).on(claimed);
        });
        assertThat(changed).isEqualTo(1);
        assertThat(asked).containsExactly(due);
    }

    @Test
    default void incidents_of_several_organizations_are_claimed_together() {
        Watch watch = Watch.overNothing(ports());
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident one = ours.cases().anIncidentUnderWay();
        StoredIncident two = ours.cases().anIncidentUnderWay();
        StoredIncident other = theirs.cases().anIncidentUnderWay();
        assertThat(watch.claimDue(Watch.WARNING, 10)).isEqualTo(3);
        assertThat(positions(ours, one)).hasSize(3).startsWith(1L, 2L);
        assertThat(positions(ours, two)).hasSize(3).startsWith(3L, 4L);
        assertThat(List.of(positions(ours, one).getLast(), positions(ours, two).getLast()))
                .containsExactlyInAnyOrder(5L, 6L);
        assertThat(positions(theirs, other)).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void all_that_is_claimed_is_decided_on_together_and_only_what_was_decided_changes() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        List<StoredIncident> three = List.of(
                world.cases().anIncidentUnderWay(),
                world.cases().anIncidentUnderWay(),
                world.cases().anIncidentUnderWay());
        StoredIncident left = three.get(1);
        List<Integer> asked = new ArrayList<>();
        int changed = ports().dueIncidents().claimDue(Watch.WARNING, 10, claimed -> {
            asked.add(claimed.size());
            return watch.elapse(Watch.WARNING).on(without(left, claimed));
        });
        assertThat(changed).isEqualTo(2);
        assertThat(asked).containsExactly(3);
        assertThat(world.cases().now(left)).isEqualTo(left);
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(left));
    }

    @Test
    default void no_more_are_claimed_than_the_limit_says_and_the_others_stay_due() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        for (int i = 0; i < 5; i++) {
            world.cases().anIncidentUnderWay();
        }
        assertThat(watch.claimDue(Watch.WARNING, 2)).isEqualTo(2);
        assertThat(watch.due(Watch.WARNING)).hasSize(3);
        assertThat(watch.claimDue(Watch.WARNING, 10)).isEqualTo(3);
        assertThat(watch.due(Watch.WARNING)).isEmpty();
    }

    @Test
    default void where_nothing_is_decided_nothing_changes_and_it_stays_due() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident = world.cases().anIncidentUnderWay();
        assertThat(ports().dueIncidents().claimDue(Watch.WARNING, 10, claimed -> List.of()))
                .isZero();
        assertThat(ports().dueIncidents().claim(Watch.at(incident), Watch.WARNING, claimed -> List.of()))
                .isFalse();
        assertThat(world.cases().now(incident)).isEqualTo(incident);
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(incident));
    }

    @Test
    default void a_fault_in_one_decision_undoes_all_of_them_and_holds_nothing() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident good = world.cases().anIncidentUnderWay();
        StoredIncident bad = world.cases().anIncidentUnderWay();
        Ledger before = Ledger.of(world);
        IllegalStateException fault = new IllegalStateException("a fault in one incident");
        DueIncidents due = ports().dueIncidents();
        assertThatThrownBy(() -> due.claimDue(Watch.WARNING, 10, claimed -> unless(bad, claimed, fault, watch)))
                .isSameAs(fault);
        before.assertNothingWasKept();
        assertThat(watch.due(Watch.WARNING)).contains(Watch.at(good), Watch.at(bad));
        assertThatThrownBy(() -> due.claim(Watch.at(bad), Watch.WARNING, claimed -> unless(bad, claimed, fault, watch)))
                .isSameAs(fault);
        assertThat(world.cases().now(bad)).isEqualTo(bad);
        assertThat(watch.claim(bad, Watch.WARNING)).isTrue();
        assertThat(watch.claim(good, Watch.WARNING)).isTrue();
    }

    @Test
    default void one_incident_is_claimed_by_itself() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident one = world.cases().anIncidentUnderWay();
        StoredIncident other = world.cases().anIncidentUnderWay();
        assertThat(watch.claim(other, Watch.WARNING.minusNanos(1_000))).isFalse();
        assertThat(watch.claim(other, Watch.WARNING)).isTrue();
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(one));
        assertThat(world.cases().now(one)).isEqualTo(one);
        assertThat(world.cases().now(other).revision()).isEqualTo(other.revision() + 1);
    }

    @Test
    default void what_nobody_knows_or_stands_in_another_organization_cannot_be_claimed() {
        Watch watch = Watch.overNothing(ports());
        StoredIncident incident = World.in(ports()).cases().anIncidentUnderWay();
        World other = World.in(ports());
        DueIncidents.Due elsewhere =
                new DueIncidents.Due(other.id(), incident.incident().id());
        assertThat(ports().dueIncidents().claim(elsewhere, Watch.WARNING, watch.elapse(Watch.WARNING)))
                .isFalse();
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(incident));
    }

    @Test
    default void who_decided_before_the_time_had_its_effect_is_told() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident read = world.cases().anIncidentUnderWay();
        assertThat(watch.claim(read, Watch.WARNING)).isTrue();
        Ledger.assertStale(world, Changeset.of(world.cases().write(read, Deed.acknowledge(world.casey()))));
    }

    private static List<IncidentWrite> unless(
            StoredIncident bad, List<StoredIncident> claimed, RuntimeException fault, Watch watch) {
        if (without(bad, claimed).size() < claimed.size()) {
            throw fault;
        }
        return watch.elapse(Watch.WARNING).on(claimed);
    }

    private static List<StoredIncident> without(StoredIncident one, List<StoredIncident> claimed) {
        return claimed.stream()
                .filter(stored -> !stored.incident().id().equals(one.incident().id()))
                .toList();
    }

    private static List<Long> positions(World world, StoredIncident incident) {
        return world.cases().timeline(incident).stream()
                .map(TimelineEntry::position)
                .toList();
    }
}
