package dev.tocsin.application.oncall;

import static dev.tocsin.application.access.Permission.READ_SCHEDULES;
import static dev.tocsin.domain.oncall.Roster.MAX_SPAN;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Rosters;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.Shift;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record BoardOfDuties(Rosters rosters, InstantSource clock) implements DutyBoard {

    /** Not left to the database, because databases differ in the order of letters. */
    private static final Comparator<Roster> BY_NAMES = Comparator.comparing(
            Roster::schedule,
            Comparator.comparing((Schedule schedule) -> schedule.team().isEmpty())
                    .thenComparing(BoardOfDuties::team)
                    .thenComparing(schedule -> Text.folded(schedule.name())));

    @Override
    public Outcome<List<Shift>> shifts(Actor actor, ScheduleId schedule, Optional<Instant> from, Optional<Instant> to) {
        return actor.reading(READ_SCHEDULES, () -> {
            Instant start = from.orElseGet(clock::instant);
            Instant end = to.orElseGet(() -> start.plus(DEFAULT_SPAN));
            return objection(start, end)
                    .<Outcome<List<Shift>>>map(Outcome::refused)
                    .orElseGet(() -> shifts(actor, schedule, new Period(start, end)));
        });
    }

    @Override
    public Outcome<List<Standing>> current(Actor actor, List<String> teams) {
        return actor.reading(READ_SCHEDULES, () -> {
            Instant now = clock.instant();
            Period ahead = new Period(now, now.plus(MAX_SPAN));
            return Outcome.done(rosters.list(actor.organization(), teams, ahead).stream()
                    .sorted(BY_NAMES)
                    .map(roster -> new Standing(roster.schedule(), roster.watch(ahead)))
                    .toList());
        });
    }

    private Outcome<List<Shift>> shifts(Actor actor, ScheduleId schedule, Period time) {
        return Outcome.of(
                rosters.find(actor.organization(), schedule, time).map(roster -> roster.shifts(time)),
                new Rejection.Unknown(Rejection.Kind.SCHEDULE, schedule.value().toString()));
    }

    private static Optional<Rejection> objection(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return Optional.of(
                    Rejection.Invalid.field("to", "must be later than from, which is now if it is not given"));
        }
        return end.isAfter(start.plus(MAX_SPAN))
                ? Optional.of(
                        Rejection.Invalid.field("to", "must be at most " + MAX_SPAN.toDays() + " days after from"))
                : Optional.empty();
    }

    private static String team(Schedule schedule) {
        return schedule.team().map(TeamRef::name).map(Text::folded).orElse("");
    }
}
