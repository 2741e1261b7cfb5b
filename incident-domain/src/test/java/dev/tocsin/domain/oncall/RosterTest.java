package dev.tocsin.domain.oncall;

import static dev.tocsin.domain.oncall.Rosters.ANN;
import static dev.tocsin.domain.oncall.Rosters.BOB;
import static dev.tocsin.domain.oncall.Rosters.CAT;
import static dev.tocsin.domain.oncall.Rosters.away;
import static dev.tocsin.domain.oncall.Rosters.override;
import static dev.tocsin.domain.oncall.Rosters.period;
import static dev.tocsin.domain.oncall.Rosters.rotation;
import static dev.tocsin.domain.oncall.Rosters.schedule;
import static dev.tocsin.domain.oncall.Rosters.within;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.people.Responder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-offs are at nine in UTC; Ann has Monday the 5th, Bob the 6th, Cat the 7th. */
class RosterTest {

    private static final Turns DAILY = new Turns.Days(1);
    private static final Schedule PLAIN = schedule("UTC", rotation(DAILY));
    private static final Window WEEKENDS =
            new Window(EnumSet.of(SATURDAY, SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final Schedule LAYERED =
            schedule("UTC", rotation("Always", DAILY, ANN), within(WEEKENDS, rotation("Weekends", DAILY, BOB)));

    @Test
    void a_later_rotation_stands_over_an_earlier_one_while_it_has_somebody() {
        Roster roster = new Roster(LAYERED, List.of(), List.of());
        assertThat(roster.onCallAt(Instant.parse("2026-01-09T23:59:59Z"))).contains(duty(ANN, "Always"));
        assertThat(roster.onCallAt(Instant.parse("2026-01-10T00:00:00Z"))).contains(duty(BOB, "Weekends"));
        assertThat(roster.onCallAt(Instant.parse("2026-01-12T00:00:00Z"))).contains(duty(ANN, "Always"));
    }

    @Test
    void an_override_stands_over_all_rotations() {
        Roster roster =
                new Roster(LAYERED, List.of(override(CAT, "2026-01-10T12:00:00Z", "2026-01-10T18:00:00Z")), List.of());
        assertThat(roster.onCallAt(Instant.parse("2026-01-10T11:59:59Z"))).contains(duty(BOB, "Weekends"));
        assertThat(roster.onCallAt(Instant.parse("2026-01-10T12:00:00Z"))).contains(overriding(CAT));
        assertThat(roster.onCallAt(Instant.parse("2026-01-10T18:00:00Z"))).contains(duty(BOB, "Weekends"));
    }

    @Test
    void who_takes_part_and_who_stands_in_may_be_on_call_each_is_told_once() {
        Roster roster = new Roster(
                LAYERED,
                List.of(
                        override(CAT, "2026-01-10T12:00:00Z", "2026-01-10T18:00:00Z"),
                        override(ANN, "2026-01-11T12:00:00Z", "2026-01-11T18:00:00Z")),
                List.of());
        assertThat(roster.people()).containsExactly(ANN, BOB, CAT);
    }

    @Test
    void an_override_counts_where_no_rotation_has_anybody() {
        Roster roster =
                new Roster(PLAIN, List.of(override(CAT, "2025-12-31T00:00:00Z", "2026-01-01T00:00:00Z")), List.of());
        assertThat(roster.onCallAt(Instant.parse("2025-12-31T12:00:00Z"))).contains(overriding(CAT));
        assertThat(roster.onCallAt(Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void for_who_is_unavailable_the_next_in_order_stands_in() {
        Roster roster =
                new Roster(PLAIN, List.of(), List.of(away(ANN, "2026-01-05T12:00:00Z", "2026-01-05T18:00:00Z")));
        assertThat(roster.onCallAt(Instant.parse("2026-01-05T11:59:59Z"))).contains(duty(ANN, "Primary"));
        assertThat(roster.onCallAt(Instant.parse("2026-01-05T12:00:00Z"))).contains(duty(BOB, "Primary"));
        assertThat(roster.onCallAt(Instant.parse("2026-01-05T18:00:00Z"))).contains(duty(ANN, "Primary"));
    }

    @Test
    void after_the_last_in_order_comes_the_first() {
        Roster roster =
                new Roster(PLAIN, List.of(), List.of(away(CAT, "2026-01-07T00:00:00Z", "2026-01-09T00:00:00Z")));
        assertThat(roster.onCallAt(Instant.parse("2026-01-07T12:00:00Z"))).contains(duty(ANN, "Primary"));
    }

    @Test
    void where_all_of_a_rotation_are_unavailable_an_earlier_one_counts() {
        Roster roster =
                new Roster(LAYERED, List.of(), List.of(away(BOB, "2026-01-10T00:00:00Z", "2026-01-11T00:00:00Z")));
        assertThat(roster.onCallAt(Instant.parse("2026-01-10T12:00:00Z"))).contains(duty(ANN, "Always"));
    }

    @Test
    void where_everybody_is_unavailable_nobody_is_on_call() {
        Roster roster =
                new Roster(LAYERED, List.of(), List.of(away(ANN, "2026-01-06T00:00:00Z", "2026-01-07T00:00:00Z")));
        assertThat(roster.onCallAt(Instant.parse("2026-01-06T12:00:00Z"))).isEmpty();
    }

    @Test
    void an_override_by_somebody_unavailable_counts_for_nothing() {
        Roster roster = new Roster(
                PLAIN,
                List.of(override(CAT, "2026-01-05T10:00:00Z", "2026-01-05T18:00:00Z")),
                List.of(away(CAT, "2026-01-05T12:00:00Z", "2026-01-05T14:00:00Z")));
        assertThat(roster.onCallAt(Instant.parse("2026-01-05T11:00:00Z"))).contains(overriding(CAT));
        assertThat(roster.onCallAt(Instant.parse("2026-01-05T12:00:00Z"))).contains(duty(ANN, "Primary"));
        assertThat(roster.onCallAt(Instant.parse("2026-01-05T14:00:00Z"))).contains(overriding(CAT));
    }

    @Test
    void shifts_follow_each_other_and_are_cut_to_the_time_that_is_asked_about() {
        Roster roster = new Roster(
                PLAIN,
                List.of(override(CAT, "2026-01-06T12:00:00Z", "2026-01-06T18:00:00Z")),
                List.of(away(BOB, "2026-01-06T20:00:00Z", "2026-01-06T22:00:00Z")));
        assertThat(roster.shifts(period("2026-01-06T00:00:00Z", "2026-01-07T12:00:00Z")))
                .containsExactly(
                        shift(duty(ANN, "Primary"), "2026-01-06T00:00:00Z", "2026-01-06T09:00:00Z"),
                        shift(duty(BOB, "Primary"), "2026-01-06T09:00:00Z", "2026-01-06T12:00:00Z"),
                        shift(overriding(CAT), "2026-01-06T12:00:00Z", "2026-01-06T18:00:00Z"),
                        shift(duty(BOB, "Primary"), "2026-01-06T18:00:00Z", "2026-01-06T20:00:00Z"),
                        shift(duty(CAT, "Primary"), "2026-01-06T20:00:00Z", "2026-01-06T22:00:00Z"),
                        shift(duty(BOB, "Primary"), "2026-01-06T22:00:00Z", "2026-01-07T09:00:00Z"),
                        shift(duty(CAT, "Primary"), "2026-01-07T09:00:00Z", "2026-01-07T12:00:00Z"));
    }

    @Test
    void turns_of_one_person_in_a_row_are_one_shift() {
        Roster roster = new Roster(schedule("UTC", rotation("Always", DAILY, ANN)), List.of(), List.of());
        assertThat(roster.shifts(period("2026-01-06T00:00:00Z", "2027-01-06T00:00:00Z")))
                .containsExactly(shift(duty(ANN, "Always"), "2026-01-06T00:00:00Z", "2027-01-06T00:00:00Z"));
    }

    @Test
    void where_nobody_is_on_call_there_is_no_shift() {
        Roster roster =
                new Roster(schedule("UTC", within(WEEKENDS, rotation("Weekends", DAILY, BOB))), List.of(), List.of());
        assertThat(roster.shifts(period("2026-01-09T00:00:00Z", "2026-01-18T00:00:00Z")))
                .containsExactly(
                        shift(duty(BOB, "Weekends"), "2026-01-10T00:00:00Z", "2026-01-12T00:00:00Z"),
                        shift(duty(BOB, "Weekends"), "2026-01-17T00:00:00Z", "2026-01-18T00:00:00Z"));
        assertThat(roster.shifts(period("2026-01-12T00:00:00Z", "2026-01-17T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void shifts_are_worked_out_for_a_year_at_most() {
        Roster roster = new Roster(PLAIN, List.of(), List.of());
        Instant start = Instant.parse("2026-01-05T00:00:00Z");
        assertThat(roster.shifts(new Period(start, start.plus(Roster.MAX_SPAN))))
                .hasSize(366);
        Period longer = new Period(start, start.plus(Roster.MAX_SPAN).plus(Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> roster.shifts(longer));
    }

    @Test
    void a_schedule_has_rotations_but_not_too_many() {
        Rotation rotation = rotation(DAILY);
        assertThat(schedule("UTC", Collections.nCopies(20, rotation).toArray(Rotation[]::new))
                        .rotations())
                .hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> schedule("UTC"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> schedule("UTC", Collections.nCopies(21, rotation).toArray(Rotation[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "UTC+2", "Z"})
    void an_offset_is_no_time_zone(String zone) {
        assertThat(ZoneId.of(zone)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> schedule(zone, rotation(DAILY)));
    }

    @Test
    void a_period_begins_before_it_ends() {
        assertThatIllegalArgumentException().isThrownBy(() -> period("2026-01-05T12:00:00Z", "2026-01-05T12:00:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> period("2026-01-05T12:00:00Z", "2026-01-05T11:00:00Z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period("2026-01-05T12:00:00.0000001Z", "2026-01-06T00:00:00Z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period("2026-01-05T12:00:00Z", "2026-01-06T00:00:00.0000001Z"));
    }

    private static Duty duty(Responder person, String rotation) {
        return new Duty(person, Optional.of(rotation));
    }

    private static Duty overriding(Responder person) {
        return new Duty(person, Optional.empty());
    }

    private static Shift shift(Duty duty, String from, String to) {
        return new Shift(duty, period(from, to));
    }
}
