package dev.tocsin.application.oncall;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.oncall.Window;
import dev.tocsin.domain.people.Email;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Driving port: the schedules. Their names are unique in the organization, without regard to case. */
public interface ScheduleDesk {

    static ScheduleDesk on(Ports ports) {
        return new DeskOfSchedules(
                ports.schedules(),
                new WantedPlans(ports.teams(), ports.directory()),
                new Removal(ports.usage()),
                Commands.on(ports),
                ports.clock(),
                ports.ids());
    }

    Outcome<Slice<Schedule, Integer>> list(Actor actor, Search search);

    Outcome<Schedule> get(Actor actor, ScheduleId schedule);

    Outcome<Schedule> add(Request<Schedule> request, AddSchedule command);

    Outcome<Schedule> change(Request<Schedule> request, ChangeSchedule command);

    /** Answers the schedule as it was last. */
    Outcome<Schedule> remove(Request<Schedule> request, RemoveSchedule command);

    /** The team is named by its name. */
    record AddSchedule(String name, Optional<String> team, ZoneId timeZone, List<WantedRotation> rotations) {
        public AddSchedule {
            rotations = List.copyOf(rotations);
        }
    }

    /** Rotations, where given, replace those before. */
    record ChangeSchedule(
            ScheduleId schedule,
            Optional<String> name,
            Change<String> team,
            Optional<ZoneId> timeZone,
            Optional<List<WantedRotation>> rotations,
            OptionalLong version) {}

    record RemoveSchedule(ScheduleId schedule, OptionalLong version) {}

    /** A {@link dev.tocsin.domain.oncall.Rotation} whose participants, active users, are named by their emails. */
    record WantedRotation(
            String name,
            List<Email> participants,
            LocalDate startsOn,
            LocalTime handOff,
            Turns turns,
            Optional<Window> window) {
        public WantedRotation {
            participants = List.copyOf(participants);
        }
    }
}
