package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.oncall.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days on which the owner of an action item hears of it: the one before it is due, the one after, and from then on
 * one a week. Each at nine in the morning by the clocks where they live; where those leave nine out, when they are set
 * forward.
 */
record ReminderPlan(LocalDate dueDate, ZoneId zone) {

    static final LocalTime TIME = LocalTime.of(9, 0);
    static final int DAYS_BETWEEN = 7;

    /** When the reminder falls due that follows the one of that day; the first, where there was none. */
    Instant next(Optional<LocalDate> reminded) {
        return at(reminded.map(this::dayAfter).orElse(dayBefore()));
    }

    /** The day of the last one that has fallen due by now. */
    Optional<LocalDate> latest(Instant now) {
        LocalDate today = clock().dateAt(now);
        Optional<LocalDate> last = dayUntil(today);
        return last.filter(day -> at(day).isAfter(now)).isPresent() ? dayUntil(today.minusDays(1)) : last;
    }

    private Optional<LocalDate> dayUntil(LocalDate date) {
        if (date.isBefore(dayBefore())) {
            return Optional.empty();
        }
        long daysOverdue = ChronoUnit.DAYS.between(firstOverdue(), date);
        return Optional.of(daysOverdue < 0 ? dayBefore() : date.minusDays(daysOverdue % DAYS_BETWEEN));
    }

    private LocalDate dayAfter(LocalDate reminded) {
        return dayUntil(reminded)
                .map(last -> last.isBefore(firstOverdue()) ? firstOverdue() : last.plusDays(DAYS_BETWEEN))
                .orElse(dayBefore());
    }

    private LocalDate dayBefore() {
        return dueDate.minusDays(1);
    }

    private LocalDate firstOverdue() {
        return dueDate.plusDays(1);
    }

    private Instant at(LocalDate day) {
        return clock().firstAt(day.atTime(TIME));
    }

    private WallClock clock() {
        return new WallClock(zone);
    }
}
