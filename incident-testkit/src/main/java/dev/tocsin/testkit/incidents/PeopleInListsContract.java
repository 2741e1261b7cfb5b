package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.RecordWrite.SaveTeam;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Showing;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists are filtered by people and teams as these are called now; whom nobody knows has no incidents. */
public interface PeopleInListsContract extends PortsUnderTest {

    Email UNKNOWN = new Email("nobody@example.com");

    @Test
    default void a_list_by_assignees_shows_what_any_of_them_has() {
        World world = World.in(ports());
        StoredIncident janes = assigned(world, world.jane());
        StoredIncident caseys = assigned(world, world.casey());
        world.cases().anUnansweredIncident();
        User other = world.adds().user("Robin");
        assertShows(world, Showing.open().assignedTo(world.jane()), List.of(janes));
        assertShows(world, Showing.open().assignedTo(world.jane()).assignedTo(world.casey()), List.of(janes, caseys));
        assertShows(world, Showing.open().assignedTo(world.jane()).assignedTo(UNKNOWN), List.of(janes));
        assertShows(world, Showing.open().assignedTo(other), List.of());
        assertShows(world, Showing.open().assignedTo(UNKNOWN), List.of());
    }

    @Test
    default void who_commands_or_resolves_an_incident_is_not_therefore_its_assignee() {
        World world = World.in(ports());
        StoredIncident incident = world.cases()
                .draft("Checkout is down")
                .commandedBy(world.jane().responder())
                .opened();
        world.cases().then(incident, Deed.move(Status.RESOLVED, world.casey()));
        assertShows(world, Showing.all().assignedTo(world.jane()), List.of());
        assertShows(world, Showing.all().assignedTo(world.casey()), List.of());
        assertShows(world, Showing.all().resolvedBy(world.jane()), List.of());
    }

    @Test
    default void a_list_by_resolvers_shows_what_any_of_them_has_resolved_where_the_status_allows() {
        World world = World.in(ports());
        StoredIncident janes = resolved(world, world.jane(), World.NOON);
        StoredIncident caseys = resolved(world, world.casey(), World.NOON);
        StoredIncident closed = world.cases().then(caseys, Deed.move(Status.CLOSED, world.jane()));
        assertShows(world, Showing.all().resolvedBy(world.jane()), List.of(janes));
        assertShows(world, Showing.all().resolvedBy(world.casey()), List.of(closed));
        assertShows(world, Showing.all().resolvedBy(world.casey()).resolvedBy(world.jane()), List.of(janes, closed));
        assertShows(world, Showing.all().resolvedBy(UNKNOWN), List.of());
        assertShows(
                world,
                Showing.open().status(Status.RESOLVED).resolvedBy(world.casey()).resolvedBy(world.jane()),
                List.of(janes));
        assertShows(world, Showing.open().resolvedBy(world.jane()), List.of());
    }

