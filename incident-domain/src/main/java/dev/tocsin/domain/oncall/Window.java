package dev.tocsin.domain.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Times of the week: it opens on each of these weekdays at one time of day and closes at another, on the next day where that is not
 * later. Times that clocks show twice are in it both times: it opens at the first and closes at the last.
 *
 * @param weekdays on which it opens
 */
public record Window(Set<DayOfWeek> weekdays, LocalTime from, LocalTime to) {

    /** On the day before, it may have opened for the night, and a whole day may have been left out of the calendar since. */
    private static final int DAYS_BACK = 2;

    /** It opens again in a week; in two, if its day is the one left out. */
    private static final int DAYS_AHEAD = 15;

    public Window {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("it never opens: no weekdays");
        }
        Rotation.requireMinutes(from);
        Rotation.requireMinutes(to);
        weekdays = Set.copyOf(EnumSet.copyOf(weekdays));
    }

    boolean isOpenAt(Instant instant, WallClock clock) {
        return around(instant, clock).anyMatch(opening -> opening.covers(instant));
    }

    /** The next instant at which it opens or closes. */
    Instant nextChange(Instant after, WallClock clock) {
        return around(after, clock)
                .flatMap(opening -> opening.nextChange(after).stream())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The openings of the days around this instant. */
    private Stream<Period> around(Instant instant, WallClock clock) {
        LocalDate today = clock.dateAt(instant);
        return LongStream.rangeClosed(-DAYS_BACK, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .filter(day -> weekdays.contains(day.getDayOfWeek()))
                .flatMap(day -> opening(day, clock).stream());
    }

    /** Nothing where clocks were set forward past all of it. */
    private Optional<Period> opening(LocalDate day, WallClock clock) {
        LocalDateTime closing = (to.isAfter(from) ? day : day.plusDays(1)).atTime(to);
        Instant opens = clock.firstAt(day.atTime(from));
        Instant closes = clock.lastAt(closing);
        return opens.isBefore(closes) ? Optional.of(new Period(opens, closes)) : Optional.empty();
    }
}
