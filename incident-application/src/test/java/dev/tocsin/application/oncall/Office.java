package dev.tocsin.application.oncall;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Engine;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.TeamRoster.ChangeTeam;
import dev.tocsin.application.oncall.ScheduleDesk.AddSchedule;
import dev.tocsin.application.oncall.ScheduleDesk.RemoveSchedule;
import dev.tocsin.application.oncall.ScheduleDesk.WantedRotation;
import dev.tocsin.application.oncall.StandInDesk.AddOverride;
import dev.tocsin.application.oncall.StandInDesk.AddUnavailability;
import dev.tocsin.application.people.UserDirectory.ChangeUser;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Casey is in the platform team, Robin is not; both are responders. Hours are counted from noon, when it all begins. */
final class Office {

    static final ZoneId UTC = ZoneId.of("UTC");

    final Acme acme = new Acme();
    final Engine tocsin = acme.tocsin();
    final Actor jane = acme.jane();
    final User casey = acme.user("Casey", Role.RESPONDER);
    final User robin = acme.user("Robin", Role.RESPONDER);
    final Team platform = acme.team("Platform", casey);

    /** Those people in turn, each for a day, from noon of the day before. */
    static WantedRotation daily(String... names) {
        return new WantedRotation(
                "Days",
                Stream.of(names).map(Acme::email).toList(),
                LocalDate.of(2026, 4, 17),
                LocalTime.NOON,
                new Turns.Days(1),
                Optional.empty());
    }

    static AddSchedule planned(String name, WantedRotation... rotations) {
        return new AddSchedule(name, Optional.of("Platform"), UTC, List.of(rotations));
    }

    static Period hours(int from, int to) {
        return new Period(Acme.NOON.plus(Duration.ofHours(from)), Acme.NOON.plus(Duration.ofHours(to)));
    }

    static Actor as(User user) {
        return Acme.actor(user, Scope.ALL);
    }

    /** A schedule of the platform team. */
    Schedule schedule(String name, String... people) {
        return tocsin.schedules()
                .add(Request.by(jane), planned(name, daily(people)))
                .orElseThrow();
    }

    /** A schedule of no team. */
    Schedule scheduleOfNobody(String name, String... people) {
        AddSchedule command = new AddSchedule(name, Optional.empty(), UTC, List.of(daily(people)));
        return tocsin.schedules().add(Request.by(jane), command).orElseThrow();
    }

    /** Somebody comes into the platform team. */
    void joins(User user) {
        List<Email> members = List.of(casey.email(), user.email());
        tocsin.teams()
                .change(
                        Request.by(jane),
                        new ChangeTeam(platform.id(), Optional.empty(), Optional.of(members), OptionalLong.empty()))
                .orElseThrow();
    }

    /** Somebody is no longer active. */
    Outcome<User> leaves(User user) {
        return tocsin.users()
                .change(
                        Request.by(jane),
                        new ChangeUser(
                                user.id(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Change.keep(),
                                Optional.empty(),
                                Optional.of(false),
                                OptionalLong.empty()));
    }

    Outcome<Schedule> remove(Schedule schedule) {
        return tocsin.schedules().remove(Request.by(jane), new RemoveSchedule(schedule.id(), OptionalLong.empty()));
    }

    Outcome<ScheduleOverride> standIn(Actor by, ScheduleId schedule, String person, int from, int to) {
        return tocsin.standIns()
                .addOverride(Request.by(by), new AddOverride(schedule, Acme.email(person), hours(from, to)));
    }

    Outcome<Unavailability> away(Actor by, ScheduleId schedule, String person, int from, int to) {
        return tocsin.standIns()
                .addUnavailability(
                        Request.by(by), new AddUnavailability(schedule, Acme.email(person), hours(from, to)));
    }
}
