package dev.tocsin.application.incident;

import static java.util.stream.Collectors.toMap;

import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the timelines of open incidents how the components do that they affect. An incident that begins to affect one
 * just now, or that ends just now, is as if it had done so a little later.
 */
public record StatusNews(Components components, Incidents incidents, Writes writes) {

    /** Of more open incidents than these, the newest are told: the history of the component has the change in any case. */
    public static final int MAX_TOLD = 100;

    public static StatusNews on(Ports ports) {
        return new StatusNews(ports.components(), ports.incidents(), new Writes(ports.ids(), ports.clock()));
    }

    /**
     * What is to be kept with these changes; nothing of the incident that is told already.
     *
     * @param changes of one organization
     */
    public List<IncidentWrite> of(List<ComponentStatusChange> changes, Optional<IncidentId> told) {
        Map<IncidentId, List<ComponentStatusChange>> news = new LinkedHashMap<>();
        for (ComponentStatusChange change : changes) {
            Component component = change.component();
            components.openIncidents(component.organization(), component.id(), MAX_TOLD).stream()
                    .filter(incident -> told.filter(incident::equals).isEmpty())
                    .forEach(incident -> news.computeIfAbsent(incident, first -> new ArrayList<>())
                            .add(change));
        }
        return news.isEmpty() ? List.of() : writes(news);
    }

    private List<IncidentWrite> writes(Map<IncidentId, List<ComponentStatusChange>> news) {
        OrganizationId organization =
                news.values().iterator().next().getFirst().component().organization();
        List<Due> affected =
                news.keySet().stream().map(id -> new Due(organization, id)).toList();
        Map<IncidentId, StoredIncident> found = incidents.find(affected).stream()
                .collect(toMap(stored -> stored.incident().id(), stored -> stored));
        return news.entrySet().stream()
                .flatMap(
                        entry -> Optional.ofNullable(found.get(entry.getKey()))
                                .flatMap(stored -> write(stored, entry.getValue()))
                                .stream())
                .toList();
    }

    private Optional<IncidentWrite> write(StoredIncident stored, List<ComponentStatusChange> changes) {
        return switch (stored.incident().componentsChanged(changes)) {
            case Decision.Accepted<Incident> accepted -> Optional.of(writes.of(stored, accepted));
            case Decision.Unchanged<Incident> unchanged -> Optional.empty();
            case Decision.Refused<Incident> refused ->
                throw new IllegalStateException("what happens beside it is told: " + refused.why());
        };
    }
}
