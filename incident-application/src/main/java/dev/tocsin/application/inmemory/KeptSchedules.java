package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Schedules;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;

record KeptSchedules(Installation installation) implements Schedules {

    @Override
    public Optional<Schedule> find(OrganizationId organization, ScheduleId id) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> tenant.schedules.find(id).map(new PresentNames(tenant)::in));
    }

    @Override
    public Optional<Schedule> findByName(OrganizationId organization, String name) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> tenant.schedules
                        .all()
                        .filter(schedule -> Text.folded(schedule.name()).equals(Text.folded(name)))
                        .map(new PresentNames(tenant)::in)
                        .findFirst());
    }

    @Override
    public Slice<Schedule, Integer> list(OrganizationId organization, Search search) {
        List<Schedule> all = installation.read(
                organization,
                List.of(),
                tenant -> tenant.schedules
                        .all()
                        .filter(schedule -> search.matches(schedule.name()))
                        .sorted(Lists.newestFirst(
                                Schedule::createdAt, schedule -> schedule.id().value()))
                        .map(new PresentNames(tenant)::in)
                        .toList());
        return search.part(all);
    }
}
