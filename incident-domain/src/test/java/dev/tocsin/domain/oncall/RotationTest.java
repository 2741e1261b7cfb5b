package dev.tocsin.domain.oncall;

import static dev.tocsin.domain.oncall.Rosters.ANN;
import static dev.tocsin.domain.oncall.Rosters.BOB;
import static dev.tocsin.domain.oncall.Rosters.handedOffAt;
import static dev.tocsin.domain.oncall.Rosters.roster;
import static dev.tocsin.domain.oncall.Rosters.rotation;
import static dev.tocsin.domain.oncall.Rosters.startingOn;
import static dev.tocsin.domain.oncall.Rosters.within;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.people.Responder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {

    private static final Turns DAILY = new Turns.Days(1);
    private static final Turns WEEKLY = new Turns.Days(7);

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T07:59:59.999999Z, -", // Berlin is an hour ahead
        "2026-01-05T08:00:00Z, Ann",
        "2026-01-06T07:59:59.999999Z, Ann",
        "2026-01-06T08:00:00Z, Bob",
        "2026-01-07T08:00:00Z, Cat",
        "2026-01-08T08:00:00Z, Ann",
        "2026-07-01T06:59:59.999999Z, Cat", // two hours ahead in summer
        "2026-07-01T07:00:00Z, Ann"
    })
    void who_has_a_daily_turn(Instant instant, String who) {
        assertOnCall(roster("Europe/Berlin", rotation(DAILY)), instant, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-04T00:00:00Z, -",
        "2026-01-12T07:59:59.999999Z, Ann",
        "2026-01-12T08:00:00Z, Bob",
        "2026-03-30T06:59:59.999999Z, Cat", // clocks were set forward in the night
        "2026-03-30T07:00:00Z, Ann"
    })
    void who_has_a_weekly_turn(Instant instant, String who) {
        assertOnCall(roster("Europe/Berlin", rotation(WEEKLY)), instant, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T07:59:59.999999Z, -",
        "2026-01-05T19:59:59.999999Z, Ann",
        "2026-01-05T20:00:00Z, Bob",
        "2026-01-06T08:00:00Z, Cat",
        "2026-06-01T07:59:59.999999Z, Cat", // nine in winter is ten in summer: hours are elapsed ones
        "2026-06-01T08:00:00Z, Ann"
    })
    void who_has_a_turn_of_twelve_hours(Instant instant, String who) {
        assertOnCall(roster("Europe/Berlin", rotation(new Turns.Hours(12))), instant, who);
    }

    @ParameterizedTest
    @CsvSource({
        // In Berlin, 02:30 comes twice on October 25th and not at all on March 29th.
        "2026-10-25T00:29:59.999999Z, 2026-10-25T00:30:00Z",
        "2026-03-29T00:59:59.999999Z, 2026-03-29T01:00:00Z"
    })
    void a_hand_off_at_a_time_that_comes_twice_or_never_happens_once(Instant before, Instant handOff) {
        Roster roster = roster("Europe/Berlin", handedOffAt(LocalTime.of(2, 30), rotation(DAILY)));
        Responder last = roster.onCallAt(before).orElseThrow().person();
        Responder next = roster.onCallAt(handOff).orElseThrow().person();
        assertThat(next).isNotEqualTo(last);
        Instant muchLater = handOff.plusSeconds(22 * 3600);
        assertThat(roster.onCallAt(muchLater).orElseThrow().person()).isEqualTo(next);
    }

    /** Samoa went from the 29th of December 2011 to the 31st. */
    @ParameterizedTest
    @CsvSource({
        "2011-12-30T09:59:59.999999Z, Ann", // the 29th, at the last microsecond
        "2011-12-30T10:00:00Z, Cat", // the 31st; Bob had the 30th
        "2011-12-31T09:59:59.999999Z, Cat",
        "2011-12-31T10:00:00Z, Ann"
    })
    void a_turn_on_a_day_that_was_left_out_of_the_calendar_takes_no_time(Instant instant, String who) {
        Rotation rotation = handedOffAt(LocalTime.MIDNIGHT, startingOn(LocalDate.of(2011, 12, 29), rotation(DAILY)));
        assertOnCall(roster("Pacific/Apia", rotation), instant, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09T21:59:59.999999Z, -", // Friday
        "2026-01-09T22:00:00Z, Ann",
        "2026-01-10T05:59:59.999999Z, Ann", // Saturday morning belongs to Friday
        "2026-01-10T06:00:00Z, -",
        "2026-01-10T22:00:00Z, -",
        "2026-01-09T05:00:00Z, -" // Friday morning belongs to Thursday
    })
    void a_night_belongs_to_the_day_on_which_it_begins(Instant instant, String who) {
        Window nights = new Window(EnumSet.of(FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertOnCall(roster("UTC", within(nights, rotation("Nights", WEEKLY, ANN))), instant, who);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09T23:59:59.999999Z, -",
        "2026-01-10T00:00:00Z, Ann",
        "2026-01-11T23:59:59.999999Z, Ann",
        "2026-01-12T00:00:00Z, -"
    })
    void a_window_that_closes_when_it_opens_is_a_whole_day(Instant instant, String who) {
        Window weekends = new Window(EnumSet.of(SATURDAY, SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertOnCall(roster("UTC", within(weekends, rotation("Weekends", WEEKLY, ANN))), instant, who);
    }

    @ParameterizedTest
    @CsvSource({
        // 02:15 and 02:45 come twice in Berlin on October 25th: the second ones an hour after the first.
        "2026-10-25T00:14:59.999999Z, -",
        "2026-10-25T00:15:00Z, Ann",
        "2026-10-25T01:00:00Z, Ann",
        "2026-10-25T01:44:59.999999Z, Ann",
        "2026-10-25T01:45:00Z, -",
        // They do not come at all on March 29th.
        "2026-03-29T00:59:59.999999Z, -",
        "2026-03-29T01:00:00Z, -"
    })
    void a_window_opens_at_the_first_occurrence_and_closes_at_the_last(Instant instant, String who) {
        Window window = new Window(EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 15), LocalTime.of(2, 45));
        assertOnCall(roster("Europe/Berlin", within(window, rotation("Deploys", WEEKLY, ANN))), instant, who);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z, 01:30, 02:30",
        "Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T01:30:00Z, 02:30, 03:30"
    })
    void a_window_with_one_end_in_the_gap_ends_there(
            String zone, Instant opens, Instant closes, LocalTime from, LocalTime to) {
        Window window = new Window(EnumSet.of(SUNDAY), from, to);
        WallClock clock = new WallClock(ZoneId.of(zone));
        assertThat(window.isOpenAt(opens.minusMillis(1), clock)).isFalse();
        assertThat(window.isOpenAt(opens, clock)).isTrue();
        assertThat(window.isOpenAt(closes.minusMillis(1), clock)).isTrue();
        assertThat(window.isOpenAt(closes, clock)).isFalse();
    }

    @Test
    void whoever_is_in_turn_stays_so_while_the_window_is_closed() {
        Window mondays = new Window(EnumSet.of(MONDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        Roster roster = roster("UTC", within(mondays, rotation(DAILY)));
        assertOnCall(roster, Instant.parse("2026-01-05T12:00:00Z"), "Ann");
        assertOnCall(roster, Instant.parse("2026-01-06T12:00:00Z"), "-");
        assertOnCall(roster, Instant.parse("2026-01-12T12:00:00Z"), "Bob"); // the eighth turn
    }

    @Test
    void somebody_may_have_several_turns() {
        Roster roster = roster("UTC", rotation("Primary", DAILY, ANN, BOB, BOB));
        assertOnCall(roster, Instant.parse("2026-01-06T12:00:00Z"), "Bob");
        assertOnCall(roster, Instant.parse("2026-01-07T12:00:00Z"), "Bob");
        assertOnCall(roster, Instant.parse("2026-01-08T12:00:00Z"), "Ann");
    }

    @Test
    void a_rotation_has_somebody_but_not_a_crowd() {
        assertThat(of(Collections.nCopies(100, ANN)).participants()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Collections.nCopies(101, ANN)));
    }

    @Test
    void a_rotation_has_a_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> rotation(" ", DAILY, ANN));
        assertThatIllegalArgumentException().isThrownBy(() -> rotation("x".repeat(201), DAILY, ANN));
        assertThat(rotation(" Nights ", DAILY, ANN).name()).isEqualTo("Nights");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 8785})
    void a_turn_lasts_an_hour_at_least_and_a_year_at_most(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Turns.Hours(length));
        assertThatIllegalArgumentException().isThrownBy(() -> new Turns.Days(length));
        assertThat(new Turns.Hours(8784).hours()).isEqualTo(24 * new Turns.Days(366).days());
    }

    @Test
    void no_day_turn_is_longer_than_a_year() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Turns.Days(367));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00:01", "09:00:00.000001"})
    void times_of_day_are_whole_minutes(LocalTime odd) {
        Set<DayOfWeek> mondays = EnumSet.of(MONDAY);
        assertThatIllegalArgumentException().isThrownBy(() -> handedOffAt(odd, rotation(DAILY)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(mondays, odd, LocalTime.NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(mondays, LocalTime.NOON, odd));
    }

    @Test
    void a_window_opens_on_some_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(Set.of(), LocalTime.NOON, LocalTime.MIDNIGHT));
    }

    private static Rotation of(List<Responder> people) {
        return new Rotation("Primary", people, Rosters.MONDAY, Rosters.NINE, DAILY, Optional.empty());
    }

    /** "-" is nobody. */
    private static void assertOnCall(Roster roster, Instant instant, String who) {
        assertThat(roster.onCallAt(instant).map(duty -> duty.person().name()).orElse("-"))
                .as(instant.toString())
                .isEqualTo(who);
    }
}
