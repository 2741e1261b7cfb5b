package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Services;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Optional;

/** Active services. */
record JdbcServices(ServiceRepository repository) implements Services {

    @Override
    public Optional<Service> find(OrganizationId organization, ServiceKey key) {
        return repository.findActive(organization.value(), key.value()).map(row -> service(organization, row));
    }

    @Override
    public Optional<Service> findByName(OrganizationId organization, String name) {
        return repository
                .findActiveNamed(organization.value(), SearchPattern.exactly(name))
                .map(row -> service(organization, row));
    }

    @Override
    public Slice<Service, Integer> list(OrganizationId organization, Search search) {
        String pattern = SearchPattern.of(search);
        return search.found(
                repository.listActive(organization.value(), pattern, search.limit(), search.offset()).stream()
                        .map(row -> service(organization, row))
                        .toList(),
                repository.countActive(organization.value(), pattern));
    }

    private static Service service(OrganizationId organization, ServiceRepository.Row row) {
        return new Service(
                organization,
                new ServiceId(row.id()),
                new ServiceKey(row.serviceKey()),
                row.name(),
                Optional.ofNullable(row.description()),
                Optional.ofNullable(row.teamId())
                        .map(id -> new TeamRef(new TeamId(id), String.valueOf(row.teamName()))),
                Optional.ofNullable(row.policyId())
                        .map(id -> new PolicyRef(new PolicyId(id), String.valueOf(row.policyName()))),
                true,
                row.createdAt(),
                row.updatedAt(),
                row.version());
    }
}
