package dev.tocsin.application.oncall;

import static dev.tocsin.application.Rejection.Kind.SCHEDULE;
import static dev.tocsin.application.access.Permission.CHANGE_SCHEDULES;
import static dev.tocsin.application.access.Permission.READ_SCHEDULES;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.ScheduleWrite;
import dev.tocsin.application.port.Schedules;
import dev.tocsin.application.port.Usage.Subject.OfSchedule;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.Schedule.Plan;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Teams and participants are named by what people know them by, and kept as those whom these mean. */
record DeskOfSchedules(
        Schedules schedules, WantedPlans plans, Removal removal, Commands commands, InstantSource clock, Ids ids)
        implements ScheduleDesk {

    @Override
    public Outcome<Slice<Schedule, Integer>> list(Actor actor, Search search) {
        return actor.reading(READ_SCHEDULES, () -> Outcome.done(schedules.list(actor.organization(), search)));
    }

    @Override
    public Outcome<Schedule> get(Actor actor, ScheduleId schedule) {
        return actor.reading(
                READ_SCHEDULES, () -> Outcome.of(schedules.find(actor.organization(), schedule), unknown(schedule)));
    }

    @Override
    public Outcome<Schedule> add(Request<Schedule> request, AddSchedule command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(request, CHANGE_SCHEDULES, () -> {
            WantedPlans.Found found = plans.find(organization, command.team(), command.rotations());
            Plan plan = new Plan(command.name(), found.team(), command.timeZone(), found.rotations());
            return unlessFaulty(
                    found,
                    () -> unlessTaken(Schedule.added(organization, new ScheduleId(ids.next()), plan, clock.instant())));
        });
    }

    @Override
    public Outcome<Schedule> change(Request<Schedule> request, ChangeSchedule command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_SCHEDULES,
                () -> with(
                        organization, command.schedule(), command.version(), schedule -> changed(schedule, command)));
    }

    @Override
    public Outcome<Schedule> remove(Request<Schedule> request, RemoveSchedule command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_SCHEDULES,
                () -> with(organization, command.schedule(), command.version(), schedule -> {
                    ScheduleWrite remove =
                            new ScheduleWrite.RemoveSchedule(organization, schedule.id(), schedule.version());
                    return removal.of(organization, SCHEDULE, new OfSchedule(schedule.id()), schedule, remove, remove);
                }));
    }

    private Attempt<Schedule, Schedule> with(
            OrganizationId organization,
            ScheduleId id,
            OptionalLong version,
            Function<Schedule, Attempt<Schedule, Schedule>> decide) {
        Optional<Schedule> found = schedules.find(organization, id);
        found.ifPresent(schedule -> Commands.expect(version, schedule.version()));
        return found.map(decide).orElseGet(() -> Attempt.rejected(unknown(id)));
    }

    private Attempt<Schedule, Schedule> changed(Schedule schedule, ChangeSchedule command) {
        WantedPlans.Found found = plans.find(
                schedule.organization(),
                command.team().appliedTo(Optional.empty()),
                command.rotations().orElse(List.of()));
        return unlessFaulty(found, () -> {
            Plan plan = new Plan(
                    command.name().orElse(schedule.name()),
                    command.team().map(name -> found.team().orElseThrow()).appliedTo(schedule.team()),
                    command.timeZone().orElse(schedule.timeZone()),
                    command.rotations().isPresent() ? found.rotations() : schedule.rotations());
            Schedule next = schedule.with(plan, clock.instant());
            return next.equals(schedule) ? Attempt.settled(schedule) : unlessTaken(next);
        });
    }

    private static Attempt<Schedule, Schedule> unlessFaulty(
            WantedPlans.Found found, Supplier<Attempt<Schedule, Schedule>> decide) {
        return found.faults().isEmpty() ? decide.get() : Attempt.rejected(new Rejection.Invalid(found.faults()));
    }

    private Attempt<Schedule, Schedule> unlessTaken(Schedule next) {
        boolean taken = schedules
                .findByName(next.organization(), next.name())
                .filter(other -> !other.id().equals(next.id()))
                .isPresent();
        return taken
                ? Attempt.rejected(new Rejection.Taken(SCHEDULE, "name", next.name()))
                : Attempt.ready(Changeset.of(new ScheduleWrite.SaveSchedule(next)), next);
    }

    private static Rejection unknown(ScheduleId schedule) {
        return new Rejection.Unknown(SCHEDULE, schedule.value().toString());
    }
}
