package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import dev.tocsin.application.incident.Surroundings;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands around incidents is read for many at once as it is for one. */
public interface SurroundingsContract extends PortsUnderTest {

    @Test
    default void what_is_affected_is_as_it_is_now_in_the_order_in_which_it_was_named() {
        World world = World.in(ports());
        Component basket = world.adds().component("Basket", ComponentStatus.MAJOR_OUTAGE);
        Environment staging = world.adds().environment("staging");
        StoredIncident incident = world.cases()
                .draft("Checkout is down")
                .seenOn(List.of(basket, world.website()))
                .within(List.of(staging, world.production()))
                .opened();

        Surroundings around = around(world, 10, incident);

        assertThat(around.components())
                .containsExactly(
                        new AffectedComponent(basket.id(), "Basket", ComponentStatus.MAJOR_OUTAGE),
                        new AffectedComponent(world.website().id(), "Website", ComponentStatus.OPERATIONAL));
        assertThat(around.environments())
                .containsExactly(
                        new AffectedEnvironment(staging.id(), "staging"),
                        new AffectedEnvironment(
                                world.production().id(), world.production().name()));
    }

    @Test
    default void of_the_timeline_the_newest_entries_are_read_oldest_first() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        for (String words : List.of("one", "two", "three")) {
            incident = cases.then(incident, Deed.comment(words, world.casey()));
        }
        List<TimelineEntry.Entry> all =
                cases.timeline(incident).stream().map(TimelineEntry::entry).toList();

        assertThat(around(world, 2, incident).entries()).isEqualTo(all.subList(all.size() - 2, all.size()));
        assertThat(around(world, 100, incident).entries()).isEqualTo(all);
    }

    @Test
    default void each_incident_has_its_own_and_the_same_as_when_it_is_looked_at_alone() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident plain = cases.anUnansweredIncident();
        StoredIncident seen = cases.draft("Website is down")
                .seenOn(List.of(world.website()))
                .within(List.of(world.production()))
                .opened();

        Map<IncidentId, Surroundings> all = read(world, 10, plain, seen);

        assertThat(all).hasSize(2);
        for (StoredIncident incident : List.of(plain, seen)) {
            IncidentView alone = world.ports()
                    .incidents()
                    .view(world.id(), IncidentRef.of(incident.number()))
                    .orElseThrow();
            assertThat(all.get(incident.incident().id()))
                    .isEqualTo(new Surroundings(
                            alone.components(),
                            alone.environments(),
                            alone.timeline().stream().map(TimelineEntry::entry).toList()));
        }
    }

    @Test
    default void there_is_nothing_around_one_that_was_deleted_or_is_another_organizations() {
        World world = World.in(ports());
        StoredIncident gone = world.cases().anUnansweredIncident();
        gone = world.cases().then(gone, Deed.delete(world.jane()));
        StoredIncident theirs = World.in(ports()).cases().anUnansweredIncident();

        assertThat(read(world, 10, gone, theirs)).isEmpty();
        assertThat(read(world, 10)).isEmpty();
    }

    private static Surroundings around(World world, int entries, StoredIncident incident) {
        return Objects.requireNonNull(
                read(world, entries, incident).get(incident.incident().id()));
    }

    private static Map<IncidentId, Surroundings> read(World world, int entries, StoredIncident... incidents) {
        return world.ports()
                .incidents()
                .surroundings(
                        world.id(),
                        Stream.of(incidents)
                                .map(stored -> stored.incident().id())
                                .toList(),
                        entries);
    }
}