    @Test
    default void what_was_closed_without_having_been_resolved_or_is_open_again_has_no_resolver() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        cases.then(cases.anUnansweredIncident(), Deed.move(Status.CLOSED, world.jane()));
        StoredIncident reopened =
                cases.then(resolved(world, world.jane(), World.NOON), Deed.move(Status.INVESTIGATING, world.jane()));
        assertShows(world, Showing.all().resolvedBy(world.jane()), List.of());
        assertShows(world, Showing.all().resolvedWithin(Optional.of(Instant.EPOCH), Optional.empty()), List.of());
        assertShows(world, Showing.open(), List.of(reopened));
    }

    @Test
    default void both_ends_of_the_time_of_resolution_are_included() {
        World world = World.in(ports());
        Instant from = World.NOON.plusSeconds(10);
        Instant to = World.NOON.plusSeconds(20);
        StoredIncident before = resolved(world, world.jane(), from.minusNanos(1_000));
        StoredIncident first = resolved(world, world.jane(), from);
        StoredIncident last = resolved(world, world.jane(), to);
        StoredIncident after = resolved(world, world.jane(), to.plusNanos(1_000));
        world.cases().anUnansweredIncident();
        Optional<Instant> open = Optional.empty();
        assertShows(world, Showing.all().resolvedWithin(Optional.of(from), Optional.of(to)), List.of(first, last));
        assertShows(world, Showing.all().resolvedWithin(Optional.of(from), open), List.of(first, last, after));
        assertShows(world, Showing.all().resolvedWithin(open, Optional.of(to)), List.of(before, first, last));
        assertShows(world, Showing.open().resolvedWithin(Optional.of(from), open), List.of());
    }

    @Test
    default void a_list_by_teams_knows_them_in_any_case_also_when_they_are_gone() {
        World world = World.in(ports());
        Team oedland = world.adds().team("Ödland");
        StoredIncident ours = world.cases().anUnansweredIncident();
        StoredIncident theirs =
                world.cases().draft("a").ownedBy(Optional.of(oedland.ref())).opened();
        world.cases().draft("b").ownedBy(Optional.empty()).opened();
        assertShows(world, Showing.open().ofTeam("pLATFORM"), List.of(ours));
        assertShows(world, Showing.open().ofTeam("ÖDLAND"), List.of(theirs));
        assertShows(world, Showing.open().ofTeam("platform", "ödland", "nobody"), List.of(ours, theirs));
        assertShows(world, Showing.open().ofTeam("Plat"), List.of());
        assertShows(world, Showing.open().ofTeam("nobody"), List.of());
        world.keep(new SaveTeam(oedland.deactivated(World.NOON)));
        assertShows(world, Showing.open().ofTeam("Ödland"), List.of(theirs));
    }

    @Test
    default void people_and_teams_are_known_by_what_they_are_called_now() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident resolved = cases.then(assigned(world, world.casey()), Deed.move(Status.RESOLVED, world.casey()));
        User casey = world.adds().renamed(world.casey(), "Cassandra");
        world.keep(new SaveTeam(
                world.platform().madeOf("Foundations", world.platform().members(), World.NOON)));
        assertShows(world, Showing.all().assignedTo(casey), List.of(resolved));
        assertShows(world, Showing.all().resolvedBy(casey), List.of(resolved));
        assertShows(world, Showing.all().ofTeam("Foundations"), List.of(resolved));
        assertShows(world, Showing.all().assignedTo(world.casey()), List.of());
        assertShows(world, Showing.all().resolvedBy(world.casey()), List.of());
        assertShows(world, Showing.all().ofTeam("Platform"), List.of());
        assertThat(cases.list(Showing.all().filter()))
                .extracting(shown -> shown.snapshot().ownership().assignee())
                .containsExactly(Optional.of(casey.responder()));
    }

    @Test
    default void who_has_left_is_still_known_for_what_they_had() {
        World world = World.in(ports());
        StoredIncident incident = assigned(world, world.casey());
        world.keep(new SaveUser(world.casey().deactivated(World.NOON)));
        assertShows(world, Showing.open().assignedTo(world.casey()), List.of(incident));
    }

    @Test
    default void people_of_another_organization_have_nothing_here() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        User stranger = theirs.adds().user("Robin");
        assigned(theirs, stranger);
        assigned(ours, ours.casey());
        assertShows(ours, Showing.open().assignedTo(stranger), List.of());
    }

    private static StoredIncident assigned(World world, User user) {
        return world.cases().then(world.cases().anUnansweredIncident(), Deed.assign(user.responder(), world.jane()));
    }

    private static StoredIncident resolved(World world, User by, Instant at) {
        return world.cases().then(world.cases().anUnansweredIncident(), Deed.move(Status.RESOLVED, by, at));
    }

    private static void assertShows(World world, Showing showing, List<StoredIncident> wanted) {
        world.cases().assertShows(showing, wanted);
    }
}
