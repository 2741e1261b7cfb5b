package dev.tocsin.application.port;

import dev.tocsin.application.Slice;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.PublicSide;
import dev.tocsin.application.incident.Surroundings;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.incident.Window;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reading incidents: whole ones to decide on, and projections to show. Deleted incidents are not found. */
public interface Incidents {

    Optional<StoredIncident> find(OrganizationId organization, IncidentRef incident);

    /** Those that are there, in no order; of any organizations. */
    List<StoredIncident> find(Collection<Due> incidents);

    Optional<IncidentView> view(OrganizationId organization, IncidentRef incident);

    /** Newest first: by time of creation, then by id, both descending. */
    Slice<IncidentSummary, Window.Cursor> list(OrganizationId organization, IncidentFilter filter, Window window);

    /** How many the list would show in all, exactly; it costs the more the more they are. */
    long count(OrganizationId organization, IncidentFilter filter);

    /** What the public may know of these incidents; there is none of one that is not there, or has {@link PublicSide#NOTHING}. */
    Map<IncidentId, PublicSide> publicSides(OrganizationId organization, List<IncidentId> incidents);

    /**
     * What stands around these incidents, with so many entries of each timeline; there is none of one that is not there,
     * and an incident always has entries.
     */
    Map<IncidentId, Surroundings> surroundings(OrganizationId organization, List<IncidentId> incidents, int entries);

    /** Empty when there is no such incident; entries come after the given position, oldest first. */
    Optional<Slice<TimelineEntry, Long>> timeline(
            OrganizationId organization, IncidentRef incident, long after, int limit);

    /** Empty when there is no such incident; in the order in which they fired, then by id. */
    Optional<List<Alert>> alerts(OrganizationId organization, IncidentRef incident);
}
