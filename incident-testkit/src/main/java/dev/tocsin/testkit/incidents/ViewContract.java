package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import dev.tocsin.application.incident.IncidentView.AffectedService;
import dev.tocsin.application.incident.IncidentView.Participant;
import dev.tocsin.application.incident.IncidentView.Response;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.RecordWrite.SaveComponent;
import dev.tocsin.application.port.RecordWrite.SaveEnvironment;
import dev.tocsin.application.port.RecordWrite.SaveService;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.Additions;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One incident is shown with all that belongs to it, named as it is now, and with the newest part of its timeline. */
public interface ViewContract extends PortsUnderTest {

    @Test
    default void an_incident_is_shown_with_all_that_belongs_to_it() {
        World world = World.in(ports());
        Service search = world.adds().service("Search");
        Component app = world.adds().component("App", ComponentStatus.MAJOR_OUTAGE);
        Environment staging = world.adds().environment("Staging");
        StoredIncident incident = world.cases()
                .draft("Checkout is down")
                .described("Nobody can pay.")
                .discussedIn(new SlackThread("C024BE91L", "1712345678.123456"))
                .on(List.of(search, world.checkout()))
                .seenOn(List.of(app, world.website()))
                .within(List.of(staging, world.production()))
                .commandedBy(world.casey().responder())
                .opened();
        assertThat(view(world, incident))
                .isEqualTo(new IncidentView(
                        new IncidentSummary(incident.number(), IncidentSnapshot.of(incident.incident())),
                        incident.incident().sla(),
                        new Response(Optional.empty(), 0, Optional.of(World.NOON)),
                        incident.incident().details().slackThread(),
                        List.of(
                                new AffectedService(search.key(), "Search"),
                                new AffectedService(world.checkout().key(), "Checkout")),
                        List.of(
                                new AffectedComponent(app.id(), "App", ComponentStatus.MAJOR_OUTAGE),
                                new AffectedComponent(world.website().id(), "Website", ComponentStatus.OPERATIONAL)),
                        List.of(
                                new AffectedEnvironment(staging.id(), "Staging"),
                                new AffectedEnvironment(world.production().id(), "Production")),
                        List.of(as(world.jane())),
                        world.cases().timeline(incident),
                        false));
    }

