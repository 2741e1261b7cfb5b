package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Rejection.Kind;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.PolicyWrite;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.Usage;
import dev.tocsin.application.port.Usage.Subject;
import dev.tocsin.application.port.Usage.Subject.OfComponent;
import dev.tocsin.application.port.Usage.Subject.OfEnvironment;
import dev.tocsin.application.port.Usage.Subject.OfService;
import dev.tocsin.application.port.Usage.Subject.OfTeam;
import dev.tocsin.application.port.Usage.Subject.OfUser;
import dev.tocsin.application.port.Usage.Use;
import dev.tocsin.application.port.Usage.Uses;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceRef;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.Additions;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Usage} must do. */
public interface UsageContract extends PortsUnderTest {

    @Test
    default void what_nobody_mentions_is_free() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");

        assertFree(world, new OfService(world.checkout().id()));
        assertFree(world, new OfTeam(world.adds().team("Idle", robin).id()));
        assertFree(world, new OfComponent(world.website().id()));
        assertFree(world, new OfEnvironment(world.production().id()));
        assertFree(world, new OfUser(world.adds().user("Idle").id(), World.NOON));
    }

    @Test
    default void an_open_incident_uses_all_that_it_affects_and_its_team() {
        World world = World.in(ports());
        StoredIncident open = affectingEverything(world);
        Use incident = use(open);

        assertUsed(world, new OfService(world.checkout().id()), incident);
        assertUsed(world, new OfComponent(world.website().id()), incident);
        assertUsed(world, new OfEnvironment(world.production().id()), incident);
        assertUsed(world, new OfTeam(world.platform().id()), incident, new Use(Kind.SERVICE, "Checkout"));
    }

    @Test
    default void an_incident_that_is_over_or_deleted_remembers_only() {
        World world = World.in(ports());
        StoredIncident over = world.cases().then(affectingEverything(world), Deed.move(Status.CLOSED, world.jane()));
        assertRemembered(world, new OfService(world.checkout().id()));
        assertRemembered(world, new OfComponent(world.website().id()));
        assertRemembered(world, new OfEnvironment(world.production().id()));

        world.cases().then(over, Deed.delete(world.jane()));
        assertRemembered(world, new OfService(world.checkout().id()));
        assertRemembered(world, new OfComponent(world.website().id()));
        assertRemembered(world, new OfEnvironment(world.production().id()));
    }

    @Test
    default void the_history_of_a_component_remembers_it_and_whoever_changed_it() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        Component down = world.website().working(ComponentStatus.MAJOR_OUTAGE, World.NOON);
        ComponentStatusChange change =
                down.statusChangeSince(world.website(), Deed.by(robin)).orElseThrow();
        world.keep(new RecordWrite.SaveComponent(down), new RecordWrite.AddStatusChange(change, Optional.empty()));

        assertRemembered(world, new OfComponent(down.id()));
        assertRemembered(world, new OfUser(robin.id(), World.NOON));
    }

    @Test
    default void a_deleted_incident_uses_nothing_though_it_was_open() {
        World world = World.in(ports());
        world.cases().then(affectingEverything(world), Deed.delete(world.jane()));

        assertRemembered(world, new OfService(world.checkout().id()));
    }

    @Test
    default void an_active_component_uses_the_service_behind_it_and_an_inactive_one_remembers_it() {
        World world = World.in(ports());
        Service behind = world.adds().service("Behind");
        Component component = standingOn(world, behind.ref());
        assertUsed(world, new OfService(behind.id()), new Use(Kind.COMPONENT, "Website"));

        world.keep(new RecordWrite.SaveComponent(component.deactivated(World.NOON)));
        assertRemembered(world, new OfService(behind.id()));
    }

    @Test
    default void an_inactive_service_remembers_its_team() {
        World world = World.in(ports());
        world.keep(new RecordWrite.SaveService(world.checkout().deactivated(World.NOON)));

        assertRemembered(world, new OfTeam(world.platform().id()));
    }

    @Test
    default void whoever_is_assigned_or_commands_is_used_by_the_incident() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        User kim = world.adds().user("Kim");
        StoredIncident commanded =
                world.cases().draft("It is down").commandedBy(kim.responder()).opened();
        StoredIncident assigned = world.cases().then(commanded, Deed.assign(robin.responder(), world.jane()));

        assertUsed(world, new OfUser(robin.id(), World.NOON), use(assigned));
        assertUsed(world, new OfUser(kim.id(), World.NOON), use(assigned));

        world.cases().then(assigned, Deed.move(Status.CLOSED, world.jane()));
        assertRemembered(world, new OfUser(robin.id(), World.NOON));
        assertRemembered(world, new OfUser(kim.id(), World.NOON));
    }

    @Test
    default void a_member_is_used_by_the_active_team_and_remembered_by_the_inactive_one() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        Team team = world.adds().team("Night watch", robin);
        assertUsed(world, new OfUser(robin.id(), World.NOON), new Use(Kind.TEAM, "Night watch"));

        world.keep(new RecordWrite.SaveTeam(team.deactivated(World.NOON)));
        assertRemembered(world, new OfUser(robin.id(), World.NOON));
    }

    @Test
    default void whoever_hears_of_what_nobody_else_could_be_told_is_used_by_that_setting() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        world.keep(new PolicyWrite.SetCatchAll(world.id(), robin.email()));
        assertUsed(world, new OfUser(robin.id(), World.NOON), new Use(Kind.SETTING, Usage.CATCH_ALL));

        world.keep(new PolicyWrite.SetCatchAll(world.id(), new Email("hotline@example.com")));
        assertFree(world, new OfUser(robin.id(), World.NOON));
    }

    @Test
    default void whoever_has_said_something_is_remembered() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        world.cases().then(world.cases().anUnansweredIncident(), Deed.comment("Hm", robin));

        assertRemembered(world, new OfUser(robin.id(), World.NOON));
    }

    @Test
    default void whoever_was_paged_is_remembered_and_stays() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        StoredIncident opened = world.cases().anUnansweredIncident();
        OnCall onCall = new OnCall(
                Optional.of(Additions.waking("Platform", robin)),
                Map.of(robin.id(), robin.responder()),
                Map.of(),
                Optional.empty());
        StoredIncident paged = world.cases().then(opened, Deed.elapse(World.NOON, onCall));
        world.cases().then(paged, Deed.assign(world.casey().responder(), world.jane()));

        assertRemembered(world, new OfUser(robin.id(), World.NOON));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store()
                        .commit(Changeset.of(new RecordWrite.RemoveUser(world.id(), robin.id(), robin.version()))));
    }

    @Test
    default void twenty_are_named_the_newest_incidents_first() {
        World world = World.in(ports());
        List<Use> newestFirst = new ArrayList<>();
        for (int i = 0; i < Uses.MAX_NAMED + 1; i++) {
            newestFirst.addFirst(use(world.cases()
                    .draft("It is down")
                    .at(World.NOON.plusSeconds(i))
                    .opened()));
        }

        assertThat(of(world, new OfTeam(world.platform().id())).present())
                .containsExactlyElementsOf(newestFirst.subList(0, Uses.MAX_NAMED));
    }

    @Test
    default void of_many_others_the_first_twenty_by_name_are_named() {
        World world = World.in(ports());
        List<Use> byName = new ArrayList<>(List.of(new Use(Kind.SERVICE, "Checkout")));
        for (int i = Uses.MAX_NAMED; i > 0; i--) {
            String name = "Shop " + (char) ('A' + i);
            world.adds().service(name, Optional.of(world.platform()));
            byName.add(1, new Use(Kind.SERVICE, name));
        }

        assertThat(of(world, new OfTeam(world.platform().id())).present())
                .containsExactlyElementsOf(byName.subList(0, Uses.MAX_NAMED));
    }

    @Test
    default void others_are_named_in_the_order_of_their_names() {
        World world = World.in(ports());
        Optional<Team> platform = Optional.of(world.platform());
        world.adds().service("ads", platform);
        world.adds().service("Search", platform);
        world.adds().service("Basket", platform);

        assertUsed(
                world,
                new OfTeam(world.platform().id()),
                new Use(Kind.SERVICE, "Basket"),
                new Use(Kind.SERVICE, "Checkout"),
                new Use(Kind.SERVICE, "Search"),
                new Use(Kind.SERVICE, "ads"));
    }

    @Test
    default void what_others_have_is_not_asked_for_here() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        affectingEverything(theirs);

        assertFree(ours, new OfService(theirs.checkout().id()));
        assertFree(ours, new OfUser(theirs.casey().id(), World.NOON));
    }

    private StoredIncident affectingEverything(World world) {
        return world.cases()
                .draft("All is down")
                .seenOn(List.of(world.website()))
                .within(List.of(world.production()))
                .opened();
    }

    private Component standingOn(World world, ServiceRef service) {
        Component component = world.website()
                .describedAs("Website", Optional.empty(), world.website().status(), Optional.of(service), World.NOON);
        world.keep(new RecordWrite.SaveComponent(component));
        return component;
    }

    private Uses of(World world, Subject subject) {
        return ports().usage().of(world.id(), subject);
    }

    private void assertFree(World world, Subject subject) {
        assertThat(of(world, subject)).isEqualTo(new Uses(List.of(), false));
    }

    private void assertRemembered(World world, Subject subject) {
        assertThat(of(world, subject)).isEqualTo(new Uses(List.of(), true));
    }

    private void assertUsed(World world, Subject subject, Use... uses) {
        assertThat(of(world, subject)).isEqualTo(new Uses(List.of(uses), true));
    }

    private static Use use(StoredIncident incident) {
        return new Use(Kind.INCIDENT, incident.number().toString());
    }
}
