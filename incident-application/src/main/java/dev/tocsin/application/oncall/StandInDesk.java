package dev.tocsin.application.oncall;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.people.Email;

/**
 * Driving port: the exceptions from a schedule, namely who stands in and who is away. Admins make them, and responders in the
 * schedule's team. A search looks through the names and emails of the people; lists begin with what begins last.
 */
public interface StandInDesk {

    static StandInDesk on(Ports ports) {
        return new DeskOfStandIns(
                ports.rosters(),
                new TeamRights(ports.schedules(), ports.teams()),
                ports.directory(),
                Commands.on(ports),
                ports.clock(),
                ports.ids());
    }

    Outcome<Slice<ScheduleOverride, Integer>> overrides(Actor actor, ScheduleId schedule, Search search);

    Outcome<ScheduleOverride> addOverride(Request<ScheduleOverride> request, AddOverride command);

    /** Answers what was removed. */
    Outcome<ScheduleOverride> removeOverride(Request<ScheduleOverride> request, RemoveOverride command);

    Outcome<Slice<Unavailability, Integer>> unavailabilities(Actor actor, ScheduleId schedule, Search search);

    Outcome<Unavailability> addUnavailability(Request<Unavailability> request, AddUnavailability command);

    /** Answers what was removed. */
    Outcome<Unavailability> removeUnavailability(Request<Unavailability> request, RemoveUnavailability command);

    /** The person is an active user, and need not be in a rotation; no other override of the schedule overlaps. */
    record AddOverride(ScheduleId schedule, Email person, Period period) {}

    record RemoveOverride(ScheduleId schedule, ScheduleOverride.Id override) {}

    /** The person is an active user; it may overlap others. */
    record AddUnavailability(ScheduleId schedule, Email person, Period period) {}

    record RemoveUnavailability(ScheduleId schedule, Unavailability.Id unavailability) {}
}
