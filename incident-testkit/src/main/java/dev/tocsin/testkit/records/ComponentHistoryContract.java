package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.catalog.PastStatus;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.RecordWrite.AddStatusChange;
import dev.tocsin.application.port.RecordWrite.RemoveComponent;
import dev.tocsin.application.port.RecordWrite.RemoveUser;
import dev.tocsin.application.port.RecordWrite.SaveComponent;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Components} must know of the past of components. */
public interface ComponentHistoryContract extends PortsUnderTest {

    Instant LATER = World.NOON.plusSeconds(60);

    @Test
    default void each_change_is_kept_as_it_was_told_and_the_latest_comes_first() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().anUnansweredIncident();
        ComponentStatusChange down =
                change(world.website(), ComponentStatus.MAJOR_OUTAGE, LATER, Deed.by(world.casey()));
        ComponentStatusChange up = change(down.component(), ComponentStatus.OPERATIONAL, World.NOON, Author.AUTOMATIC);
        keep(world, down, Optional.of(incident.incident().id()));
        keep(world, up, Optional.empty());
        world.adds().renamed(world.casey(), "Cassandra");

        assertThat(history(world, world.website(), Search.first(10)).items())
                .containsExactly(
                        new PastStatus(
                                3,
                                ComponentStatus.MAJOR_OUTAGE,
                                ComponentStatus.OPERATIONAL,
                                Author.AUTOMATIC,
                                World.NOON,
                                Optional.empty()),
                        new PastStatus(
                                2,
                                ComponentStatus.OPERATIONAL,
                                ComponentStatus.MAJOR_OUTAGE,
                                Deed.by(world.casey()),
                                LATER,
                                Optional.of(incident.number())));
    }

    @Test
    default void a_long_history_is_read_in_parts() {
        World world = World.in(ports());
        Component now = world.website();
        for (int i = 0; i < 3; i++) {
            ComponentStatusChange change = change(now, other(now.status()), LATER, Author.AUTOMATIC);
            keep(world, change, Optional.empty());
            now = change.component();
        }
        Slice<PastStatus, Integer> first = history(world, now, Search.first(2));
        Slice<PastStatus, Integer> second = history(world, now, new Search(Optional.empty(), 2, 2));

        assertThat(first.items()).extracting(PastStatus::version).containsExactly(4L, 3L);
        assertThat(first.next()).contains(2);
        assertThat(first.total()).contains(new Slice.Total(3, false));
        assertThat(second.items()).extracting(PastStatus::version).containsExactly(2L);
        assertThat(second.hasMore()).isFalse();
    }

    @Test
    default void an_incident_that_was_deleted_is_not_named() {
        World world = World.in(ports());
        StoredIncident incident = world.cases().aDeletedIncident();
        keep(world, down(world), Optional.of(incident.incident().id()));

        assertThat(history(world, world.website(), Search.first(1)).items())
                .extracting(PastStatus::incident)
                .containsExactly(Optional.empty());
    }

    @Test
    default void an_organization_sees_nothing_of_anothers_components() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        theirs.cases()
                .draft("Website is down")
                .seenOn(List.of(theirs.website()))
                .opened();
        keep(theirs, down(theirs), Optional.empty());

        assertThat(history(ours, theirs.website(), Search.first(1)).items()).isEmpty();
        assertThat(open(ours, theirs.website())).isEmpty();
    }

    @Test
    default void a_change_is_kept_once() {
        World world = World.in(ports());
        keep(world, down(world), Optional.empty());

        assertStale(Changeset.of(new AddStatusChange(down(world), Optional.empty())));
    }

    @Test
    default void status_history_and_timelines_are_kept_together_or_not_at_all() {
        World world = World.in(ports());
        StoredIncident incident = world.cases()
                .draft("Website is down")
                .seenOn(List.of(world.website()))
                .opened();
        ComponentStatusChange down = down(world);
        Changeset all = Changeset.of(new SaveComponent(down.component()), new AddStatusChange(down, Optional.empty()))
                .and(List.of(telling(world, incident, List.of(down))));
        int before = world.cases().timeline(incident).size();

        assertStale(all.and(new RemoveComponent(world.id(), world.website().id(), 7)));
        assertThat(ports().components().find(world.id(), world.website().id())).contains(world.website());
        assertThat(history(world, world.website(), Search.first(1)).items()).isEmpty();
        assertThat(world.cases().timeline(incident)).hasSize(before);

        world.keep(all);
        assertThat(ports().components().find(world.id(), world.website().id())).contains(down.component());
        assertThat(history(world, world.website(), Search.first(2)).items()).hasSize(1);
        assertThat(world.cases().timeline(incident).getLast().entry().type())
                .isEqualTo(EventType.COMPONENT_STATUS_CHANGED.name());
        assertThat(world.cases().now(incident).revision()).isEqualTo(incident.revision());
    }

    @Test
    default void what_history_tells_of_cannot_be_removed() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        Component idle = world.adds().component("Idle", ComponentStatus.OPERATIONAL);
        ComponentStatusChange change = change(idle, ComponentStatus.MAJOR_OUTAGE, LATER, Deed.by(robin));
        keep(world, change, Optional.empty());

        assertStale(Changeset.of(new RemoveComponent(world.id(), idle.id(), 2)));
        assertStale(Changeset.of(new RemoveUser(world.id(), robin.id(), 1)));
    }

    @Test
    default void the_newest_open_incidents_that_affect_a_component_are_found() {
        World world = World.in(ports());
        Component other = world.adds().component("Other", ComponentStatus.OPERATIONAL);
        StoredIncident older = affecting(world, world.website(), World.NOON);
        StoredIncident newer = affecting(world, world.website(), LATER);
        world.cases().then(affecting(world, world.website(), LATER), Deed.move(Status.RESOLVED, world.jane()));
        world.cases().then(affecting(world, world.website(), LATER), Deed.delete(world.jane()));
        affecting(world, other, LATER);

        assertThat(open(world, world.website()))
                .containsExactly(newer.incident().id(), older.incident().id());
        assertThat(ports().components()
                        .openIncidents(world.id(), world.website().id(), 1))
                .containsExactly(newer.incident().id());
    }

    @Test
    default void of_those_who_change_components_at_once_each_is_in_the_history_and_on_the_timeline() {
        World world = World.in(ports());
        Component app = world.adds().component("App", ComponentStatus.OPERATIONAL);
        StoredIncident incident = world.cases()
                .draft("All is down")
                .seenOn(List.of(world.website(), app))
                .opened();
        List<ComponentId> there = List.of(world.website().id(), app.id());

        AtOnce.all(
                4,
                who -> AtOnce.insist(() -> {
                    Changeset all = changing(world, there);
                    world.keep(all.and(List.of(telling(world, incident, changes(all)))));
                }));

        for (ComponentId id : there) {
            List<PastStatus> history = ports().components()
                    .history(world.id(), id, Search.first(10))
                    .items();
            assertThat(history).extracting(PastStatus::version).containsExactly(5L, 4L, 3L, 2L);
            for (int i = 1; i < history.size(); i++) {
                assertThat(history.get(i - 1).from()).isEqualTo(history.get(i).to());
            }
        }
        assertThat(world.cases().timeline(incident))
                .filteredOn(entry -> entry.entry().type().equals(EventType.COMPONENT_STATUS_CHANGED.name()))
                .hasSize(8);
    }

    /** Each to the other of two statuses. */
    private Changeset changing(World world, List<ComponentId> components) {
        return Changeset.of(components.stream()
                .map(id -> ports().components().find(world.id(), id).orElseThrow())
                .map(now -> change(now, other(now.status()), LATER, Author.AUTOMATIC))
                .flatMap(change ->
                        Stream.of(new SaveComponent(change.component()), new AddStatusChange(change, Optional.empty())))
                .toArray(RecordWrite[]::new));
    }

    private static List<ComponentStatusChange> changes(Changeset all) {
        return all.records().stream()
                .filter(AddStatusChange.class::isInstance)
                .map(AddStatusChange.class::cast)
                .map(AddStatusChange::change)
                .toList();
    }

    private static ComponentStatus other(ComponentStatus status) {
        return status == ComponentStatus.OPERATIONAL ? ComponentStatus.PARTIAL_OUTAGE : ComponentStatus.OPERATIONAL;
    }

    private static StoredIncident affecting(World world, Component component, Instant at) {
        return world.cases()
                .draft("It is down")
                .seenOn(List.of(component))
                .at(at)
                .opened();
    }

    private static IncidentWrite telling(World world, StoredIncident incident, List<ComponentStatusChange> changes) {
        Decision<Incident> told = incident.incident().componentsChanged(changes);
        return world.cases().write(Optional.of(incident), told);
    }

    private static ComponentStatusChange down(World world) {
        return change(world.website(), ComponentStatus.MAJOR_OUTAGE, LATER, Deed.by(world.jane()));
    }

    private static ComponentStatusChange change(Component before, ComponentStatus to, Instant at, Author by) {
        return before.working(to, at).statusChangeSince(before, by).orElseThrow();
    }

    private static void keep(World world, ComponentStatusChange change, Optional<IncidentId> incident) {
        world.keep(new SaveComponent(change.component()), new AddStatusChange(change, incident));
    }

    private Slice<PastStatus, Integer> history(World world, Component component, Search search) {
        return ports().components().history(world.id(), component.id(), search);
    }

    private List<IncidentId> open(World world, Component component) {
        return ports().components().openIncidents(world.id(), component.id(), 10);
    }

    private void assertStale(Changeset changes) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(changes));
    }
}
