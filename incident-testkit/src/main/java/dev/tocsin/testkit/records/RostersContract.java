package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Rejection.Kind;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.ScheduleWrite.AddOverride;
import dev.tocsin.application.port.ScheduleWrite.AddUnavailability;
import dev.tocsin.application.port.ScheduleWrite.RemoveOverride;
import dev.tocsin.application.port.ScheduleWrite.RemoveSchedule;
import dev.tocsin.application.port.ScheduleWrite.RemoveUnavailability;
import dev.tocsin.application.port.ScheduleWrite.SaveSchedule;
import dev.tocsin.application.port.Usage;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Rosters} must do. Hours are counted from noon. */
public interface RostersContract extends PortsUnderTest {

    @Test
    default void a_roster_has_just_the_exceptions_that_touch_the_time() {
        World world = World.in(ports());
        Schedule schedule = schedule(world, "Primary");
        override(world, schedule, 0, 1);
        ScheduleOverride first = override(world, schedule, 1, 2);
        ScheduleOverride second = override(world, schedule, 2, 4);
        override(world, schedule, 4, 5);
        away(world, schedule, 0, 1);
        Unavailability during = away(world, schedule, 0, 9);

        assertThat(ports().rosters().find(world.id(), schedule.id(), hours(1, 4)))
                .contains(new Roster(schedule, List.of(first, second), List.of(during)));
    }

    @Test
    default void rosters_are_told_of_all_schedules_or_of_those_of_some_teams() {
        World world = World.in(ports());
        Schedule schedule = schedule(world, "Primary");
        Schedule other = schedule(world, "Other");
        ScheduleOverride override = override(world, other, 0, 1);
        schedule(World.in(ports()), "Primary");

        assertThat(ports().rosters().list(world.id(), List.of(), hours(0, 1)))
                .containsExactlyInAnyOrder(
                        new Roster(schedule, List.of(), List.of()), new Roster(other, List.of(override), List.of()));
        assertThat(ports().rosters().list(world.id(), List.of("PLATFORM", "Nobody"), hours(0, 1)))
                .hasSize(2);
        assertThat(ports().rosters().list(world.id(), List.of("Nobody"), hours(0, 1)))
                .isEmpty();
    }

    @Test
    default void exceptions_are_listed_the_last_to_begin_first_and_searched_by_their_people() {
        World world = World.in(ports());
        Schedule schedule = schedule(world, "Primary");
        ScheduleOverride early = override(world, schedule, 0, 1);
        ScheduleOverride late = override(world, schedule, 2, 3);
        Unavailability away = away(world, schedule, 0, 1);

        assertThat(ports().rosters()
                        .overrides(world.id(), schedule.id(), Search.first(10).containing("CASEY@"))
                        .items())
                .containsExactly(late, early);
        assertThat(ports().rosters()
                        .overrides(world.id(), schedule.id(), Search.first(10).containing("jane"))
                        .items())
                .isEmpty();
        assertThat(ports().rosters()
                        .unavailabilities(world.id(), schedule.id(), Search.first(10))
                        .items())
                .containsExactly(away);
        assertThat(ports().rosters().findOverride(world.id(), schedule.id(), late.id()))
                .contains(late);
        assertThat(ports().rosters().findUnavailability(world.id(), schedule.id(), away.id()))
                .contains(away);
    }

    @Test
    default void what_is_removed_is_gone_and_so_is_all_of_a_removed_schedule() {
        World world = World.in(ports());
        Schedule schedule = schedule(world, "Primary");
        ScheduleOverride gone = override(world, schedule, 0, 1);
        ScheduleOverride last = override(world, schedule, 2, 3);
        Unavailability away = away(world, schedule, 0, 1);
        world.keep(new RemoveOverride(world.id(), schedule.id(), gone.id()));
        world.keep(new RemoveUnavailability(world.id(), schedule.id(), away.id()));

        assertStale(new RemoveOverride(world.id(), schedule.id(), gone.id()));
        assertStale(new RemoveUnavailability(world.id(), schedule.id(), away.id()));
        world.keep(new RemoveSchedule(world.id(), schedule.id(), 1));
        assertThat(ports().rosters().findOverride(world.id(), schedule.id(), last.id()))
                .isEmpty();
        assertThat(ports().rosters().find(world.id(), schedule.id(), hours(0, 1)))
                .isEmpty();
        assertStale(new AddUnavailability(world.id(), schedule.id(), away));
        assertStale(new AddOverride(world.id(), schedule.id(), gone));
    }

    @Test
    default void of_overrides_that_overlap_and_are_added_at_once_one_is_kept() {
        World world = World.in(ports());
        Schedule schedule = schedule(world, "Primary");

        List<Boolean> kept = AtOnce.all(
                4, who -> isKept(new AddOverride(world.id(), schedule.id(), drafted(world.casey(), who, who + 9))));

        assertThat(kept).containsOnlyOnce(true);
    }

    @Test
    default void a_schedule_uses_who_takes_part_and_who_will_stand_in() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        Schedule schedule = schedule(world, "Primary");
        world.keep(new AddOverride(world.id(), schedule.id(), drafted(robin, 0, 1)));

