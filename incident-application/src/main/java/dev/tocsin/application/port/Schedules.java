package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Optional;

/** The schedules, with the present names of their teams and participants. */
public interface Schedules {

    Optional<Schedule> find(OrganizationId organization, ScheduleId id);

    /** Without regard to case, see {@link dev.tocsin.domain.Text#folded}. */
    Optional<Schedule> findByName(OrganizationId organization, String name);

    /** Those with the text in their name. */
    Slice<Schedule, Integer> list(OrganizationId organization, Search search);
}
