package dev.tocsin.application.oncall;

import static dev.tocsin.application.Acme.NOON;
import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.oncall.Office.hours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.oncall.DutyBoard.Standing;
import dev.tocsin.domain.oncall.Duty;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.Shift;
import dev.tocsin.domain.oncall.Watch;
import dev.tocsin.domain.people.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** At noon, when it all begins, the second of those who take turns has begun. */
class DutyBoardTest {

    private final Office office = new Office();
    private final Actor jane = office.jane;
    private final DutyBoard board = office.tocsin.duties();
    private final Duty byCasey = new Duty(office.casey.responder(), Optional.of("Days"));
    private final Duty byRobin = new Duty(office.robin.responder(), Optional.of("Days"));

    @Test
    void it_tells_who_is_on_call_now_and_until_when() {
        Schedule schedule = office.schedule("Primary", "Casey", "Robin");

        assertThat(current()).containsExactly(new Standing(schedule, watch(byRobin, 24)));
        office.acme.forward(Duration.ofHours(24));
        assertThat(current()).containsExactly(new Standing(schedule, watch(byCasey, 48)));
    }

    @Test
    void an_override_and_an_absence_change_it() {
        Schedule schedule = office.schedule("Primary", "Casey", "Robin");
        office.away(jane, schedule.id(), "Robin", 0, 3).orElseThrow();
        office.standIn(jane, schedule.id(), "Jane", 1, 2).orElseThrow();

        assertThat(current()).containsExactly(new Standing(schedule, watch(byCasey, 1)));
        office.acme.forward(Duration.ofHours(1));
        assertThat(current())
                .containsExactly(new Standing(schedule, watch(new Duty(jane.user(), Optional.empty()), 2)));
    }

    @Test
    void where_nobody_is_there_it_says_so() {
        Schedule schedule = office.schedule("Primary", "Casey");
        office.away(jane, schedule.id(), "Casey", 0, 3).orElseThrow();

        assertThat(current())
                .containsExactly(new Standing(
                        schedule, new Watch(Optional.empty(), Optional.of(NOON.plus(Duration.ofHours(3))))));
    }

    @Test
    void what_does_not_change_within_a_year_has_no_end() {
        Schedule schedule = office.schedule("Primary", "Casey");

        assertThat(current())
                .containsExactly(new Standing(schedule, new Watch(Optional.of(byCasey), Optional.empty())));
    }

    @Test
    void schedules_come_by_the_names_of_team_and_schedule_and_those_of_no_team_last() {
        office.scheduleOfNobody("alone", "Casey");
        office.schedule("secondary", "Casey");
        office.schedule("Primary", "Casey");

        assertThat(current().stream().map(standing -> standing.schedule().name()))
                .containsExactly("Primary", "secondary", "alone");
        assertThat(board.current(jane, List.of("PLATFORM")).orElseThrow()).hasSize(2);
        assertThat(board.current(jane, List.of("Nobody")).orElseThrow()).isEmpty();
    }

    @Test
    void shifts_are_those_of_the_next_two_weeks_where_nothing_else_is_asked_for() {
        ScheduleId schedule = office.schedule("Primary", "Casey", "Robin").id();

        List<Shift> shifts =
                shifts(schedule, Optional.empty(), Optional.empty()).orElseThrow();

        assertThat(shifts).hasSize(14).startsWith(new Shift(byRobin, hours(0, 24)), new Shift(byCasey, hours(24, 48)));
        assertThat(shifts(schedule, Optional.of(NOON.plusSeconds(1)), Optional.empty())
                        .orElseThrow())
                .endsWith(new Shift(
                        byRobin,
                        new Period(
                                NOON.plus(Duration.ofDays(14)),
                                NOON.plusSeconds(1).plus(Duration.ofDays(14)))));
    }

    @Test
    void shifts_know_the_exceptions() {
        ScheduleId schedule = office.schedule("Primary", "Casey", "Robin").id();
        office.standIn(jane, schedule, "Casey", 1, 2).orElseThrow();

        assertThat(shifts(schedule, Optional.empty(), Optional.of(NOON.plus(Duration.ofHours(3)))))
                .isEqualTo(Outcome.done(List.of(
                        new Shift(byRobin, hours(0, 1)),
                        new Shift(new Duty(office.casey.responder(), Optional.empty()), hours(1, 2)),
                        new Shift(byRobin, hours(2, 3)))));
    }

    @Test
    void shifts_are_told_for_a_time_that_begins_before_it_ends_and_is_a_year_at_most() {
        ScheduleId schedule = office.schedule("Primary", "Casey").id();
        Instant latest = NOON.plus(Roster.MAX_SPAN);

        assertThat(shifts(schedule, Optional.empty(), Optional.of(latest)).orElseThrow())
                .hasSize(1);
        assertThat(rejection(shifts(schedule, Optional.empty(), Optional.of(latest.plusSeconds(1)))))
                .isEqualTo(Invalid.field("to", "must be at most 366 days after from"));
        Rejection backwards = Invalid.field("to", "must be later than from, which is now if it is not given");
        assertThat(rejection(shifts(schedule, Optional.empty(), Optional.of(NOON))))
                .isEqualTo(backwards);
        assertThat(rejection(shifts(schedule, Optional.of(latest), Optional.of(NOON))))
                .isEqualTo(backwards);
    }

    @Test
    void what_another_organization_has_is_not_told() {
        ScheduleId schedule = office.schedule("Primary", "Casey").id();
        Actor omar = office.acme.found("Umbrella", "umbrella").actor();

        assertThat(board.current(omar, List.of()).orElseThrow()).isEmpty();
        assertThat(rejection(board.shifts(omar, schedule, Optional.empty(), Optional.empty())))
                .isInstanceOf(Rejection.Unknown.class);
        assertThat(rejection(shifts(new ScheduleId(new UUID(0, 1)), Optional.empty(), Optional.empty())))
                .isInstanceOf(Rejection.Unknown.class);
    }

    @Test
    void a_viewer_looks_and_takes_the_scope_to_read() {
        ScheduleId schedule = office.schedule("Primary", "Casey").id();
        Rejection missing = new Rejection.MissingScope(Scope.ONCALL_READ);
        Actor writer = Acme.actor(office.casey, Scope.ONCALL_WRITE);

        assertThat(board.current(office.acme.viewer(), List.of()).orElseThrow()).hasSize(1);
        assertThat(rejection(board.current(writer, List.of()))).isEqualTo(missing);
        assertThat(rejection(board.shifts(writer, schedule, Optional.empty(), Optional.empty())))
                .isEqualTo(missing);
    }

    private List<Standing> current() {
        return board.current(jane, List.of()).orElseThrow();
    }

    private Outcome<List<Shift>> shifts(ScheduleId schedule, Optional<Instant> from, Optional<Instant> to) {
        return board.shifts(jane, schedule, from, to);
    }

    private static Watch watch(Duty duty, int untilHour) {
        return new Watch(Optional.of(duty), Optional.of(NOON.plus(Duration.ofHours(untilHour))));
    }
}
