package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Teams} must do. */
public interface TeamsContract extends NamedThingsContract<Team> {

    @Override
    default Team draft(World world, String name, Instant createdAt) {
        TeamId id = new TeamId(ports().ids().next());
        return Team.added(
                world.id(),
                id,
                name,
                List.of(world.casey().responder(), world.jane().responder()),
                createdAt);
    }

    @Override
    default Team renamed(Team team, String name) {
        return team.madeOf(name, team.members(), LATER);
    }

    @Override
    default Team deactivated(Team team) {
        return team.deactivated(LATER);
    }

    @Override
    default RecordWrite saving(Team team) {
        return new RecordWrite.SaveTeam(team);
    }

    @Override
    default RecordWrite removing(Team team, long version) {
        return new RecordWrite.RemoveTeam(team.organization(), team.id(), version);
    }

    @Override
    default Optional<Team> find(World world, Team team) {
        return ports().teams().find(world.id(), team.id());
    }

    @Override
    default Optional<Team> findByName(World world, String name) {
        return ports().teams().findByName(world.id(), name);
    }

    @Override
    default Slice<Team, Integer> list(World world, Search search) {
        return ports().teams().list(world.id(), search);
    }

    @Test
    default void members_keep_their_order_through_every_change() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        Team team = world.platform()
                .madeOf(
                        "Platform",
                        List.of(
                                robin.responder(),
                                world.casey().responder(),
                                world.jane().responder()),
                        LATER);
        world.keep(saving(team));
        assertThat(find(world, team)).contains(team);

        Team smaller = team.madeOf("Platform", List.of(world.jane().responder(), robin.responder()), LATER);
        world.keep(saving(smaller));
        assertThat(find(world, team)).contains(smaller);

        Team empty = smaller.madeOf("Platform", List.of(), LATER);
        world.keep(saving(empty));
        assertThat(find(world, team)).contains(empty);
    }

    @Test
    default void a_team_shows_its_members_by_their_present_names() {
        World world = World.in(ports());
        User renamed = world.adds().renamed(world.casey(), "Casey Jones");

        assertThat(find(world, world.platform()).orElseThrow().members())
                .containsExactly(world.jane().responder(), renamed.responder());
        assertThat(list(world, Search.first(10)).items().getFirst().members()).contains(renamed.responder());
    }

    @Test
    default void members_are_people_of_the_organization() {
        World ours = World.in(ports());
        World theirs = World.in(ports());

        for (User stranger : List.of(theirs.jane(), ours.adds().stranger("Nobody", Role.VIEWER))) {
            List<Responder> members = List.of(ours.jane().responder(), stranger.responder());
            assertStale(saving(ours.platform().madeOf("Platform", members, LATER)));
        }
        assertThat(find(ours, ours.platform())).contains(ours.platform());
    }

    @Test
    default void a_team_that_a_service_or_an_incident_mentions_cannot_be_removed() {
        World world = World.in(ports());
        Team owner = world.adds().team("Owner");
        world.cases()
                .draft("Checkout is down")
                .ownedBy(Optional.of(owner.ref()))
                .opened();

        assertStale(removing(world.platform(), 1));
        assertStale(removing(owner, 1));
    }
}
