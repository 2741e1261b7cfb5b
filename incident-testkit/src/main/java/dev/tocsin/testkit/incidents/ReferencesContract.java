package dev.tocsin.testkit.incidents;

import static dev.tocsin.testkit.Ledger.assertStale;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Draft;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * An incident refers to what exists in its own organization, and to nothing else: whoever says otherwise was told
 * something stale.
 */
public interface ReferencesContract extends PortsUnderTest {

    @Test
    default void no_incident_is_opened_on_a_service_of_nobody_or_of_others() {
        assertNotOpenedAffecting(
                new Impact(List.of(new ServiceId(nobodys())), List.of(), List.of()),
                theirs -> new Impact(List.of(theirs.checkout().id()), List.of(), List.of()));
    }

    @Test
    default void no_incident_is_opened_on_a_component_of_nobody_or_of_others() {
        assertNotOpenedAffecting(
                new Impact(List.of(), List.of(new ComponentId(nobodys())), List.of()),
                theirs -> new Impact(List.of(), List.of(theirs.website().id()), List.of()));
    }

    @Test
    default void no_incident_is_opened_in_an_environment_of_nobody_or_of_others() {
        assertNotOpenedAffecting(
                new Impact(List.of(), List.of(), List.of(new EnvironmentId(nobodys()))),
                theirs -> new Impact(
                        List.of(), List.of(), List.of(theirs.production().id())));
    }

    @Test
    default void one_bad_reference_among_good_ones_is_enough() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        Impact impact = new Impact(
                List.of(ours.checkout().id(), theirs.checkout().id()),
                List.of(ours.website().id()),
                List.of(ours.production().id()));
        assertNotOpened(ours, ours.cases().draft("Checkout is down").affecting(impact));
    }

    @Test
    default void no_incident_is_opened_for_a_team_of_nobody_or_of_others() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        Draft draft = ours.cases().draft("Checkout is down");
        assertNotOpened(ours, draft.ownedBy(Optional.of(theirs.platform().ref())));
        assertNotOpened(ours, draft.ownedBy(Optional.of(new TeamRef(new TeamId(nobodys()), "Nobody"))));
    }

    @Test
    default void nobody_commands_who_is_unknown_or_belongs_to_others() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        Draft draft = ours.cases().draft("Checkout is down");
        StoredIncident kept = ours.cases().anUnansweredIncident();
        for (User who : List.of(theirs.jane(), ours.adds().stranger("Nobody", Role.RESPONDER))) {
            assertNotOpened(ours, draft.commandedBy(who.responder()));
            assertNotDone(ours, kept, Deed.command(who.responder(), ours.jane()));
        }
    }

    @Test
    default void nobody_is_assigned_who_is_unknown_or_belongs_to_others() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident kept = ours.cases().anUnansweredIncident();
        for (User who : List.of(theirs.jane(), ours.adds().stranger("Nobody", Role.RESPONDER))) {
            assertNotDone(ours, kept, Deed.assign(who.responder(), ours.jane()));
        }
    }

    @Test
    default void no_incident_comes_to_affect_a_component_of_nobody_or_of_others() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident kept = ours.cases()
                .draft("Website is down")
                .seenOn(List.of(ours.website()))
                .opened();
        for (ComponentId component : List.of(theirs.website().id(), new ComponentId(nobodys()))) {
            assertNotDone(ours, kept, Deed.affect(List.of(ours.website().id(), component), ours.jane()));
        }
    }

    private void assertNotOpenedAffecting(Impact nothing, Function<World, Impact> things) {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        Draft draft = ours.cases().draft("Checkout is down");
        assertNotOpened(ours, draft.affecting(nothing));
        assertNotOpened(ours, draft.affecting(things.apply(theirs)));
    }

    private static void assertNotOpened(World world, Draft draft) {
        assertStale(world, Changeset.of(draft.write()).with(Optional.of(world.receipt("open"))));
    }

    private static void assertNotDone(World world, StoredIncident before, Deed deed) {
        assertStale(world, Changeset.of(world.cases().write(before, deed)).with(Optional.of(world.receipt("change"))));
    }

    private UUID nobodys() {
        return ports().ids().next();
    }
}
