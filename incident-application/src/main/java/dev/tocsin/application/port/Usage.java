package dev.tocsin.application.port;

import dev.tocsin.application.Rejection.Kind;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.List;

/** Who uses what: asked before something is removed. */
public interface Usage {

    /** How the setting is called that says which policy is in force where nothing else is said. */
    String DEFAULT = "default";

    /** How the setting is called that says who hears of what nobody else could be told. */
    String CATCH_ALL = "catch-all";

    Uses of(OrganizationId organization, Subject subject);

    /** What might be removed, and what counts as using it. */
    sealed interface Subject {

        /** Used by open incidents, and by the active components that it stands behind. */
        record OfService(ServiceId id) implements Subject {}

        /** Used by the open incidents that it owns, and by its active services and its schedules. */
        record OfTeam(TeamId id) implements Subject {}

        /** Used by open incidents. */
        record OfComponent(ComponentId id) implements Subject {}

        /** Used by open incidents. */
        record OfEnvironment(EnvironmentId id) implements Subject {}

        /**
         * Used by the open incidents that they are assigned to or command, by the active teams that they are in, by the
         * schedules in which they take part or stand in by an override that ends after {@code now}, by the policies that wake
         * them, and by the setting that they hear of what nobody else could be told.
         */
        record OfUser(UserId id, Instant now) implements Subject {}

        /** Used by the policies that wake whoever is on call in it. */
        record OfSchedule(ScheduleId id) implements Subject {}

        /** Used by the active services that have it as their own, and by settings. */
        record OfPolicy(PolicyId id) implements Subject {}
    }

    /**
     * What was found.
     *
     * @param present up to {@value #MAX_NAMED} of the things that use it now: incidents first, newest first, then the
     *     others by name
     * @param remembered whether anything that is kept refers to it, in use or not: then its record must stay
     */
    record Uses(List<Use> present, boolean remembered) {
        public static final int MAX_NAMED = 20;

        public Uses {
            present = List.copyOf(present);
        }
    }

    /**
     * One thing that uses another.
     *
     * @param name an incident's number, and of anything else the name
     */
    record Use(Kind kind, String name) {}
}
