package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Directory.Found;
import dev.tocsin.application.port.Directory.Mentioned;
import dev.tocsin.application.port.Directory.MentionedService;
import dev.tocsin.application.port.RecordWrite.SaveComponent;
import dev.tocsin.application.port.RecordWrite.SaveEnvironment;
import dev.tocsin.application.port.RecordWrite.SaveService;
import dev.tocsin.application.port.RecordWrite.SaveTeam;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Directory} must answer: what is there and in use, and nothing else. */
public interface DirectoryContract extends PortsUnderTest {

    @Test
    default void everything_that_is_mentioned_and_there_is_found() {
        World world = World.in(ports());
        assertThat(ports().directory().lookUp(world.id(), all(world)))
                .isEqualTo(new Found(
                        Map.of(
                                world.checkout().key(),
                                new MentionedService(
                                        world.checkout().id(),
                                        Optional.of(world.platform().ref()))),
                        Set.of(world.website().id()),
                        Set.of(world.production().id()),
                        Map.of(world.casey().email(), world.casey().responder())));
    }

    @Test
    default void who_mentions_nothing_finds_nothing() {
        World world = World.in(ports());
        Mentioned nothing = new Mentioned(List.of(), List.of(), List.of(), List.of());
        assertThat(ports().directory().lookUp(world.id(), nothing)).isEqualTo(Found.NOTHING);
    }

    @Test
    default void what_is_there_is_found_beside_what_is_not() {
        World world = World.in(ports());
        Mentioned mentioned = new Mentioned(
                List.of(world.adds().serviceKey(), world.checkout().key()),
                List.of(new ComponentId(ports().ids().next()), world.website().id()),
                List.of(world.production().id(), new EnvironmentId(ports().ids().next())),
                List.of(new Email("nobody@example.com"), world.casey().email()));
        assertThat(ports().directory().lookUp(world.id(), mentioned))
                .isEqualTo(ports().directory().lookUp(world.id(), all(world)));
    }

    @Test
    default void what_is_mentioned_twice_is_found_once() {
        World world = World.in(ports());
        Mentioned once = all(world);
        Mentioned twice = new Mentioned(
                twice(once.services()), twice(once.components()), twice(once.environments()), twice(once.people()));
        assertThat(ports().directory().lookUp(world.id(), twice))
                .isEqualTo(ports().directory().lookUp(world.id(), once));
    }

    @Test
    default void a_service_without_a_team_is_found_without_one() {
        World world = World.in(ports());
        Service search = world.adds().service("Search");
        assertThat(lookUpServices(world, search.key()))
                .isEqualTo(Map.of(search.key(), new MentionedService(search.id(), Optional.empty())));
    }

    @Test
    default void what_is_out_of_use_is_not_found() {
        World world = World.in(ports());
        world.keep(new SaveService(world.checkout().deactivated(World.NOON)));
        world.keep(new SaveComponent(world.website().deactivated(World.NOON)));
        world.keep(new SaveEnvironment(world.production().deactivated(World.NOON)));
        world.keep(new SaveUser(world.casey().deactivated(World.NOON)));
        assertThat(ports().directory().lookUp(world.id(), all(world))).isEqualTo(Found.NOTHING);
    }

    @Test
    default void what_belongs_to_another_organization_is_not_found() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        User robin = theirs.adds().user("Robin");
        Mentioned foreign = all(theirs);
        Mentioned mentioned =
                new Mentioned(foreign.services(), foreign.components(), foreign.environments(), List.of(robin.email()));
        assertThat(ports().directory().lookUp(ours.id(), mentioned)).isEqualTo(Found.NOTHING);
        assertThat(ports().directory().lookUp(new OrganizationId(ports().ids().next()), mentioned))
                .isEqualTo(Found.NOTHING);
    }

    @Test
    default void one_address_means_another_person_in_each_organization() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        Email casey = new Email("CASEY@example.com");
        Mentioned mentioned = Mentioned.people(List.of(casey));
        assertThat(ports().directory().lookUp(ours.id(), mentioned).people())
                .isEqualTo(Map.of(casey, ours.casey().responder()));
        assertThat(ports().directory().lookUp(theirs.id(), mentioned).people())
                .isEqualTo(Map.of(casey, theirs.casey().responder()));
    }

    @Test
    default void people_and_teams_are_found_as_they_are_called_now() {
        World world = World.in(ports());
        User casey = world.adds().renamed(world.casey(), "Cassandra");
        Team team = world.platform().madeOf("Foundations", List.of(), World.NOON);
        world.keep(new SaveTeam(team));
        Found found = ports().directory()
                .lookUp(
                        world.id(),
                        Mentioned.people(List.of(casey.email(), world.casey().email())));
        assertThat(found.people()).isEqualTo(Map.of(casey.email(), casey.responder()));
        assertThat(lookUpServices(world, world.checkout().key()).values())
                .extracting(MentionedService::team)
                .containsExactly(Optional.of(new TeamRef(team.id(), "Foundations")));
    }

    @Test
    default void fifty_of_each_are_found_at_once() {
        World world = World.in(ports());
        List<Service> services = fifty(i -> world.adds().service("Service " + i, Optional.of(world.platform())));
        List<Component> components = fifty(i -> world.adds().component("C " + i, ComponentStatus.OPERATIONAL));
        List<Environment> environments = fifty(i -> world.adds().environment("Environment " + i));
        List<User> people = fifty(i -> world.adds().user("User " + i));
        Mentioned mentioned = new Mentioned(
                services.stream().map(Service::key).toList(),
                components.stream().map(Component::id).toList(),
                environments.stream().map(Environment::id).toList(),
                people.stream().map(User::email).toList());
        Optional<TeamRef> team = Optional.of(world.platform().ref());
        assertThat(ports().directory().lookUp(world.id(), mentioned))
                .isEqualTo(new Found(
                        services.stream()
                                .collect(Collectors.toMap(Service::key, one -> new MentionedService(one.id(), team))),
                        Set.copyOf(mentioned.components()),
                        Set.copyOf(mentioned.environments()),
                        people.stream().collect(Collectors.toMap(User::email, User::responder))));
    }

    private Map<ServiceKey, MentionedService> lookUpServices(World world, ServiceKey key) {
        Mentioned mentioned = new Mentioned(List.of(key), List.of(), List.of(), List.of());
        return ports().directory().lookUp(world.id(), mentioned).services();
    }

    /** One of each. */
    private static Mentioned all(World world) {
        return new Mentioned(
                List.of(world.checkout().key()),
                List.of(world.website().id()),
                List.of(world.production().id()),
                List.of(world.casey().email()));
    }

    private static <T> List<T> twice(List<T> once) {
        List<T> twice = new ArrayList<>(once);
        twice.addAll(once);
        return twice;
    }

    private static <T> List<T> fifty(IntFunction<T> one) {
        return IntStream.range(0, 50).mapToObj(one).toList();
    }
}