        assertThat(uses(world, robin, 0)).containsExactly(new Usage.Use(Kind.SCHEDULE, "Primary"));
        assertThat(uses(world, robin, 1)).isEmpty();
        assertThat(uses(world, world.casey(), 1))
                .containsExactly(new Usage.Use(Kind.TEAM, "Platform"), new Usage.Use(Kind.SCHEDULE, "Primary"));
        assertStale(new RecordWrite.RemoveUser(world.id(), robin.id(), robin.version()));
    }

    @Test
    default void who_stood_in_or_was_away_is_remembered_and_who_is_needed_twice_is_named_once() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        User kim = world.adds().user("Kim");
        Schedule schedule = schedule(world, "Primary");
        world.keep(new AddOverride(world.id(), schedule.id(), drafted(robin, 0, 1)));
        world.keep(new AddOverride(world.id(), schedule.id(), drafted(robin, 1, 2)));
        world.keep(new AddUnavailability(world.id(), schedule.id(), absence(kim, 0, 1)));

        assertThat(uses(world, robin, 0)).containsExactly(new Usage.Use(Kind.SCHEDULE, "Primary"));
        assertThat(ports().usage().of(world.id(), at(robin, 2))).isEqualTo(new Usage.Uses(List.of(), true));
        assertThat(ports().usage().of(world.id(), at(kim, 0))).isEqualTo(new Usage.Uses(List.of(), true));
    }

    @Test
    default void a_team_is_used_by_its_schedules() {
        World world = World.in(ports());
        Schedule schedule = schedule(world, "Primary");
        Usage.Subject team = new Usage.Subject.OfTeam(world.platform().id());

        assertThat(ports().usage().of(world.id(), team).present()).contains(new Usage.Use(Kind.SCHEDULE, "Primary"));
        world.keep(new RemoveSchedule(world.id(), schedule.id(), 1));
        assertThat(ports().usage().of(world.id(), team).present())
                .doesNotContain(new Usage.Use(Kind.SCHEDULE, "Primary"));
    }

    @Test
    default void what_one_organization_has_another_neither_finds_nor_removes() {
        World world = World.in(ports());
        World other = World.in(ports());
        Schedule schedule = schedule(world, "Primary");
        ScheduleOverride override = override(world, schedule, 0, 1);
        Unavailability away = away(world, schedule, 0, 1);
        Search all = Search.first(10);

        assertThat(ports().rosters().find(other.id(), schedule.id(), hours(0, 1)))
                .isEmpty();
        assertThat(ports().rosters().overrides(other.id(), schedule.id(), all).items())
                .isEmpty();
        assertThat(ports().rosters()
                        .unavailabilities(other.id(), schedule.id(), all)
                        .items())
                .isEmpty();
        assertThat(ports().rosters().findOverride(other.id(), schedule.id(), override.id()))
                .isEmpty();
        assertThat(ports().rosters().findUnavailability(other.id(), schedule.id(), away.id()))
                .isEmpty();
        assertStale(new RemoveSchedule(other.id(), schedule.id(), 1));
        assertStale(new RemoveOverride(other.id(), schedule.id(), override.id()));
        assertStale(new RemoveUnavailability(other.id(), schedule.id(), away.id()));
        assertStale(new AddOverride(other.id(), schedule.id(), drafted(other.casey(), 2, 3)));
        assertStale(new AddUnavailability(world.id(), schedule.id(), absence(other.casey(), 2, 3)));
    }

    private static Usage.Subject at(User user, int hour) {
        return new Usage.Subject.OfUser(user.id(), World.NOON.plusSeconds(hour * 3600L));
    }

    private List<Usage.Use> uses(World world, User user, int hour) {
        return ports().usage().of(world.id(), at(user, hour)).present();
    }

    private Schedule schedule(World world, String name) {
        Rotation rotation = new Rotation(
                "Days",
                List.of(world.casey().responder()),
                LocalDate.of(2026, 1, 5),
                LocalTime.of(9, 0),
                new Turns.Days(7),
                Optional.empty());
        Schedule schedule = Schedule.added(
                world.id(),
                new ScheduleId(ports().ids().next()),
                new Schedule.Plan(
                        name, Optional.of(world.platform().ref()), ZoneId.of("Europe/Berlin"), List.of(rotation)),
                World.NOON);
        world.keep(new SaveSchedule(schedule));
        return schedule;
    }

    private ScheduleOverride override(World world, Schedule schedule, int from, int to) {
        ScheduleOverride override = drafted(world.casey(), from, to);
        world.keep(new AddOverride(world.id(), schedule.id(), override));
        return override;
    }

    private ScheduleOverride drafted(User person, int from, int to) {
        return new ScheduleOverride(
                new ScheduleOverride.Id(ports().ids().next()), person.responder(), hours(from, to), World.NOON);
    }

    private Unavailability away(World world, Schedule schedule, int from, int to) {
        Unavailability away = absence(world.jane(), from, to);
        world.keep(new AddUnavailability(world.id(), schedule.id(), away));
        return away;
    }

    private Unavailability absence(User person, int from, int to) {
        return new Unavailability(
                new Unavailability.Id(ports().ids().next()), person.responder(), hours(from, to), World.NOON);
    }

    private static Period hours(int from, int to) {
        return new Period(World.NOON.plusSeconds(from * 3600L), World.NOON.plusSeconds(to * 3600L));
    }

    private boolean isKept(RecordWrite write) {
        try {
            ports().store().commit(Changeset.of(write));
            return true;
        } catch (StaleException overlapping) {
            return false;
        }
    }

    private void assertStale(RecordWrite write) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(Changeset.of(write)));
    }
}
