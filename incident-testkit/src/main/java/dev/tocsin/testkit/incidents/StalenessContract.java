package dev.tocsin.testkit.incidents;

import static dev.tocsin.testkit.Ledger.assertStale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.RecordWrite.SaveService;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.testkit.Additions;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Draft;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A changeset that was decided on something else than what is kept is refused, whole. */
public interface StalenessContract extends PortsUnderTest {

    @Test
    default void of_two_writers_on_one_revision_the_second_is_told_and_nothing_of_it_is_kept() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident read = cases.anUnansweredIncident();
        IncidentWrite second = cases.write(read, Deed.move(Status.RESOLVED, world.jane()));
        StoredIncident first = cases.then(read, Deed.retitle("Payments are down", world.casey()));
        assertStale(world, Changeset.of(second).with(Optional.of(world.receipt("second"))));
        assertThat(cases.now(read)).isEqualTo(first);
    }

    @Test
    default void who_was_told_decides_again_and_is_heard() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident read = cases.anUnansweredIncident();
        IncidentWrite second = cases.write(read, Deed.acknowledge(world.jane()));
        cases.then(read, Deed.retitle("Payments are down", world.casey()));
        assertThatThrownBy(() -> ports().store().commit(Changeset.of(second))).isInstanceOf(StaleException.class);
        StoredIncident answered = cases.then(cases.now(read), Deed.acknowledge(world.jane()));
        assertThat(answered.incident().details().title().value()).isEqualTo("Payments are down");
        assertThat(cases.now(read)).isEqualTo(answered);
    }

    @Test
    default void of_several_incidents_none_is_kept_when_the_last_one_is_stale() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident good = cases.anUnansweredIncident();
        StoredIncident moved = cases.anUnansweredIncident();
        IncidentWrite stale = cases.write(moved, Deed.acknowledge(world.jane()));
        cases.then(moved, Deed.acknowledge(world.casey()));
        IncidentWrite change = cases.write(good, Deed.move(Status.CLOSED, world.jane()));
        IncidentWrite opening = cases.draft("Search is down").write();
        assertStale(world, Changeset.of(opening, change, stale));
        assertThat(cases.find(opening.next().id())).isEmpty();
        assertThat(cases.now(good)).isEqualTo(good);
    }

    @Test
    default void an_incident_is_not_kept_when_a_record_beside_it_cannot_be() {
        World world = World.in(ports());
        IncidentWrite opening = world.cases().draft("Search is down").write();
        assertStale(world, Changeset.of(opening).and(new SaveService(namedLike(world.checkout()))));
        assertThat(world.cases().find(opening.next().id())).isEmpty();
    }

    @Test
    default void a_record_is_not_kept_when_an_incident_beside_it_is_stale() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident read = cases.anUnansweredIncident();
        IncidentWrite stale = cases.write(read, Deed.acknowledge(world.jane()));
        cases.then(read, Deed.acknowledge(world.casey()));
        Service renamed = world.checkout().describedAs("Till", Optional.empty(), Optional.empty(), World.NOON);
        assertStale(world, Changeset.of(stale).and(new SaveService(renamed)));
        assertThat(ports().services().find(world.id(), renamed.key())).contains(world.checkout());
    }

    @Test
    default void a_comment_leaves_the_revision_where_it_is() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        StoredIncident commented = cases.then(incident, Deed.comment("Looking at it", world.casey()));
        assertThat(commented).isEqualTo(incident);
        assertThat(cases.now(incident)).isEqualTo(incident);
        assertThat(cases.timeline(incident)).hasSize(2);
    }

    @Test
    default void a_comment_is_kept_though_the_incident_has_changed_since_and_undoes_nothing() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident read = cases.anUnansweredIncident();
        IncidentWrite comment = cases.write(read, Deed.comment("Looking at it", world.casey()));
        StoredIncident changed = cases.then(read, Deed.move(Status.RESOLVED, world.jane()));
        Placed placed = world.keep(Changeset.of(comment)).incidents().getFirst();
        assertThat(cases.now(read)).isEqualTo(changed);
        assertThat(cases.timeline(read))
                .hasSize(3)
                .endsWith(Casebook.told(comment, placed).getFirst());
    }

    @Test
    default void a_change_is_kept_though_somebody_has_commented_since() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident read = cases.anUnansweredIncident();
        IncidentWrite change = cases.write(read, Deed.acknowledge(world.jane()));
        cases.then(read, Deed.comment("Looking at it", world.casey()));
        world.keep(Changeset.of(change));
        assertThat(cases.now(read).incident()).isEqualTo(change.next());
    }

    @Test
    default void neither_comment_nor_change_reaches_an_incident_that_has_been_deleted() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident read = cases.anUnansweredIncident();
        cases.then(read, Deed.delete(world.jane()));
        assertStale(world, Changeset.of(cases.write(read, Deed.comment("Looking at it", world.casey()))));
        assertStale(world, Changeset.of(cases.write(read, Deed.acknowledge(world.casey()))));
        assertThat(cases.find(read.incident().id())).isEmpty();
    }

    @Test
    default void an_incident_that_was_never_kept_cannot_change() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident kept = cases.anUnansweredIncident();
        StoredIncident invented = new StoredIncident(
                kept.number(),
                kept.revision(),
                cases.draft("Never kept").write().next());
        assertStale(world, Changeset.of(cases.write(invented, Deed.acknowledge(world.casey()))));
        assertStale(world, Changeset.of(cases.write(invented, Deed.comment("Where?", world.casey()))));
        assertThat(cases.now(kept)).isEqualTo(kept);
    }

    @Test
    default void an_incident_cannot_be_opened_under_an_id_that_another_has() {
        World world = World.in(ports());
        StoredIncident kept = world.cases().anUnansweredIncident();
        Draft same = world.cases().draft("Another one").id(kept.incident().id());
        assertStale(world, Changeset.of(same.write()));
    }

    private Service namedLike(Service other) {
        return Service.added(
                other.organization(),
                new ServiceId(ports().ids().next()),
                new Additions(ports(), other.organization()).serviceKey(),
                other.name(),
                Optional.empty(),
                Optional.empty(),
                World.NOON);
    }
}
