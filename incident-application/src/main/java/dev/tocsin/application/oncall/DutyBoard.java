package dev.tocsin.application.oncall;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.Shift;
import dev.tocsin.domain.oncall.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Driving port: who is on call, now and later. */
public interface DutyBoard {

    /** How far ahead shifts are told where nobody says how far. */
    Duration DEFAULT_SPAN = Duration.ofDays(14);

    static DutyBoard on(Ports ports) {
        return new BoardOfDuties(ports.rosters(), ports.clock());
    }

    /**
     * The shifts of a schedule, see {@link Roster#shifts}.
     *
     * @param from now, where it is not given
     * @param to {@link #DEFAULT_SPAN} after {@code from}, where it is not given; at most {@link Roster#MAX_SPAN} after it
     */
    Outcome<List<Shift>> shifts(Actor actor, ScheduleId schedule, Optional<Instant> from, Optional<Instant> to);

    /**
     * How it stands now with each schedule, by the names of team and schedule; those without a team come last.
     *
     * @param teams the names of the teams to tell of, without regard to case; all schedules, where there are none
     */
    Outcome<List<Standing>> current(Actor actor, List<String> teams);

    /** A schedule, and how it stands now; what will be is looked for {@link Roster#MAX_SPAN} ahead. */
    record Standing(Schedule schedule, Watch watch) {}
}
