package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Slice.Total;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Showing;
import dev.tocsin.testkit.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Totals follow everything that happens, whether they are kept or counted. */
public interface TotalsContract extends PortsUnderTest {

    @Test
    default void an_organization_begins_with_nothing() {
        World world = World.in(ports());
        World.in(ports()).cases().anUnansweredIncident();
        assertTotal(world, Showing.open(), 0);
        assertTotal(world, Showing.all(), 0);
        assertTotal(world, Showing.open().ofTeam("Platform"), 0);
    }

    @Test
    default void an_incident_counts_under_the_status_and_severity_that_it_has_now() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        assertCounted(world, Status.NEW, Severity.SEV1);
        incident = cases.then(incident, Deed.severity(Severity.SEV3, world.jane()));
        assertCounted(world, Status.NEW, Severity.SEV3);
        incident = cases.then(incident, Deed.move(Status.MONITORING, world.jane()));
        assertCounted(world, Status.MONITORING, Severity.SEV3);
        incident = cases.then(incident, Deed.move(Status.RESOLVED, world.jane()));
        assertCounted(world, Status.RESOLVED, Severity.SEV3);
        incident = cases.then(incident, Deed.severity(Severity.SEV0, world.jane()));
        incident = cases.then(incident, Deed.move(Status.CLOSED, world.jane()));
        assertCounted(world, Status.CLOSED, Severity.SEV0);
        incident = cases.then(incident, Deed.move(Status.INVESTIGATING, world.jane()));
        assertCounted(world, Status.INVESTIGATING, Severity.SEV0);
        cases.then(incident, Deed.delete(world.jane()));
        assertTotal(world, Showing.open(), 0);
        assertTotal(world, Showing.all(), 0);
    }

    @Test
    default void what_leaves_status_and_severity_alone_leaves_the_totals_alone() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        incident = cases.then(incident, Deed.comment("Looking at it", world.casey()));
        incident = cases.then(incident, Deed.acknowledge(world.casey()));
        incident = cases.then(incident, Deed.retitle("Payments are down", world.jane()));
        cases.then(incident, Deed.elapse(World.NOON.plus(Duration.ofDays(1))));
        assertCounted(world, Status.NEW, Severity.SEV1);
    }

    @Test
    default void several_incidents_of_one_changeset_are_all_counted() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident first = cases.anUnansweredIncident();
        StoredIncident second = cases.draft("b").severity(Severity.SEV2).opened();
        world.keep(Changeset.of(
                cases.write(first, Deed.move(Status.RESOLVED, world.jane())),
                cases.draft("c").severity(Severity.SEV2).write(),
                cases.write(second, Deed.delete(world.jane())),
                cases.draft("d").severity(Severity.SEV1).write()));
        assertTotal(world, Showing.open(), 2);
        assertTotal(world, Showing.all(), 3);
        assertTotal(world, Showing.all().severity(Severity.SEV1), 2);
        assertTotal(world, Showing.all().severity(Severity.SEV2), 1);
        assertTotal(world, Showing.open().severity(Severity.SEV2, Severity.SEV1), 2);
        assertTotal(world, Showing.open().status(Status.RESOLVED, Status.CLOSED), 1);
    }

    @Test
    default void totals_are_right_after_many_have_written_at_once() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        int writers = 8;
        AtOnce.all(writers, who -> {
            StoredIncident stays = cases.draft("a").severity(Severity.SEV4).opened();
            cases.then(cases.anUnansweredIncident(), Deed.move(Status.RESOLVED, world.jane()));
            cases.aDeletedIncident();
            return stays;
        });
        assertTotal(world, Showing.open(), writers);
        assertTotal(world, Showing.open().severity(Severity.SEV4), writers);
        assertTotal(world, Showing.open().status(Status.RESOLVED), writers);
        assertTotal(world, Showing.all(), 2L * writers);
    }

    /** The only incident that there is. */
    private static void assertCounted(World world, Status status, Severity severity) {
        for (Status one : Status.values()) {
            assertTotal(world, Showing.open().status(one), one == status ? 1 : 0);
        }
        for (Severity one : Severity.values()) {
            assertTotal(world, Showing.all().severity(one), one == severity ? 1 : 0);
        }
        assertTotal(world, Showing.open().status(status).severity(severity), 1);
        assertTotal(world, Showing.open(), status.isOver() ? 0 : 1);
        assertTotal(world, Showing.all(), 1);
    }

    private static void assertTotal(World world, Showing showing, long count) {
        assertThat(world.cases().total(showing)).as(showing.filter().toString()).isEqualTo(new Total(count, false));
    }
}
