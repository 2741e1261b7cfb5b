package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Draft;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Showing;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A list shows what is open, or what a filter asks for: any of the values of a field, all of the fields. */
public interface ListContract extends PortsUnderTest {

    @Test
    default void a_list_shows_the_newest_first_as_they_are_now() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident old = cases.draft("Old").at(World.NOON.minusNanos(1_000)).opened();
        StoredIncident fresh = cases.draft("New").at(World.NOON).opened();
        StoredIncident oldest =
                cases.draft("Oldest").at(World.NOON.minusSeconds(1)).opened();
        StoredIncident answered = cases.then(old, Deed.acknowledge(world.casey()));
        assertThat(cases.list(Showing.open().filter()))
                .containsExactly(Pages.summary(fresh), Pages.summary(answered), Pages.summary(oldest));
    }

    @Test
    default void a_list_shows_what_is_open_unless_a_status_is_named() {
        World world = World.in(ports());
        List<StoredIncident> incidents = Arrays.stream(Status.values())
                .map(status -> anIncidentIn(world, status))
                .toList();
        assertShows(world, Showing.open(), incidents.subList(0, 4));
        assertShows(world, Showing.all(), incidents);
        for (StoredIncident incident : incidents) {
            assertShows(world, Showing.open().status(incident.incident().status()), List.of(incident));
        }
        assertShows(
                world,
                Showing.open().status(Status.CLOSED, Status.NEW),
                List.of(incidents.getFirst(), incidents.getLast()));
    }

    @Test
    default void a_list_of_some_severities_shows_those_that_are_open() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident worst = cases.draft("a").severity(Severity.SEV0).opened();
        StoredIncident least = cases.draft("b").severity(Severity.SEV4).opened();
        StoredIncident middle = cases.draft("c").severity(Severity.SEV2).opened();
        StoredIncident over = cases.draft("d").severity(Severity.SEV2).opened();
        cases.then(over, Deed.move(Status.RESOLVED, world.casey()));
        assertShows(world, Showing.open().severity(Severity.SEV0), List.of(worst));
        assertShows(world, Showing.open().severity(Severity.SEV4, Severity.SEV2), List.of(least, middle));
        assertShows(world, Showing.open().severity(Severity.SEV3), List.of());
        assertShows(world, Showing.all().severity(Severity.SEV2), List.of(middle, over));
    }

    @Test
    default void both_ends_of_the_time_of_creation_are_included() {
        World world = World.in(ports());
        Instant from = World.NOON;
        Instant to = World.NOON.plusSeconds(1);
        StoredIncident first = world.cases().draft("a").at(from).opened();
        StoredIncident last = world.cases().draft("b").at(to).opened();
        StoredIncident before =
                world.cases().draft("c").at(from.minusNanos(1_000)).opened();
        StoredIncident after = world.cases().draft("d").at(to.plusNanos(1_000)).opened();
        Optional<Instant> open = Optional.empty();
        assertShows(world, Showing.open().createdWithin(Optional.of(from), Optional.of(to)), List.of(first, last));
        assertShows(world, Showing.open().createdWithin(Optional.of(from), open), List.of(first, last, after));
        assertShows(world, Showing.open().createdWithin(open, Optional.of(to)), List.of(first, last, before));
        assertShows(world, Showing.open().createdWithin(Optional.of(to), Optional.of(from)), List.of());
    }

    @Test
    default void a_list_by_components_shows_what_affects_any_of_them_once() {
        World world = World.in(ports());
        Component app = world.adds().component("App", ComponentStatus.OPERATIONAL);
        Component api = world.adds().component("API", ComponentStatus.OPERATIONAL);
        Draft draft = world.cases().draft("a");
        StoredIncident both = draft.seenOn(List.of(world.website(), app)).opened();
        StoredIncident one = world.cases().draft("b").seenOn(List.of(app)).opened();
        world.cases().draft("c").opened();
        assertShows(world, Showing.open().on(world.website()), List.of(both));
        assertShows(world, Showing.open().on(app), List.of(both, one));
        assertShows(world, Showing.open().on(app, world.website()), List.of(both, one));
        assertShows(world, Showing.open().on(api), List.of());
        assertShows(world, Showing.open().on(World.in(ports()).website()), List.of());
    }

    @Test
    default void a_list_by_environments_shows_what_is_in_any_of_them_once() {
        World world = World.in(ports());
        Environment staging = world.adds().environment("Staging");
        StoredIncident both = world.cases()
                .draft("a")
                .within(List.of(world.production(), staging))
                .opened();
        StoredIncident one = world.cases().draft("b").within(List.of(staging)).opened();
        world.cases().draft("c").opened();
        assertShows(world, Showing.open().in(world.production()), List.of(both));
        assertShows(world, Showing.open().in(staging, world.production()), List.of(both, one));
        assertShows(world, Showing.open().in(World.in(ports()).production()), List.of());
    }

    @Test
    default void a_list_by_standing_goes_by_what_has_been_recorded() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident kept = cases.draft("a").opened();
        StoredIncident warned = cases.then(cases.draft("b").opened(), elapsed(Duration.ofMinutes(12)));
        StoredIncident missed = cases.then(cases.draft("c").opened(), elapsed(Duration.ofMinutes(15)));
        StoredIncident answered = cases.then(
                cases.then(cases.draft("d").opened(), elapsed(Duration.ofMinutes(12))),
                Deed.acknowledge(world.casey(), World.NOON.plus(Duration.ofMinutes(13))));
        assertShows(world, Showing.open().standing(SlaState.ON_TRACK), List.of(kept, answered));
        assertShows(world, Showing.open().standing(SlaState.AT_RISK), List.of(warned));
        assertShows(world, Showing.open().standing(SlaState.BREACHED), List.of(missed));
        assertShows(world, Showing.open().standing(SlaState.BREACHED, SlaState.AT_RISK), List.of(warned, missed));
    }

    @Test
    default void a_list_by_standing_goes_by_the_deadlines_of_the_present_severity() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident warned = cases.then(cases.draft("a").opened(), elapsed(Duration.ofMinutes(12)));
        Instant later = World.NOON.plus(Duration.ofMinutes(13));
        StoredIncident lowered = cases.then(warned, Deed.severity(Severity.SEV3, world.jane(), later));
        assertShows(world, Showing.open().standing(SlaState.AT_RISK), List.of());
        assertShows(world, Showing.open().standing(SlaState.ON_TRACK), List.of(lowered));
        StoredIncident passed = cases.then(cases.now(lowered), elapsed(Duration.ofMinutes(192)));
        assertShows(world, Showing.open().standing(SlaState.AT_RISK), List.of(passed));
        assertShows(world, Showing.open().standing(SlaState.ON_TRACK), List.of());
    }

    @Test
    default void all_fields_of_a_filter_count_at_once() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident wanted = cases.draft("Checkout is down")
                .severity(Severity.SEV0)
                .seenOn(List.of(world.website()))
                .opened();
        cases.draft("Search is down")
                .severity(Severity.SEV0)
                .seenOn(List.of(world.website()))
                .opened();
        cases.draft("Checkout is down").severity(Severity.SEV0).opened();
        cases.draft("Checkout is down").seenOn(List.of(world.website())).opened();
        assertShows(
                world,
                Showing.open().severity(Severity.SEV0).on(world.website()).saying("checkout"),
                List.of(wanted));
    }

    @Test
    default void a_list_shows_nothing_that_is_deleted_or_of_another_organization() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        StoredIncident stays = ours.cases().anUnansweredIncident();
        ours.cases().aDeletedIncident();
        theirs.cases().anUnansweredIncident();
        assertShows(ours, Showing.open(), List.of(stays));
        assertShows(ours, Showing.all(), List.of(stays));
        assertShows(ours, Showing.all().saying("checkout"), List.of(stays));
        assertShows(ours, Showing.all().severity(Severity.SEV1).ofTeam("Platform"), List.of(stays));
    }

    private static Deed elapsed(Duration time) {
        return Deed.elapse(World.NOON.plus(time));
    }

    private static StoredIncident anIncidentIn(World world, Status status) {
        StoredIncident opened = world.cases().anUnansweredIncident();
        return status == Status.NEW ? opened : world.cases().then(opened, Deed.move(status, world.casey()));
    }

    private static void assertShows(World world, Showing showing, List<StoredIncident> wanted) {
        world.cases().assertShows(showing, wanted);
    }
}
