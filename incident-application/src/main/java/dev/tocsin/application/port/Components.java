package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.application.catalog.PastStatus;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The active components, and what has become of them. */
public interface Components {

    Optional<Component> find(OrganizationId organization, ComponentId id);

    /** Those of these that there are, in no order. */
    List<Component> find(OrganizationId organization, Collection<ComponentId> ids);

    /** Without regard to case, see {@link dev.tocsin.domain.Text#folded}. */
    Optional<Component> findByName(OrganizationId organization, String name);

    /** Those with the text in their name. */
    Slice<Component, Integer> list(OrganizationId organization, Search search);

    /** How its status has changed, the latest change first; nobody asks for a text in it. */
    Slice<PastStatus, Integer> history(OrganizationId organization, ComponentId id, Search search);

    /**
     * The incidents that affect it, or did, newest first; not those from which it was taken, nor deleted ones. Nobody
     * asks for a text in them.
     */
    Slice<AffectingIncident, Integer> incidents(OrganizationId organization, ComponentId id, Search search);

    /** The newest of the open incidents that affect it, newest first. */
    List<IncidentId> openIncidents(OrganizationId organization, ComponentId id, int limit);
}
