package dev.tocsin.application.oncall;

import static dev.tocsin.application.Rejection.Kind.OVERRIDE;
import static dev.tocsin.application.Rejection.Kind.SCHEDULE;
import static dev.tocsin.application.Rejection.Kind.UNAVAILABILITY;
import static dev.tocsin.application.access.Permission.MAKE_EXCEPTIONS;
import static dev.tocsin.application.access.Permission.READ_SCHEDULES;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Directory.Mentioned;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Rosters;
import dev.tocsin.application.port.ScheduleWrite;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether somebody may is asked before anything else, so that a repetition is authorized like a first call. */
record DeskOfStandIns(
        Rosters rosters, TeamRights rights, Directory directory, Commands commands, InstantSource clock, Ids ids)
        implements StandInDesk {

    @Override
    public Outcome<Slice<ScheduleOverride, Integer>> overrides(Actor actor, ScheduleId schedule, Search search) {
        return actor.reading(
                READ_SCHEDULES,
                () -> Outcome.of(
                        rights.schedules()
                                .find(actor.organization(), schedule)
                                .map(found -> rosters.overrides(actor.organization(), schedule, search)),
                        unknown(schedule)));
    }

    @Override
    public Outcome<Slice<Unavailability, Integer>> unavailabilities(Actor actor, ScheduleId schedule, Search search) {
        return actor.reading(
                READ_SCHEDULES,
                () -> Outcome.of(
                        rights.schedules()
                                .find(actor.organization(), schedule)
                                .map(found -> rosters.unavailabilities(actor.organization(), schedule, search)),
                        unknown(schedule)));
    }

    @Override
    public Outcome<ScheduleOverride> addOverride(Request<ScheduleOverride> request, AddOverride command) {
        OrganizationId organization = request.actor().organization();
        ScheduleId schedule = command.schedule();
        return run(
                request,
                schedule,
                () -> during(organization, schedule, command.period(), roster -> {
                    Optional<Responder> person = person(organization, command.person());
                    List<Invalid.Field> faults = faults(person);
                    roster.overrides().forEach(other -> faults.add(overlap(other)));
                    return unlessFaulty(faults, () -> {
                        ScheduleOverride added = new ScheduleOverride(
                                new ScheduleOverride.Id(ids.next()),
                                person.orElseThrow(),
                                command.period(),
                                clock.instant());
                        return Attempt.ready(
                                Changeset.of(new ScheduleWrite.AddOverride(organization, schedule, added)), added);
                    });
                }));
    }

    @Override
    public Outcome<ScheduleOverride> removeOverride(Request<ScheduleOverride> request, RemoveOverride command) {
        OrganizationId organization = request.actor().organization();
        ScheduleWrite remove = new ScheduleWrite.RemoveOverride(organization, command.schedule(), command.override());
        return run(
                request,
                command.schedule(),
                () -> removed(
                        rosters.findOverride(organization, command.schedule(), command.override()),
                        remove,
                        new Rejection.Unknown(
                                OVERRIDE, command.override().value().toString())));
    }

    @Override
    public Outcome<Unavailability> addUnavailability(Request<Unavailability> request, AddUnavailability command) {
        OrganizationId organization = request.actor().organization();
        ScheduleId schedule = command.schedule();
        return run(
                request,
                schedule,
                () -> during(organization, schedule, command.period(), roster -> {
                    Optional<Responder> person = person(organization, command.person());
                    return unlessFaulty(faults(person), () -> {
                        Unavailability added = new Unavailability(
                                new Unavailability.Id(ids.next()),
                                person.orElseThrow(),
                                command.period(),
                                clock.instant());
                        return Attempt.ready(
                                Changeset.of(new ScheduleWrite.AddUnavailability(organization, schedule, added)),
                                added);
                    });
                }));
    }

    @Override
    public Outcome<Unavailability> removeUnavailability(Request<Unavailability> request, RemoveUnavailability command) {
        OrganizationId organization = request.actor().organization();
        ScheduleWrite remove =
                new ScheduleWrite.RemoveUnavailability(organization, command.schedule(), command.unavailability());
        return run(
                request,
                command.schedule(),
                () -> removed(
                        rosters.findUnavailability(organization, command.schedule(), command.unavailability()),
                        remove,
                        new Rejection.Unknown(
                                UNAVAILABILITY, command.unavailability().value().toString())));
    }

    private <T> Outcome<T> run(Request<T> request, ScheduleId schedule, Supplier<Attempt<T, T>> attempt) {
        return rights.objection(request.actor(), schedule)
                .<Outcome<T>>map(Outcome::refused)
                .orElseGet(() -> commands.run(request, MAKE_EXCEPTIONS, attempt));
    }

    private <T> Attempt<T, T> during(
            OrganizationId organization, ScheduleId schedule, Period period, Function<Roster, Attempt<T, T>> decide) {
        return rosters.find(organization, schedule, period)
                .map(decide)
                .orElseGet(() -> Attempt.rejected(unknown(schedule)));
    }

    private static <T> Attempt<T, T> removed(Optional<T> found, ScheduleWrite remove, Rejection otherwise) {
        return found.map(last -> Attempt.ready(Changeset.of(remove), last))
                .orElseGet(() -> Attempt.rejected(otherwise));
    }

    private static <T> Attempt<T, T> unlessFaulty(List<Invalid.Field> faults, Supplier<Attempt<T, T>> decide) {
        return faults.isEmpty() ? decide.get() : Attempt.rejected(new Invalid(faults));
    }

    private Optional<Responder> person(OrganizationId organization, Email email) {
        return Optional.ofNullable(directory
                .lookUp(organization, Mentioned.people(List.of(email)))
                .people()
                .get(email));
    }

    private static List<Invalid.Field> faults(Optional<Responder> person) {
        List<Invalid.Field> faults = new ArrayList<>();
        if (person.isEmpty()) {
            faults.add(new Invalid.Field("email", "no active user has this address"));
        }
        return faults;
    }

    private static Invalid.Field overlap(ScheduleOverride other) {
        return new Invalid.Field(
                "starts_at",
                "overlaps the override from " + other.period().startsAt() + " to "
                        + other.period().endsAt());
    }

    private static Rejection unknown(ScheduleId schedule) {
        return new Rejection.Unknown(SCHEDULE, schedule.value().toString());
    }
}
