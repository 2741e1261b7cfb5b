package dev.tocsin.application.port;

import dev.tocsin.domain.Version;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.organization.OrganizationId;

/** A schedule or an exception from one, to keep or to remove. Exceptions leave the schedule's version alone. */
public sealed interface ScheduleWrite extends RecordWrite {

    /** Its name must be free, and its team and participants must be there; versions follow each other as everywhere. */
    record SaveSchedule(Schedule schedule) implements ScheduleWrite {
        @Override
        public OrganizationId organization() {
            return schedule.organization();
        }

        public boolean isNew() {
            return schedule.version() == Version.FIRST;
        }
    }

    /** Its exceptions go with it. */
    record RemoveSchedule(OrganizationId organization, ScheduleId schedule, long version) implements ScheduleWrite {}

    /** It must not overlap another one of the schedule. */
    record AddOverride(OrganizationId organization, ScheduleId schedule, ScheduleOverride override)
            implements ScheduleWrite {}

    record RemoveOverride(OrganizationId organization, ScheduleId schedule, ScheduleOverride.Id override)
            implements ScheduleWrite {}

    record AddUnavailability(OrganizationId organization, ScheduleId schedule, Unavailability unavailability)
            implements ScheduleWrite {}

    record RemoveUnavailability(OrganizationId organization, ScheduleId schedule, Unavailability.Id unavailability)
            implements ScheduleWrite {}
}
