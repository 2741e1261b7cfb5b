package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.ScheduleWrite;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.Responder;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps and removes schedules and the exceptions from them. */
record ScheduleKeeper(Tenant tenant, Journal journal) {

    void keep(ScheduleWrite write) {
        switch (write) {
            case ScheduleWrite.SaveSchedule save -> save(save.schedule());
            case ScheduleWrite.RemoveSchedule remove -> remove(remove);
            case ScheduleWrite.AddOverride add -> add(add);
            case ScheduleWrite.RemoveOverride remove ->
                take(
                        tenant.overrides,
                        remove.schedule(),
                        override -> override.id().equals(remove.override()));
            case ScheduleWrite.AddUnavailability add -> {
                requireKnown(add.schedule(), add.unavailability().person());
                put(tenant.unavailabilities, add.schedule(), add.unavailability());
            }
            case ScheduleWrite.RemoveUnavailability remove ->
                take(
                        tenant.unavailabilities,
                        remove.schedule(),
                        away -> away.id().equals(remove.unavailability()));
        }
    }

    private void save(Schedule schedule) {
        Checks.follows(tenant.schedules.find(schedule.id()).map(Schedule::version), schedule.version());
        Checks.require(
                tenant.schedules
                        .all()
                        .noneMatch(other -> !other.id().equals(schedule.id())
                                && Text.folded(other.name()).equals(Text.folded(schedule.name()))),
                "the name is taken");
        Checks.require(schedule.team().stream().allMatch(team -> tenant.teams.has(team.id())), "the team is gone");
        Checks.require(
                schedule.rotations().stream()
                        .flatMap(rotation -> rotation.participants().stream())
                        .allMatch(person -> tenant.users.has(person.id())),
                "a participant is gone");
        tenant.schedules.put(schedule.id(), schedule, journal);
    }

    private void remove(ScheduleWrite.RemoveSchedule write) {
        Checks.same(tenant.schedules.find(write.schedule()).map(Schedule::version), write.version());
        Checks.require(!new References(tenant).to(write.schedule()), "something refers to it");
        tenant.schedules.remove(write.schedule(), journal);
        tenant.overrides.remove(write.schedule(), journal);
        tenant.unavailabilities.remove(write.schedule(), journal);
    }

    private void add(ScheduleWrite.AddOverride write) {
        requireKnown(write.schedule(), write.override().person());
        Checks.require(
                tenant.overrides.find(write.schedule()).stream()
                        .flatMap(List::stream)
                        .noneMatch(other ->
                                other.period().overlaps(write.override().period())),
                "it overlaps another override");
        put(tenant.overrides, write.schedule(), write.override());
    }

    private void requireKnown(ScheduleId schedule, Responder person) {
        Checks.require(tenant.schedules.has(schedule), "the schedule is gone");
        Checks.require(tenant.users.has(person.id()), "the person is gone");
    }

    private <T> void put(Table<ScheduleId, List<T>> table, ScheduleId schedule, T exception) {
        List<T> before = table.find(schedule).orElse(List.of());
        table.put(schedule, Stream.concat(before.stream(), Stream.of(exception)).toList(), journal);
    }

    private <T> void take(Table<ScheduleId, List<T>> table, ScheduleId schedule, Predicate<T> which) {
        List<T> before = table.find(schedule).orElse(List.of());
        Checks.require(before.stream().anyMatch(which), "it is gone");
        table.put(schedule, before.stream().filter(which.negate()).toList(), journal);
    }
}
