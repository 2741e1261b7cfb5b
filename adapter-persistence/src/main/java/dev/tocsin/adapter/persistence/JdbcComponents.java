package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.application.catalog.PastStatus;
import dev.tocsin.application.port.Components;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.ServiceRef;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Active components; what is said of their past is own SQL. */
record JdbcComponents(ComponentRepository repository, Database database, ComponentHistory history)
        implements Components {

    private static final String AFFECTED = "select i.id from incident_component l join incident i"
            + " on i.organization_id = l.organization_id and i.id = l.incident_id where l.organization_id = ?";

    JdbcComponents(ComponentRepository repository, Database database) {
        this(repository, database, new ComponentHistory(database));
    }

    @Override
    public Optional<Component> find(OrganizationId organization, ComponentId id) {
        return repository.findActive(organization.value(), id.value()).map(row -> component(organization, row));
    }

    @Override
    public List<Component> find(OrganizationId organization, Collection<ComponentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> wanted = ids.stream().map(ComponentId::value).distinct().toList();
        return repository.findAllActive(organization.value(), wanted).stream()
                .map(row -> component(organization, row))
                .toList();
    }

    @Override
    public Optional<Component> findByName(OrganizationId organization, String name) {
        return repository
                .findActiveNamed(organization.value(), SearchPattern.exactly(name))
                .map(row -> component(organization, row));
    }

    @Override
    public Slice<Component, Integer> list(OrganizationId organization, Search search) {
        String pattern = SearchPattern.of(search);
        return search.found(
                repository.listActive(organization.value(), pattern, search.limit(), search.offset()).stream()
                        .map(row -> component(organization, row))
                        .toList(),
                repository.countActive(organization.value(), pattern));
    }

    @Override
    public Slice<PastStatus, Integer> history(OrganizationId organization, ComponentId id, Search search) {
        return history.list(organization, id, search);
    }

    @Override
    public List<IncidentId> openIncidents(OrganizationId organization, ComponentId id, int limit) {
        Query query = new Query()
                .add(AFFECTED, organization.value())
                .add(" and l.component_id = ?", id.value())
                .add(JdbcUsage.OPEN + " order by i.created_at desc, i.id desc")
                .add(" limit ?", limit);
        return database.run(connection -> query.list(connection, row -> new IncidentId(row.uuid())));
    }

    @Override
    public Slice<AffectingIncident, Integer> incidents(OrganizationId organization, ComponentId id, Search search) {
        return new LinkedIncidents(database, "component").list(organization.value(), id.value(), search);
    }

    private static Component component(OrganizationId organization, ComponentRepository.Row row) {
        return new Component(
                organization,
                new ComponentId(row.id()),
                row.name(),
                Optional.ofNullable(row.description()),
                Words.componentStatus(row.status()),
                Optional.ofNullable(row.serviceId())
                        .map(id -> new ServiceRef(new ServiceId(id), new ServiceKey(String.valueOf(row.serviceKey())))),
                true,
                row.createdAt(),
                row.updatedAt(),
                row.version());
    }
}
