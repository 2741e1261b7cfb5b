package dev.tocsin.domain.oncall;

import static dev.tocsin.domain.oncall.Rosters.handedOffAt;
import static dev.tocsin.domain.oncall.Rosters.roster;
import static dev.tocsin.domain.oncall.Rosters.rotation;
import static dev.tocsin.domain.oncall.Rosters.startingOn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.people.Responder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rotation without a window has no gap and no overlap, whatever the clocks do: at every change of clocks in ten years, in zones where
 * they change at midnight, by half an hour, by two hours, several times a year, on either side of the equator.
 */
class ClockChangesTest {

    private static final Instant FROM = Instant.parse("2017-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
    private static final Duration AROUND = Duration.ofDays(3);
    private static final LocalDate LONG_BEFORE = LocalDate.of(2016, 2, 29);
    private static final List<Turns> LENGTHS =
            List.of(new Turns.Days(1), new Turns.Days(2), new Turns.Hours(1), new Turns.Hours(12), new Turns.Hours(25));
    private static final List<LocalTime> HAND_OFFS = Stream.of(
                    "00:00", "00:30", "01:00", "01:59", "02:00", "02:15", "02:30", "03:00", "09:00", "23:00", "23:59")
            .map(LocalTime::parse)
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Africa/Cairo",
                "Africa/Casablanca",
                "Africa/Khartoum",
                "Africa/Sao_Tome",
                "America/Asuncion",
                "America/Havana",
                "America/Mexico_City",
                "America/New_York",
                "America/Nuuk",
                "America/Santiago",
                "America/Sao_Paulo",
                "America/St_Johns",
                "Antarctica/Troll",
                "Asia/Amman",
                "Asia/Beirut",
                "Asia/Gaza",
                "Asia/Jerusalem",
                "Asia/Pyongyang",
                "Asia/Tehran",
                "Atlantic/Azores",
                "Australia/Adelaide",
                "Australia/Lord_Howe",
                "Europe/Berlin",
                "Europe/Chisinau",
                "Europe/London",
                "Europe/Volgograd",
                "Pacific/Apia",
                "Pacific/Auckland",
                "Pacific/Chatham",
                "Pacific/Fiji",
                "Pacific/Norfolk"
            })
    void one_shift_ends_where_the_next_begins(String zone) {
        List<ZoneOffsetTransition> changes = changes(zone);
        assertThat(changes).isNotEmpty();
        for (ZoneOffsetTransition change : changes) {
            for (Turns length : LENGTHS) {
                for (LocalTime handOff : HAND_OFFS) {
                    assertNoGapAndNoOverlap(zone, change.getInstant(), length, handOff);
                }
            }
        }
    }

    @Test
    void samoa_lost_a_day() {
        Instant lost = Instant.parse("2011-12-30T10:00:00Z");
        for (Turns length : LENGTHS) {
            for (LocalTime handOff : HAND_OFFS) {
                Rotation rotation = handedOffAt(handOff, startingOn(LocalDate.of(2011, 6, 1), rotation(length)));
                Period time = new Period(lost.minus(AROUND), lost.plus(AROUND));
                assertSeamless(roster("Pacific/Apia", rotation), time);
            }
        }
    }

    private static List<ZoneOffsetTransition> changes(String zone) {
        return Stream.iterate(
                        ZoneId.of(zone).getRules().nextTransition(FROM),
                        change -> change != null && change.getInstant().isBefore(TO),
                        change -> ZoneId.of(zone).getRules().nextTransition(change.getInstant()))
                .toList();
    }

    private static void assertNoGapAndNoOverlap(String zone, Instant change, Turns length, LocalTime handOff) {
        Rotation rotation = handedOffAt(handOff, startingOn(LONG_BEFORE, rotation(length)));
        List<Shift> shifts =
                assertSeamless(roster(zone, rotation), new Period(change.minus(AROUND), change.plus(AROUND)));
        for (Shift later : shifts.subList(1, shifts.size())) {
            assertHandedOff(later.period().startsAt(), ZoneId.of(zone), length, handOff);
        }
        for (int i = 1; i < shifts.size(); i++) {
            assertThat(shifts.get(i).duty().person()).isEqualTo(after(shifts.get(i - 1), rotation.participants()));
        }
    }

    /** From the beginning to the end, and each instant's answer is that of its shift. */
    private static List<Shift> assertSeamless(Roster roster, Period time) {
        List<Shift> shifts = roster.shifts(time);
        Instant reached = time.startsAt();
        for (Shift shift : shifts) {
            assertThat(shift.period().startsAt()).isEqualTo(reached);
            reached = shift.period().endsAt();
            assertThat(roster.onCallAt(shift.period().startsAt())).contains(shift.duty());
            assertThat(roster.onCallAt(reached.minusNanos(1_000))).contains(shift.duty());
        }
        assertThat(reached).isEqualTo(time.endsAt());
        return shifts;
    }

    private static Responder after(Shift shift, List<Responder> participants) {
        return participants.get((participants.indexOf(shift.duty().person()) + 1) % participants.size());
    }

    private static void assertHandedOff(Instant instant, ZoneId zone, Turns length, LocalTime handOff) {
        switch (length) {
            case Turns.Days days -> assertShown(instant.atZone(zone), handOff);
            case Turns.Hours hours -> {
                Duration elapsed = Duration.between(LONG_BEFORE.atTime(handOff).atZone(zone), instant.atZone(zone));
                assertThat(elapsed.toMinutes() % (60L * hours.hours())).isZero();
            }
        }
    }

    /** For the first time, or skipped just now. */
    private static void assertShown(ZonedDateTime moment, LocalTime handOff) {
        Instant instant = moment.toInstant();
        Instant lastChange = moment.getZone()
                .getRules()
                .previousTransition(instant.plusNanos(1))
                .getInstant();
        if (!lastChange.equals(instant)) {
            assertThat(moment.toLocalTime()).isEqualTo(handOff);
            assertThat(moment).isEqualTo(moment.withEarlierOffsetAtOverlap());
        }
    }
}
