package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Amendment;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What components and environments must know of the incidents that affect them, and since when. */
public interface AffectingIncidentsContract extends PortsUnderTest {

    Instant ONE = World.NOON.plusSeconds(3600);
    Instant TWO = World.NOON.plusSeconds(7200);
    Instant THREE = World.NOON.plusSeconds(10_800);

    @Test
    default void what_was_named_at_the_opening_is_affected_from_then_on() {
        World world = World.in(ports());
        StoredIncident open = affecting(world);

        AffectingIncident seen = new AffectingIncident(
                open.number(),
                open.incident().details().title(),
                open.incident().details().severity(),
                Status.NEW,
                World.NOON,
                Optional.empty());
        assertThat(ofWebsite(world)).containsExactly(seen);
        assertThat(ofProduction(world)).containsExactly(seen);
    }

    @Test
    default void what_was_linked_later_is_affected_since_then_and_until_the_end() {
        World world = World.in(ports());
        StoredIncident linked = world.cases().then(world.cases().anUnansweredIncident(), linking(world, ONE));
        StoredIncident retitled = world.cases().then(linked, Deed.retitle("Payments", world.jane()));
        world.cases().then(retitled, Deed.move(Status.CLOSED, world.jane(), TWO));

        for (List<AffectingIncident> seen : List.of(ofWebsite(world), ofProduction(world))) {
            assertThat(seen).extracting(AffectingIncident::from).containsExactly(ONE);
            assertThat(seen).extracting(AffectingIncident::until).containsExactly(Optional.of(TWO));
            assertThat(seen).extracting(AffectingIncident::status).containsExactly(Status.CLOSED);
        }
    }

    @Test
    default void what_stays_linked_keeps_its_time_when_something_else_is_linked() {
        World world = World.in(ports());
        Component other = world.adds().component("Other", ComponentStatus.OPERATIONAL);
        StoredIncident named = affecting(world);
        StoredIncident both = world.cases()
                .then(named, components(world, ONE, other.id(), world.website().id()));
        world.cases().then(both, components(world, TWO, world.website().id(), other.id()));

        assertThat(ofWebsite(world)).extracting(AffectingIncident::from).containsExactly(World.NOON);
        assertThat(of(world, other.id(), Search.first(10)).items())
                .extracting(AffectingIncident::from)
                .containsExactly(ONE);
    }

    @Test
    default void what_was_taken_away_is_not_affected_and_begins_anew_when_it_comes_back() {
        World world = World.in(ports());
        StoredIncident without = world.cases().then(affecting(world), components(world, ONE));
        assertThat(ofWebsite(world)).isEmpty();

        world.cases().then(without, components(world, TWO, world.website().id()));
        assertThat(ofWebsite(world)).extracting(AffectingIncident::from).containsExactly(TWO);
    }

    @Test
    default void what_is_linked_once_it_is_over_was_affected_all_the_time() {
        World world = World.in(ports());
        StoredIncident over =
                world.cases().then(world.cases().anUnansweredIncident(), Deed.move(Status.RESOLVED, world.jane(), ONE));
        world.cases().then(over, linking(world, TWO));

        assertThat(ofWebsite(world)).extracting(AffectingIncident::from).containsExactly(World.NOON);
        assertThat(ofWebsite(world)).extracting(AffectingIncident::until).containsExactly(Optional.of(ONE));
    }

    @Test
    default void an_incident_that_was_reopened_affects_it_still() {
        World world = World.in(ports());
        StoredIncident over = world.cases().then(affecting(world), Deed.move(Status.RESOLVED, world.jane(), ONE));
        world.cases().then(over, Deed.move(Status.INVESTIGATING, world.jane(), TWO));

        assertThat(ofWebsite(world)).extracting(AffectingIncident::until).containsExactly(Optional.empty());
    }

    @Test
    default void the_newest_come_first_in_parts_and_deleted_ones_not_at_all() {
        World world = World.in(ports());
        StoredIncident first = affecting(world, World.NOON);
        world.cases().then(affecting(world, ONE), Deed.delete(world.jane()));
        StoredIncident second = affecting(world, TWO);
        StoredIncident third = affecting(world, THREE);

        Slice<AffectingIncident, Integer> part = of(world, world.website().id(), Search.first(2));
        assertThat(part.items()).extracting(AffectingIncident::number).containsExactly(third.number(), second.number());
        assertThat(part.total()).contains(new Slice.Total(3, false));
        assertThat(part.next()).contains(2);
        assertThat(of(world, world.website().id(), new Search(Optional.empty(), 2, 2))
                        .items())
                .extracting(AffectingIncident::number)
                .containsExactly(first.number());
    }

    @Test
    default void an_organization_sees_no_incident_of_anothers() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        affecting(theirs);

        assertThat(of(ours, theirs.website().id(), Search.first(1)).items()).isEmpty();
        assertThat(of(ours, theirs.production().id(), Search.first(1)).items()).isEmpty();
    }

    private static StoredIncident affecting(World world) {
        return affecting(world, World.NOON);
    }

    private static StoredIncident affecting(World world, Instant at) {
        return world.cases()
                .draft("It is down")
                .seenOn(List.of(world.website()))
                .within(List.of(world.production()))
                .at(at)
                .opened();
    }

    private static Deed linking(World world, Instant at) {
        return amending(
                world,
                at,
                List.of(world.website().id()),
                Optional.of(List.of(world.production().id())));
    }

    private static Deed components(World world, Instant at, ComponentId... components) {
        return amending(world, at, List.of(components), Optional.empty());
    }

    private static Deed amending(
            World world, Instant at, List<ComponentId> components, Optional<List<EnvironmentId>> environments) {
        Amendment amendment = new Amendment(
                Optional.empty(),
                Change.keep(),
                Optional.empty(),
                Change.keep(),
                Change.keep(),
                Optional.of(components),
                environments,
                Change.keep());
        return incident -> incident.amend(amendment, Deed.by(world.jane()), at);
    }

    private List<AffectingIncident> ofWebsite(World world) {
        return of(world, world.website().id(), Search.first(10)).items();
    }

    private List<AffectingIncident> ofProduction(World world) {
        return of(world, world.production().id(), Search.first(10)).items();
    }

    private Slice<AffectingIncident, Integer> of(World world, ComponentId component, Search search) {
        return ports().components().incidents(world.id(), component, search);
    }

    private Slice<AffectingIncident, Integer> of(World world, EnvironmentId environment, Search search) {
        return ports().environments().incidents(world.id(), environment, search);
    }
}
