package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.incident.Amendment;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.testkit.Additions;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of an incident is found again, to the letter and to the microsecond, whatever has happened to it. */
public interface KeepingContract extends PortsUnderTest {

    @Test
    default void an_incident_of_which_little_is_known_is_found_again_as_it_was_kept() {
        Casebook cases = World.in(ports()).cases();
        StoredIncident kept = cases.draft("x")
                .affecting(Impact.NONE)
                .ownedBy(Optional.empty())
                .severity(Severity.SEV4)
                .opened();
        assertThat(cases.now(kept)).isEqualTo(kept);
    }

    @Test
    default void an_incident_of_which_all_is_known_is_found_again_as_it_was_kept() {
        World world = World.in(ports());
        StoredIncident kept = world.cases()
                .draft("Checkout is down")
                .described("Nobody can pay.\n\tSince noon.\r\nAll regions.")
                .severity(Severity.SEV0)
                .discussedIn(new SlackThread("C024BE91L", "1712345678.123456"))
                .seenOn(List.of(world.website()))
                .within(List.of(world.production()))
                .commandedBy(world.casey().responder())
                .opened();
        assertThat(world.cases().now(kept)).isEqualTo(kept);
    }

    @Test
    default void texts_of_full_length_in_every_script_are_found_again_to_the_letter() {
        Casebook cases = World.in(ports()).cases();
        StoredIncident kept = cases.draft("🔥".repeat(Title.MAX_LENGTH / 2))
                .described("ß\"';--\\%_{}$1 Ж日本語ﷺ👩‍🚒 "
                        .repeat(Description.MAX_LENGTH)
                        .substring(0, Description.MAX_LENGTH - 1)
                        .concat("."))
                .discussedIn(new SlackThread("é".repeat(SlackThread.MAX_LENGTH), "1".repeat(SlackThread.MAX_LENGTH)))
                .opened();
        assertThat(cases.now(kept)).isEqualTo(kept);
    }

    @Test
    default void fifty_of_each_are_affected_in_the_order_in_which_they_were_named() {
        World world = World.in(ports());
        List<Service> services = fifty(i -> world.adds().service("Service " + i));
        List<Component> components =
                fifty(i -> world.adds().component("Component " + i, ComponentStatus.DEGRADED_PERFORMANCE));
        List<Environment> environments = fifty(i -> world.adds().environment("Environment " + i));
        StoredIncident kept = world.cases()
                .draft("Everything is down")
                .on(services.reversed())
                .seenOn(components.reversed())
                .within(environments.reversed())
                .opened();
        assertThat(world.cases().now(kept)).isEqualTo(kept);
    }

