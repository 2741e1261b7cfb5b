package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.PublicSide;
import dev.tocsin.application.incident.PublicUpdate;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.Bulletin;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.PublicMessage;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a timeline the public sees what was written for it and that the status has changed, and nothing else. */
public interface PublicSidesContract extends PortsUnderTest {

    @Test
    default void updates_are_what_was_written_for_the_public_and_changes_of_status_oldest_first() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        incident = cases.then(incident, announce("We look.", Status.INVESTIGATING, world));
        incident = cases.then(incident, Deed.move(Status.FIXING, world.casey()));
        incident = cases.then(incident, announce("It takes a while.", Status.FIXING, world));
        incident = cases.then(incident, Deed.move(Status.RESOLVED, world.casey()));
        incident = cases.then(incident, announce("Not yet.", Status.MONITORING, world));

        assertThat(side(world, incident).updates())
                .extracting(PublicUpdate::from, PublicUpdate::status, PublicUpdate::message, PublicUpdate::at)
                .containsExactly(
                        tuple(Optional.of(Status.NEW), Status.INVESTIGATING, Optional.of("We look."), World.NOON),
                        tuple(Optional.of(Status.INVESTIGATING), Status.FIXING, Optional.empty(), World.NOON),
                        tuple(Optional.empty(), Status.FIXING, Optional.of("It takes a while."), World.NOON),
                        tuple(Optional.of(Status.FIXING), Status.RESOLVED, Optional.empty(), World.NOON),
                        tuple(Optional.of(Status.RESOLVED), Status.MONITORING, Optional.of("Not yet."), World.NOON));
        assertThat(side(world, incident).updates())
                .extracting(update -> update.id())
                .isSubsetOf(cases.timeline(incident).stream()
                        .map(entry -> entry.entry().id())
                        .toList());
    }

    @Test
    default void nothing_else_of_a_timeline_is_public() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.underWay(cases.draft("Checkout is down").described("Card data is out."));
        incident = cases.then(incident, Deed.comment("Do not say so.", world.casey()));
        incident = cases.then(incident, Deed.acknowledge(world.casey(), World.NOON.plus(Duration.ofHours(1))));
        incident = cases.then(incident, Deed.retitle("Basket is down", world.casey()));

        assertThat(side(world, incident)).isEqualTo(PublicSide.NOTHING);
    }

    @Test
    default void components_are_as_they_are_now_in_the_order_in_which_they_were_named() {
        World world = World.in(ports());
        Component basket = world.adds().component("Basket", ComponentStatus.MAJOR_OUTAGE);
        StoredIncident incident = world.cases()
                .draft("Checkout is down")
                .seenOn(List.of(basket, world.website()))
                .opened();

        assertThat(side(world, incident).components())
                .containsExactly(
                        new AffectedComponent(basket.id(), "Basket", ComponentStatus.MAJOR_OUTAGE),
                        new AffectedComponent(world.website().id(), "Website", ComponentStatus.OPERATIONAL));
    }

    @Test
    default void each_incident_has_its_own() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident quiet = cases.anUnansweredIncident();
        StoredIncident one = cases.then(cases.anUnansweredIncident(), announce("One.", Status.FIXING, world));
        StoredIncident other = cases.then(cases.anUnansweredIncident(), announce("Other.", Status.FIXING, world));

        Map<IncidentId, PublicSide> sides = sides(world, quiet, other, one);

        assertThat(updates(sides, one)).extracting(PublicUpdate::message).containsExactly(Optional.of("One."));
        assertThat(updates(sides, other)).extracting(PublicUpdate::message).containsExactly(Optional.of("Other."));
        assertThat(sides).doesNotContainKey(quiet.incident().id());
    }

    @Test
    default void of_many_updates_the_newest_are_shown() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        for (int i = 1; i <= PublicSide.MAX_UPDATES + 2; i++) {
            incident = cases.then(incident, announce("Update " + i, Status.FIXING, world));
        }

        assertThat(side(world, incident).updates())
                .extracting(update -> update.message().orElseThrow())
                .containsExactlyElementsOf(IntStream.rangeClosed(3, PublicSide.MAX_UPDATES + 2)
                        .mapToObj(i -> "Update " + i)
                        .toList());
    }

    @Test
    default void nothing_is_public_of_one_that_was_deleted_or_is_another_organizations() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident gone = cases.then(cases.anUnansweredIncident(), announce("Down.", Status.FIXING, world));
        gone = cases.then(gone, Deed.delete(world.jane()));
        World elsewhere = World.in(ports());
        StoredIncident theirs = elsewhere
                .cases()
                .then(elsewhere.cases().anUnansweredIncident(), announce("Ours.", Status.FIXING, elsewhere));

        assertThat(sides(world, gone, theirs)).isEmpty();
        assertThat(sides(world)).isEmpty();
    }

    private static Deed announce(String message, Status status, World world) {
        Bulletin bulletin =
                new Bulletin(Lifecycle.RELIAPULSE, Optional.of(status), new PublicMessage(message), List.of());
        return incident -> incident.announce(bulletin, List.of(), Deed.by(world.casey()), World.NOON);
    }

    private static PublicSide side(World world, StoredIncident incident) {
        return sides(world, incident).getOrDefault(incident.incident().id(), PublicSide.NOTHING);
    }

    private static List<PublicUpdate> updates(Map<IncidentId, PublicSide> sides, StoredIncident incident) {
        return sides.getOrDefault(incident.incident().id(), PublicSide.NOTHING).updates();
    }

    private static Map<IncidentId, PublicSide> sides(World world, StoredIncident... incidents) {
        return world.ports()
                .incidents()
                .publicSides(
                        world.id(),
                        List.of(incidents).stream()
                                .map(stored -> stored.incident().id())
                                .toList());
    }
}
