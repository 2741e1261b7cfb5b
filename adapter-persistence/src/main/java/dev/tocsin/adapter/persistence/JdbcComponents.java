package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Components;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.ServiceRef;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Optional;

/** Active components. */
record JdbcComponents(ComponentRepository repository) implements Components {

    @Override
    public Optional<Component> find(OrganizationId organization, ComponentId id) {
        return repository.findActive(organization.value(), id.value()).map(row -> component(organization, row));
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