    @Test
    default void whatever_happens_to_an_incident_it_is_found_again_as_it_was_kept_last() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident incident = cases.anUnansweredIncident();
        List<Deed> life = List.of(
                Deed.elapse(World.NOON.plus(Duration.ofMinutes(13))),
                Deed.move(Status.INVESTIGATING, world.jane(), World.NOON.plusNanos(1_000)),
                Deed.acknowledge(world.casey(), World.NOON.plus(Duration.ofMinutes(16))),
                Deed.assign(world.jane().responder(), world.jane()),
                Deed.command(world.casey().responder(), world.jane()),
                Deed.affect(List.of(world.website().id()), world.jane()),
                Deed.move(Status.RESOLVED, world.casey(), World.NOON.plusSeconds(3_000)),
                Deed.move(Status.INVESTIGATING, world.jane(), World.NOON.plusSeconds(3_600)),
                Deed.elapse(World.NOON.plus(Duration.ofDays(1))),
                Deed.move(Status.CLOSED, world.jane(), World.NOON.plus(Duration.ofDays(2))));
        for (Deed deed : life) {
            incident = cases.then(incident, deed);
            assertThat(cases.now(incident)).isEqualTo(incident);
        }
    }

    @Test
    default void how_far_waking_people_has_come_is_found_again_as_it_was_kept_last() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        Level first = new Level(
                List.of(
                        new Target.OnSchedule(
                                world.adds().schedule("Primary", world.casey()).id()),
                        new Target.Person(world.jane().id())),
                Duration.ofMinutes(5));
        Level second = new Level(
                List.of(new Target.Person(world.casey().id())), Duration.ofMinutes(Level.MAX_PATIENCE_MINUTES));
        EscalationPlan plan = new EscalationPlan(
                "\"Platform\" \\ 🔥", List.of(first, second), 2, Optional.of(Duration.ofMinutes(90)));
        OnCall onCall = world.onCall(plan);
        StoredIncident incident =
                cases.draft("Checkout is down").severity(Severity.SEV4).opened();
        List<Deed> life = List.of(
                Deed.elapse(World.NOON, onCall),
                Deed.elapse(World.NOON.plus(Duration.ofMinutes(5)), onCall),
                Deed.escalate(onCall, world.jane()),
                Deed.severity(Severity.SEV3, world.jane()),
                Deed.acknowledge(world.casey(), World.NOON.plusNanos(1_000)),
                Deed.elapse(World.NOON.plusNanos(1_000), onCall),
                Deed.move(Status.RESOLVED, world.casey()),
                Deed.move(Status.INVESTIGATING, world.jane()),
                Deed.elapse(World.NOON),
                Deed.severity(Severity.SEV0, world.jane()),
                Deed.elapse(World.NOON, world.onCall(Additions.waking("Short", world.jane()))),
                Deed.elapse(World.NOON.plus(Duration.ofMinutes(6))));
        List<Escalation.Phase> phases = new ArrayList<>();
        for (Deed deed : life) {
            phases.add(incident.incident().escalation().phase());
            incident = cases.then(incident, deed);
            assertThat(cases.now(incident)).isEqualTo(incident);
        }
        phases.add(incident.incident().escalation().phase());
        assertThat(phases).as("all that there are").containsAll(List.of(Escalation.Phase.values()));
    }

    @Test
    default void what_was_there_and_was_taken_away_is_gone() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident full = cases.draft("Checkout is down")
                .described("Nobody can pay.")
                .discussedIn(new SlackThread("C024BE91L", "1712345678.123456"))
                .seenOn(List.of(world.website()))
                .within(List.of(world.production()))
                .commandedBy(world.casey().responder())
                .opened();
        StoredIncident assigned = cases.then(full, Deed.assign(world.jane().responder(), world.jane()));
        Amendment clearing = new Amendment(
                Optional.empty(),
                Change.clear(),
                Optional.empty(),
                Change.clear(),
                Change.clear(),
                Optional.of(List.of()),
                Optional.of(List.of()),
                Change.clear());
        StoredIncident cleared = cases.then(assigned, Deed.amend(clearing, world.jane()));
        assertThat(cases.now(cleared)).isEqualTo(cleared);
    }

    @Test
    default void the_revision_grows_by_one_with_every_change() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident opened = cases.anUnansweredIncident();
        StoredIncident acknowledged = cases.then(opened, Deed.acknowledge(world.casey()));
        StoredIncident warned = cases.then(acknowledged, Deed.elapse(World.NOON.plus(Duration.ofHours(4))));
        assertThat(List.of(acknowledged.revision(), warned.revision()))
                .containsExactly(opened.revision() + 1, opened.revision() + 2);
        assertThat(warned.number()).isEqualTo(opened.number());
    }

    @Test
    default void one_changeset_may_open_one_incident_and_change_another() {
        World world = World.in(ports());
        Casebook cases = world.cases();
        StoredIncident old = cases.anUnansweredIncident();
        IncidentWrite change = cases.write(old, Deed.retitle("Payments are down", world.jane()));
        IncidentWrite opening = cases.draft("Search is down").write();
        Commit.Kept kept = world.keep(Changeset.of(change, opening));
        assertThat(kept.incidents().getFirst().number()).isEqualTo(old.number());
        assertThat(cases.now(old).incident()).isEqualTo(change.next());
        assertThat(cases.find(opening.next().id()).orElseThrow().number())
                .isEqualTo(kept.incidents().getLast().number());
    }

    private static <T> List<T> fifty(IntFunction<T> one) {
        return IntStream.range(0, Impact.MAX_EACH).mapToObj(one).toList();
    }
}
