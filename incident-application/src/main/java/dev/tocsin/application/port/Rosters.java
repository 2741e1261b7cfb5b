package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;

/**
 * Schedules with their exceptions. Lists of exceptions begin with what begins last, and are searched by the names and emails of their
 * people; they are empty where there is no such schedule.
 */
public interface Rosters {

    /** With just those exceptions that have an instant in common with the time, in the order in which they begin. */
    Optional<Roster> find(OrganizationId organization, ScheduleId schedule, Period time);

    /**
     * As {@link #find}, of all schedules, in no order.
     *
     * @param teams only schedules of teams with one of these names, without regard to case; of all, where there are none
     */
    List<Roster> list(OrganizationId organization, List<String> teams, Period time);

    Slice<ScheduleOverride, Integer> overrides(OrganizationId organization, ScheduleId schedule, Search search);

    Optional<ScheduleOverride> findOverride(
            OrganizationId organization, ScheduleId schedule, ScheduleOverride.Id override);

    Slice<Unavailability, Integer> unavailabilities(OrganizationId organization, ScheduleId schedule, Search search);

    Optional<Unavailability> findUnavailability(
            OrganizationId organization, ScheduleId schedule, Unavailability.Id unavailability);
}
