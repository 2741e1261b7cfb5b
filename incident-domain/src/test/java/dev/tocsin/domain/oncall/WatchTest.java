package dev.tocsin.domain.oncall;

import static dev.tocsin.domain.oncall.Rosters.ANN;
import static dev.tocsin.domain.oncall.Rosters.BOB;
import static dev.tocsin.domain.oncall.Rosters.CAT;
import static dev.tocsin.domain.oncall.Rosters.away;
import static dev.tocsin.domain.oncall.Rosters.override;
import static dev.tocsin.domain.oncall.Rosters.period;
import static dev.tocsin.domain.oncall.Rosters.roster;
import static dev.tocsin.domain.oncall.Rosters.rotation;
import static dev.tocsin.domain.oncall.Rosters.schedule;
import static dev.tocsin.domain.oncall.Rosters.within;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hand-offs are at nine in UTC; Ann has Monday the 5th, Bob the 6th, Cat the 7th. */
class WatchTest {

    private static final Turns DAILY = new Turns.Days(1);
    private static final Window SATURDAYS = new Window(EnumSet.of(SATURDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final Period WEEK = period("2026-01-05T12:00:00Z", "2026-01-12T12:00:00Z");

    @Test
    void it_lasts_until_the_next_hand_off() {
        assertThat(roster("UTC", rotation(DAILY)).watch(WEEK))
                .isEqualTo(watch(new Duty(ANN, Optional.of("Primary")), "2026-01-06T09:00:00Z"));
    }

    @Test
    void a_hand_off_to_oneself_does_not_end_it() {
        Rotation alone = rotation("Alone", DAILY, ANN);

        assertThat(roster("UTC", alone).watch(WEEK))
                .isEqualTo(new Watch(Optional.of(new Duty(ANN, Optional.of("Alone"))), Optional.empty()));
    }

    @Test
    void it_ends_where_somebody_stands_in_and_where_they_do_no_more() {
        Schedule schedule = schedule("UTC", rotation(DAILY));
        Roster roster =
                new Roster(schedule, List.of(override(CAT, "2026-01-05T18:00:00Z", "2026-01-05T20:00:00Z")), List.of());

        assertThat(roster.watch(WEEK).until()).contains(Instant.parse("2026-01-05T18:00:00Z"));
        assertThat(roster.watch(period("2026-01-05T18:00:00Z", "2026-01-12T12:00:00Z")))
                .isEqualTo(watch(new Duty(CAT, Optional.empty()), "2026-01-05T20:00:00Z"));
    }

    @Test
    void it_ends_where_whoever_has_it_is_away() {
        Schedule schedule = schedule("UTC", rotation(DAILY));
        Roster roster =
                new Roster(schedule, List.of(), List.of(away(ANN, "2026-01-06T01:00:00Z", "2026-01-06T02:00:00Z")));

        assertThat(roster.watch(WEEK).until()).contains(Instant.parse("2026-01-06T01:00:00Z"));
    }

    @Test
    void while_nobody_is_on_call_it_lasts_until_somebody_is() {
        Rotation saturdays = within(SATURDAYS, rotation("Saturdays", DAILY, BOB));

        assertThat(roster("UTC", saturdays).watch(WEEK))
                .isEqualTo(new Watch(Optional.empty(), Optional.of(Instant.parse("2026-01-10T00:00:00Z"))));
    }

    @Test
    void a_change_at_the_end_of_the_time_is_beyond_it() {
        Period day = period("2026-01-05T12:00:00Z", "2026-01-06T09:00:00Z");

        assertThat(roster("UTC", rotation(DAILY)).watch(day).until()).isEmpty();
    }

    @Test
    void it_looks_ahead_for_a_year_at_most() {
        Roster roster = roster("UTC", rotation(DAILY));
        Instant start = WEEK.startsAt();
        Period longer = new Period(start, start.plus(Roster.MAX_SPAN).plusSeconds(1));

        assertThat(roster.watch(new Period(start, start.plus(Roster.MAX_SPAN))).duty())
                .isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> roster.watch(longer));
    }

    private static Watch watch(Duty duty, String until) {
        return new Watch(Optional.of(duty), Optional.of(Instant.parse(until)));
    }
}
