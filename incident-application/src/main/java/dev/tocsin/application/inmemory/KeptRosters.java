package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Rosters;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Responder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record KeptRosters(Installation installation) implements Rosters {

    @Override
    public Optional<Roster> find(OrganizationId organization, ScheduleId schedule, Period time) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> tenant.schedules.find(schedule).map(found -> roster(tenant, found, time)));
    }

    @Override
    public List<Roster> list(OrganizationId organization, List<String> teams, Period time) {
        List<String> wanted = teams.stream().map(Text::folded).toList();
        return installation.read(
                organization,
                List.of(),
                tenant -> tenant.schedules
                        .all()
                        .map(schedule -> roster(tenant, schedule, time))
                        .filter(roster -> wanted.isEmpty()
                                || roster.schedule()
                                        .team()
                                        .filter(team -> wanted.contains(Text.folded(team.name())))
                                        .isPresent())
                        .toList());
    }

    @Override
    public Slice<ScheduleOverride, Integer> overrides(OrganizationId organization, ScheduleId schedule, Search search) {
        List<ScheduleOverride> all = installation.read(
                organization,
                List.of(),
                tenant -> overrides(tenant, schedule)
                        .filter(override -> matches(search, override.person()))
                        .sorted(Lists.newestFirst(
                                override -> override.period().startsAt(),
                                override -> override.id().value()))
                        .toList());
        return search.part(all);
    }

    @Override
    public Optional<ScheduleOverride> findOverride(
            OrganizationId organization, ScheduleId schedule, ScheduleOverride.Id id) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> overrides(tenant, schedule)
                        .filter(override -> override.id().equals(id))
                        .findFirst());
    }

    @Override
    public Slice<Unavailability, Integer> unavailabilities(
            OrganizationId organization, ScheduleId schedule, Search search) {
        List<Unavailability> all = installation.read(
                organization,
                List.of(),
                tenant -> unavailabilities(tenant, schedule)
                        .filter(away -> matches(search, away.person()))
                        .sorted(Lists.newestFirst(
                                away -> away.period().startsAt(),
                                away -> away.id().value()))
                        .toList());
        return search.part(all);
    }

    @Override
    public Optional<Unavailability> findUnavailability(
            OrganizationId organization, ScheduleId schedule, Unavailability.Id id) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> unavailabilities(tenant, schedule)
                        .filter(away -> away.id().equals(id))
                        .findFirst());
    }

    static Roster roster(Tenant tenant, Schedule schedule, Period time) {
        return new Roster(
                new PresentNames(tenant).in(schedule),
                overrides(tenant, schedule.id())
                        .filter(override -> override.period().overlaps(time))
                        .sorted(Lists.oldestFirst(
                                override -> override.period().startsAt(),
                                override -> override.id().value()))
                        .toList(),
                unavailabilities(tenant, schedule.id())
                        .filter(away -> away.period().overlaps(time))
                        .sorted(Lists.oldestFirst(
                                away -> away.period().startsAt(),
                                away -> away.id().value()))
                        .toList());
    }

    private static Stream<ScheduleOverride> overrides(Tenant tenant, ScheduleId schedule) {
        return tenant.overrides.find(schedule).stream().flatMap(List::stream).map(new PresentNames(tenant)::in);
    }

    private static Stream<Unavailability> unavailabilities(Tenant tenant, ScheduleId schedule) {
        return tenant.unavailabilities.find(schedule).stream()
                .flatMap(List::stream)
                .map(new PresentNames(tenant)::in);
    }

    private static boolean matches(Search search, Responder person) {
        return search.matches(person.name(), person.email().value());
    }
}
