package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Ledger;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be handled is out of the way for a while, and for nobody else. */
public interface PuttingOffContract extends PortsUnderTest {

    Instant UNTIL = Watch.WARNING.plus(Duration.ofMinutes(5));

    @Test
    default void what_is_put_off_is_not_due_until_then() {
        Watch watch = Watch.overNothing(ports());
        StoredIncident incident = World.in(ports()).cases().anIncidentUnderWay();
        ports().dueIncidents().putOff(Watch.at(incident), UNTIL);
        Instant justBefore = UNTIL.minusNanos(1_000);
        assertThat(watch.due(justBefore)).isEmpty();
        assertThat(watch.claimDue(justBefore, 10)).isZero();
        assertThat(watch.claim(incident, justBefore)).isFalse();
        assertThat(watch.due(UNTIL)).containsExactly(Watch.at(incident));
        assertThat(watch.claimDue(UNTIL, 10)).isEqualTo(1);
        assertThat(watch.due(UNTIL)).isEmpty();
    }

    @Test
    default void what_is_put_off_stays_as_it_is() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anIncidentUnderWay();
        Ledger before = Ledger.of(world);
        ports().dueIncidents().putOff(Watch.at(incident), UNTIL);
        before.assertNothingWasKept();
        StoredIncident answered = world.cases().then(incident, Deed.acknowledge(world.casey()));
        assertThat(world.cases().now(incident)).isEqualTo(answered);
    }

    @Test
    default void what_is_put_off_to_before_its_deadline_is_not_due_earlier() {
        Watch watch = Watch.overNothing(ports());
        StoredIncident incident = World.in(ports()).cases().anIncidentUnderWay();
        ports().dueIncidents().putOff(Watch.at(incident), World.NOON);
        assertThat(watch.due(Watch.WARNING.minusNanos(1_000))).isEmpty();
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(incident));
    }

    @Test
    default void the_others_are_claimed_as_ever() {
        Watch watch = Watch.overNothing(ports());
        World world = World.in(ports());
        StoredIncident bad = world.cases().anIncidentUnderWay();
        StoredIncident good = world.cases().anIncidentUnderWay();
        ports().dueIncidents().putOff(Watch.at(bad), UNTIL);
        assertThat(watch.due(Watch.WARNING)).containsExactly(Watch.at(good));
        assertThat(watch.claimDue(Watch.WARNING, 1)).isEqualTo(1);
        assertThat(world.cases().now(bad)).isEqualTo(bad);
    }

    @Test
    default void what_is_put_off_again_waits_for_the_later_time() {
        Watch watch = Watch.overNothing(ports());
        StoredIncident incident = World.in(ports()).cases().anIncidentUnderWay();
        ports().dueIncidents().putOff(Watch.at(incident), UNTIL);
        ports().dueIncidents().putOff(Watch.at(incident), UNTIL.plusSeconds(60));
        assertThat(watch.due(UNTIL)).isEmpty();
        assertThat(watch.due(UNTIL.plusSeconds(60))).containsExactly(Watch.at(incident));
    }

    @Test
    default void to_put_off_what_is_gone_is_no_fault() {
        World world = World.in(ports());
        StoredIncident deleted = world.cases().aDeletedIncident();
        for (Due gone : List.of(
                Watch.at(deleted),
                new Due(world.id(), new IncidentId(ports().ids().next())))) {
            assertThatCode(() -> ports().dueIncidents().putOff(gone, UNTIL)).doesNotThrowAnyException();
        }
    }
}
