package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.application.catalog.PastStatus;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record KeptComponents(Installation installation) implements Components {

    @Override
    public Optional<Component> find(OrganizationId organization, ComponentId id) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> active(tenant)
                        .filter(component -> component.id().equals(id))
                        .findFirst());
    }

    @Override
    public List<Component> find(OrganizationId organization, Collection<ComponentId> ids) {
        return installation.read(
                organization,
                List.of(),
                tenant -> active(tenant)
                        .filter(component -> ids.contains(component.id()))
                        .toList());
    }

    @Override
    public Optional<Component> findByName(OrganizationId organization, String name) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> active(tenant)
                        .filter(component -> Text.folded(component.name()).equals(Text.folded(name)))
                        .findFirst());
    }

    @Override
    public Slice<Component, Integer> list(OrganizationId organization, Search search) {
        List<Component> all = installation.read(
                organization,
                List.of(),
                tenant -> active(tenant)
                        .filter(component -> search.matches(component.name()))
                        .sorted(Lists.newestFirst(
                                Component::createdAt,
                                component -> component.id().value()))
                        .toList());
        return search.part(all);
    }

    @Override
    public Slice<PastStatus, Integer> history(OrganizationId organization, ComponentId id, Search search) {
        List<PastStatus> all = installation.read(
                organization,
                List.of(),
                tenant -> tenant.statusChanges.find(id).orElse(List.of()).reversed().stream()
                        .map(kept -> past(tenant, kept))
                        .toList());
        return search.part(all);
    }

    @Override
    public List<IncidentId> openIncidents(OrganizationId organization, ComponentId id, int limit) {
        return installation.read(
                organization,
                List.of(),
                tenant -> tenant.incidents
                        .all()
                        .map(StoredIncident::incident)
                        .filter(References::isOpen)
                        .filter(References.affecting(id))
                        .sorted(Lists.newestFirst(
                                Incident::createdAt, incident -> incident.id().value()))
                        .map(Incident::id)
                        .limit(limit)
                        .toList());
    }

    private static PastStatus past(Tenant tenant, RecordWrite.AddStatusChange kept) {
        ComponentStatusChange change = kept.change();
        return new PastStatus(
                change.component().version(),
                change.from(),
                change.to(),
                change.by(),
                change.at(),
                kept.incident()
                        .flatMap(incident -> tenant.find(IncidentRef.of(incident)))
                        .map(StoredIncident::number));
    }

    @Override
    public Slice<AffectingIncident, Integer> incidents(OrganizationId organization, ComponentId id, Search search) {
        return search.part(installation.read(
                organization, List.of(), tenant -> tenant.affecting(References.affecting(id), id.value())));
    }

    private static Stream<Component> active(Tenant tenant) {
        return tenant.components.all().filter(Component::active);
    }
}