    @Test
    default void how_far_waking_people_has_come_is_shown() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        OnCall onCall = world.onCall(Additions.waking("Platform", world.jane(), world.casey()));
        StoredIncident running = cases.then(cases.anUnansweredIncident(), Deed.elapse(World.NOON, onCall));
        assertThat(view(world, running).response())
                .isEqualTo(new Response(Optional.of("Platform"), 1, Optional.of(World.NOON.plusSeconds(300))));
        StoredIncident answered = cases.then(running, Deed.acknowledge(world.casey()));
        assertThat(view(world, answered).response())
                .isEqualTo(new Response(Optional.of("Platform"), 1, Optional.empty()));
    }

    @Test
    default void an_incident_that_affects_nothing_is_shown_too() {
        World world = World.in(ports());
        StoredIncident incident = world.cases()
                .draft("Something is odd")
                .affecting(Impact.NONE)
                .ownedBy(Optional.empty())
                .by(Author.AUTOMATIC)
                .opened();
        IncidentView view = view(world, incident);
        assertThat(view.summary())
                .isEqualTo(new IncidentSummary(incident.number(), IncidentSnapshot.of(incident.incident())));
        assertThat(view.services()).isEmpty();
        assertThat(view.components()).isEmpty();
        assertThat(view.environments()).isEmpty();
        assertThat(view.participants()).as("time is nobody").isEmpty();
    }

    @Test
    default void what_is_affected_is_shown_as_it_is_now_also_when_it_is_out_of_use() {
        World world = World.in(ports());
        StoredIncident incident = world.cases()
                .draft("Checkout is down")
                .seenOn(List.of(world.website()))
                .within(List.of(world.production()))
                .opened();
        Service till = world.checkout()
                .describedAs("Till", Optional.empty(), Optional.empty(), World.NOON)
                .deactivated(World.NOON);
        world.keep(new SaveService(renamed(world.checkout(), "Till")));
        world.keep(new SaveService(till));
        Component site = world.website()
                .describedAs("Site", Optional.empty(), ComponentStatus.PARTIAL_OUTAGE, Optional.empty(), World.NOON);
        world.keep(new SaveComponent(site));
        world.keep(new SaveEnvironment(world.production().deactivated(World.NOON)));
        IncidentView view = view(world, incident);
        assertThat(view.services()).containsExactly(new AffectedService(till.key(), "Till"));
        assertThat(view.components())
                .containsExactly(new AffectedComponent(site.id(), "Site", ComponentStatus.PARTIAL_OUTAGE));
        assertThat(view.environments())
                .containsExactly(new AffectedEnvironment(world.production().id(), "Production"));
        assertThat(world.cases().now(incident)).isEqualTo(incident);
    }

    @Test
    default void participants_are_shown_once_each_in_the_order_of_their_first_act_with_the_name_of_then() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        cases.then(incident, Deed.comment("Looking at it", world.casey()));
        cases.then(incident, Deed.comment("Me too", world.jane()));
        User renamed = world.adds().renamed(world.casey(), "Cassandra");
        cases.then(incident, Deed.comment("Still looking", renamed));
        StoredIncident late = cases.then(incident, Deed.elapse(World.NOON.plus(Duration.ofHours(1))));
        User third = world.adds().user("Robin");
        cases.then(late, Deed.comment("Found it", third));
        assertThat(view(world, incident).participants())
                .containsExactly(as(world.jane()), as(world.casey()), as(third));
    }

    @Test
    default void the_newest_two_hundred_entries_are_shown_oldest_first() {
        World world = World.in(ports());
        StoredIncident incident = aTalkativeIncident(world, IncidentView.TIMELINE_LIMIT);
        List<TimelineEntry> all = world.cases().timeline(incident);
        IncidentView view = view(world, incident);
        assertThat(all).hasSize(IncidentView.TIMELINE_LIMIT + 1);
        assertThat(view.timeline()).isEqualTo(all.subList(1, all.size()));
        assertThat(view.olderEntries()).isTrue();
        assertThat(view.participants())
                .as("also who is not among the newest")
                .containsExactly(as(world.jane()), as(world.casey()));
    }

    @Test
    default void a_timeline_of_just_two_hundred_entries_is_shown_whole() {
        World world = World.in(ports());
        StoredIncident incident = aTalkativeIncident(world, IncidentView.TIMELINE_LIMIT - 1);
        IncidentView view = view(world, incident);
        assertThat(view.timeline())
                .hasSize(IncidentView.TIMELINE_LIMIT)
                .isEqualTo(world.cases().timeline(incident));
        assertThat(view.olderEntries()).isFalse();
    }

    /** Opened by Jane; then Casey says so much, while others of the organization speak elsewhere. */
    private static StoredIncident aTalkativeIncident(World world, int comments) {
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        cases.anUnansweredIncident();
        List<IncidentWrite.NewEvent> said = IntStream.range(0, comments)
                .mapToObj(i -> cases.write(incident, Deed.comment("Comment " + i, world.casey())))
                .flatMap(write -> write.events().stream())
                .toList();
        world.keep(
                Changeset.of(new IncidentWrite(Optional.of(incident), incident.incident(), said, Set.of(), List.of())));
        return incident;
    }

    private static Service renamed(Service service, String name) {
        return service.describedAs(name, Optional.empty(), Optional.empty(), World.NOON);
    }

    private static Participant as(User user) {
        return new Participant(user.name(), user.email());
    }

    private static IncidentView view(World world, StoredIncident incident) {
        return world.ports()
                .incidents()
                .view(world.id(), IncidentRef.of(incident.number()))
                .orElseThrow();
    }
}
