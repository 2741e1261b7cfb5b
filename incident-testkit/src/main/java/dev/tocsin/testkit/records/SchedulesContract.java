package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.ScheduleWrite.RemoveSchedule;
import dev.tocsin.application.port.ScheduleWrite.SaveSchedule;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.oncall.Window;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Schedules} must do. */
public interface SchedulesContract extends PortsUnderTest {

    @Test
    default void a_schedule_is_found_again_in_every_field() {
        World world = World.in(ports());
        Schedule schedule = kept(world, "Primary");

        assertThat(ports().schedules().find(world.id(), schedule.id())).contains(schedule);
        assertThat(ports().schedules().findByName(world.id(), "PRIMARY")).contains(schedule);
        assertThat(ports().schedules()
                        .list(world.id(), Search.first(10).containing("prim"))
                        .items())
                .containsExactly(schedule);
    }

    @Test
    default void rotations_are_replaced_together_and_keep_their_order() {
        World world = World.in(ports());
        Schedule before = kept(world, "Primary");
        Schedule next = before.with(
                new Schedule.Plan(
                        "Primary",
                        Optional.empty(),
                        ZoneId.of("UTC"),
                        before.rotations().reversed()),
                World.NOON.plusSeconds(1));
        world.keep(new SaveSchedule(next));

        assertThat(ports().schedules().find(world.id(), before.id())).contains(next);
        assertStale(new SaveSchedule(next));
    }

    @Test
    default void a_name_is_had_once_whatever_the_case_and_by_each_organization() {
        World world = World.in(ports());
        kept(world, "Primary");

        assertStale(new SaveSchedule(draft(world, "PRIMARY", world.casey())));
        World other = World.in(ports());
        Schedule theirs = kept(other, "Primary");
        assertThat(ports().schedules().find(world.id(), theirs.id())).isEmpty();
    }

    @Test
    default void participants_are_people_of_the_organization_and_cannot_be_removed() {
        World world = World.in(ports());
        User robin = world.adds().user("Robin");
        User nobody = world.adds().stranger("Nobody", Role.VIEWER);

        assertStale(new SaveSchedule(draft(world, "Other", nobody)));
        assertStale(new SaveSchedule(draft(world, "Other", World.in(ports()).jane())));
        world.keep(new SaveSchedule(draft(world, "Primary", robin)));
        assertStale(new RecordWrite.RemoveUser(world.id(), robin.id(), robin.version()));
        User renamed = world.adds().renamed(robin, "Robin Hood");
        assertThat(ports().schedules()
                        .findByName(world.id(), "Primary")
                        .orElseThrow()
                        .rotations()
                        .getFirst()
                        .participants())
                .containsExactly(renamed.responder());
    }

    @Test
    default void a_team_with_a_schedule_cannot_be_removed() {
        World world = World.in(ports());
        TeamRef team = world.adds().team("Night watch").ref();
        world.keep(new SaveSchedule(ofTeam(draft(world, "Primary", world.jane()), team)));

        assertStale(new RecordWrite.RemoveTeam(world.id(), team.id(), 1));
    }

    @Test
    default void a_schedule_is_removed_in_the_version_that_is_named() {
        World world = World.in(ports());
        Schedule schedule = kept(world, "Primary");

        assertStale(new RemoveSchedule(world.id(), schedule.id(), 2));
        world.keep(new RemoveSchedule(world.id(), schedule.id(), 1));
        assertThat(ports().schedules().find(world.id(), schedule.id())).isEmpty();
        assertStale(new RemoveSchedule(world.id(), schedule.id(), 1));
        kept(world, "Primary");
    }

    private Schedule ofTeam(Schedule schedule, TeamRef team) {
        return Schedule.added(
                schedule.organization(),
                schedule.id(),
                new Schedule.Plan(schedule.name(), Optional.of(team), schedule.timeZone(), schedule.rotations()),
                World.NOON);
    }

    private Schedule kept(World world, String name) {
        Schedule schedule = ofTeam(
                draft(world, name, world.casey(), world.jane()),
                world.platform().ref());
        world.keep(new SaveSchedule(schedule));
        return schedule;
    }

    private Schedule draft(World world, String name, User... people) {
        Rotation daily = new Rotation(
                "Days",
                Stream.of(people).map(User::responder).toList(),
                LocalDate.of(2026, 1, 5),
                LocalTime.of(9, 0),
                new Turns.Days(7),
                Optional.empty());
        Window nights =
                new Window(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), LocalTime.of(22, 30), LocalTime.of(6, 0));
        Rotation nightly = new Rotation(
                "Nights",
                List.of(people[0].responder()),
                LocalDate.of(2026, 1, 6),
                LocalTime.MIDNIGHT,
                new Turns.Hours(12),
                Optional.of(nights));
        return Schedule.added(
                world.id(),
                new ScheduleId(ports().ids().next()),
                new Schedule.Plan(name, Optional.empty(), ZoneId.of("Europe/Berlin"), List.of(daily, nightly)),
                World.NOON);
    }

    private void assertStale(RecordWrite write) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(Changeset.of(write)));
    }
}
