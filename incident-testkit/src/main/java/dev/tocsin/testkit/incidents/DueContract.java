package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
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
        StoredIncident incident = World.in(ports()).cases().anUnansweredIncident();
        assertThat(watch.due(Watch.WARNING.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(incident));
        assertThat(watch.due(NEXT_YEAR)).containsExactly(Watch.at(incident));
    }

    @Test
    default void what_is_due_is_told_of_all_organizations_up_to_a_limit() {
        Watch watch = Watch.overNothing(ports());
        List<Due> three = Stream.of(World.in(ports()), World.in(ports()), World.in(ports()))
                .map(world -> Watch.at(world.cases().anUnansweredIncident()))
                .toList();
        assertThat(watch.due(Watch.WARNING)).containsExactlyInAnyOrderElementsOf(three);
        assertThat(ports().dueIncidents().due(Watch.WARNING, 2)).hasSize(2).isSubsetOf(three);
    }

    @Test
    default void to_look_what_is_due_changes_nothing() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
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
                world.cases().then(world.cases().anUnansweredIncident(), Deed.acknowledge(world.casey()));
        Instant next = answered.incident().nextDeadline().orElseThrow();
        assertThat(next).isAfter(Watch.BREACH);
        assertThat(watch.due(next.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(next)).containsExactly(Watch.at(answered));
    }

    @Test
    default void another_severity_moves_the_deadline() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident worse =
                world.cases().then(world.cases().anUnansweredIncident(), Deed.severity(Severity.SEV0, world.jane()));
        Instant next = worse.incident().nextDeadline().orElseThrow();
        assertThat(next).isBefore(Watch.WARNING);
        assertThat(watch.due(next.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(next)).containsExactly(Watch.at(worse));
    }

    @Test
    default void a_comment_leaves_the_deadline_where_it_is() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident incident =
                world.cases().then(world.cases().anUnansweredIncident(), Deed.comment("Hm", world.casey()));
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
}
