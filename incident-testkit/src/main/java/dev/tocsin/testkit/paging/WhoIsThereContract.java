package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.PolicyWrite.BindPolicy;
import dev.tocsin.application.port.PolicyWrite.SavePolicy;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.application.port.ScheduleWrite.AddOverride;
import dev.tocsin.application.port.ScheduleWrite.AddUnavailability;
import dev.tocsin.application.port.ScheduleWrite.RemoveSchedule;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.oncall.Duty;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.Additions;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who can be woken at an instant by the policy that an incident goes by, and when somebody last did something to it. */
public interface WhoIsThereContract extends PortsUnderTest {

    Comment STILL_ON_IT = new Comment("Still on it");

    @Test
    default void whom_the_policy_names_is_there_under_the_present_name_and_who_has_left_is_not() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        inForce(world, Additions.waking("Platform", world.casey(), robin));
        StoredIncident incident = world.cases().anUnansweredIncident();
        User casey = world.adds().renamed(world.casey(), "Cassandra");
        world.keep(new SaveUser(gone(robin)));

        OnCall asked = asked(world, incident, World.NOON);
        assertThat(asked.people()).containsEntry(casey.id(), casey.responder()).doesNotContainKey(robin.id());
    }

    @Test
    default void a_schedule_is_read_with_whoever_is_on_call_in_it_then() {
        World world = World.in(ports());
        Schedule primary = world.adds().schedule("Primary", world.casey(), world.jane());
        inForce(world, plan("Platform", world.jane(), primary));
        StoredIncident incident = world.cases().anUnansweredIncident();
        for (int week = 0; week < 4; week++) {
            Instant then = World.NOON.plus(Duration.ofDays(7L * week));
            OnCall asked = asked(world, incident, then);
            Responder person = onDuty(asked, primary, then).orElseThrow();
            assertThat(person).isEqualTo((week % 2 == 0 ? world.casey() : world.jane()).responder());
            assertThat(asked.people()).containsEntry(person.id(), person);
        }
    }

    @Test
    default void whoever_stands_in_is_there_while_they_do_and_whoever_is_away_is_passed_over() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        User kim = world.adds().user("Kim");
        Schedule primary = world.adds().schedule("Primary", world.casey(), kim);
        inForce(world, plan("Platform", world.jane(), primary));
        world.keep(
                new AddOverride(
                        world.id(),
                        primary.id(),
                        new ScheduleOverride(
                                new ScheduleOverride.Id(ports().ids().next()),
                                robin.responder(),
                                hours(1, 2),
                                World.NOON)),
                new AddUnavailability(
                        world.id(),
                        primary.id(),
                        new Unavailability(
                                new Unavailability.Id(ports().ids().next()),
                                world.casey().responder(),
                                hours(2, 3),
                                World.NOON)));
        StoredIncident incident = world.cases().anUnansweredIncident();
        List<User> byHour = List.of(world.casey(), robin, kim, world.casey());
        for (int hour = 0; hour < byHour.size(); hour++) {
            Instant then = World.NOON.plus(Duration.ofHours(hour));
            OnCall asked = asked(world, incident, then);
            Responder expected = byHour.get(hour).responder();
            assertThat(onDuty(asked, primary, then)).as("after " + hour + " h").contains(expected);
            assertThat(asked.people()).containsEntry(expected.id(), expected);
        }
    }

    @Test
    default void whoever_is_on_call_and_has_left_is_not_there() {
        World world = World.in(ports());
        Schedule primary = world.adds().schedule("Primary", world.casey());
        inForce(world, plan("Platform", world.jane(), primary));
        StoredIncident incident = world.cases().anUnansweredIncident();
        world.keep(new SaveUser(gone(world.casey())));
        assertThat(asked(world, incident, World.NOON).people())
                .doesNotContainKey(world.casey().id());
    }

    @Test
    default void whoever_has_the_incident_is_there_though_no_policy_names_them_unless_they_have_left() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        inForce(world, Additions.waking("Platform", world.jane()));
        StoredIncident incident =
                world.cases().then(world.cases().anUnansweredIncident(), Deed.assign(robin.responder(), world.jane()));
        assertThat(asked(world, incident, World.NOON).people()).containsEntry(robin.id(), robin.responder());
        world.keep(new SaveUser(gone(robin)));
        assertThat(asked(world, incident, World.NOON).people()).doesNotContainKey(robin.id());
    }

    @Test
    default void where_the_incident_has_a_copy_of_its_policy_it_is_asked_for_those_of_the_copy() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        User kim = world.adds().user("Kim");
        Schedule old = world.adds().schedule("Old", robin);
        EscalationPolicy policy = inForce(world, plan("Platform", world.jane(), old));
        StoredIncident running = started(world, policy.plan());
        Schedule fresh = world.adds().schedule("Fresh", kim);
        EscalationPolicy edited = policy.with(plan("Platform", world.jane(), fresh), World.NOON.plusSeconds(1));
        world.keep(new SavePolicy(edited));

        OnCall asked = asked(world, running, World.NOON);
        assertThat(onDuty(asked, old, World.NOON)).contains(robin.responder());
        assertThat(asked.people()).containsEntry(robin.id(), robin.responder());
        OnCall anew = asked(world, world.cases().anUnansweredIncident(), World.NOON);
        assertThat(anew.plan()).contains(edited.plan());
        assertThat(onDuty(anew, fresh, World.NOON)).contains(kim.responder());
        assertThat(anew.people()).containsEntry(kim.id(), kim.responder());
    }

    @Test
    default void a_schedule_of_the_copy_that_was_removed_is_missing() {
        World world = World.in(ports());
        Schedule old = world.adds().schedule("Old", world.casey());
        Schedule other = world.adds().schedule("Other", world.casey());
        EscalationPolicy policy = inForce(world, plan("Platform", world.jane(), old, other));
        StoredIncident running = started(world, policy.plan());
        world.keep(new SavePolicy(policy.with(plan("Platform", world.jane(), other), World.NOON.plusSeconds(1))));
        world.keep(new RemoveSchedule(world.id(), old.id(), old.version()));

        assertThat(asked(world, running, World.NOON).rosters())
                .containsKey(other.id())
                .doesNotContainKey(old.id());
    }

    @Test
    default void the_last_activity_is_what_a_person_did_last_a_comment_too_and_nothing_that_time_did() {
        World world = World.in(ports());
        StoredIncident opened = world.cases().draft("Odd").by(Author.AUTOMATIC).opened();
        assertThat(asked(world, opened, World.NOON).lastActivity()).isEmpty();

        Instant answered = World.NOON.plusSeconds(10);
        StoredIncident taken = world.cases().then(opened, Deed.acknowledge(world.casey(), answered));
        assertThat(asked(world, taken, World.NOON).lastActivity()).contains(answered);
        StoredIncident later = world.cases().then(taken, Deed.elapse(World.NOON.plus(Duration.ofDays(1))));
        assertThat(asked(world, later, World.NOON).lastActivity()).contains(answered);
        world.cases()
                .then(world.cases().anUnansweredIncident(), Deed.acknowledge(world.jane(), answered.plusSeconds(9)));
        assertThat(asked(world, later, World.NOON).lastActivity())
                .as("what was done elsewhere")
                .contains(answered);
        Instant said = World.NOON.plusSeconds(20);
        world.cases().then(later, incident -> incident.comment(STILL_ON_IT, Deed.by(world.jane()), said));
        assertThat(asked(world, later, World.NOON).lastActivity()).contains(said);
    }

    @Test
    default void what_one_organization_has_is_not_asked_for_by_another() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        Schedule their = theirs.adds().schedule("Primary", theirs.casey());
        inForce(theirs, plan("Platform", theirs.jane(), their));
        OnCall asked = asked(ours, started(ours, plan("Platform", ours.jane(), their)), World.NOON);
        assertThat(asked.rosters()).isEmpty();
        assertThat(asked.people())
                .doesNotContainKeys(theirs.casey().id(), theirs.jane().id());
    }

    private static OnCall asked(World world, StoredIncident incident, Instant at) {
        return Objects.requireNonNull(world.ports()
                .onCallBook()
                .ask(List.of(incident.incident()), at)
                .get(incident.incident().id()));
    }

    private static Optional<Responder> onDuty(OnCall asked, Schedule schedule, Instant at) {
        Roster roster = Objects.requireNonNull(asked.rosters().get(schedule.id()));
        return roster.onCallAt(at).map(Duty::person);
    }

    /** An incident that goes by a copy of the plan. */
    private static StoredIncident started(World world, EscalationPlan plan) {
        return world.cases().then(world.cases().anUnansweredIncident(), Deed.elapse(World.NOON, world.onCall(plan)));
    }

    private static EscalationPolicy inForce(World world, EscalationPlan plan) {
        EscalationPolicy policy = world.adds().policy(plan);
        world.keep(new BindPolicy(world.id(), Optional.empty(), Optional.of(policy.id())));
        return policy;
    }

    /** Whoever is on call in each of them, one after the other, and always somebody besides. */
    private static EscalationPlan plan(String name, User besides, Schedule... schedules) {
        List<Level> levels = Arrays.stream(schedules)
                .map(schedule -> level(new Target.OnSchedule(schedule.id()), new Target.Person(besides.id())))
                .toList();
        return new EscalationPlan(name, levels, 0, Optional.empty());
    }

    private static Level level(Target... targets) {
        return new Level(List.of(targets), Duration.ofMinutes(5));
    }

    private static User gone(User user) {
        User.Profile profile =
                new User.Profile(user.name(), user.email(), user.role(), user.slackId(), user.timeZone(), false);
        return user.with(profile, World.NOON);
    }

    private static Period hours(int from, int to) {
        return new Period(World.NOON.plus(Duration.ofHours(from)), World.NOON.plus(Duration.ofHours(to)));
    }
}
