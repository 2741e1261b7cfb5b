package dev.tocsin.adapter.persistence;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.application.port.Environments;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Active environments. */
record JdbcEnvironments(EnvironmentRepository repository, Database database) implements Environments {

    @Override
    public Optional<Environment> find(OrganizationId organization, EnvironmentId id) {
        return repository.findActive(organization.value(), id.value()).map(row -> environment(organization, row));
    }

    @Override
    public List<Environment> find(OrganizationId organization, Collection<EnvironmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> wanted = ids.stream().map(EnvironmentId::value).toList();
        return repository.findAllActive(organization.value(), wanted).stream()
                .map(row -> environment(organization, row))
                .toList();
    }

    @Override
    public Optional<Environment> findByName(OrganizationId organization, String name) {
        return repository
                .findActiveNamed(organization.value(), SearchPattern.exactly(name))
                .map(row -> environment(organization, row));
    }

    @Override
    public Slice<Environment, Integer> list(OrganizationId organization, Search search) {
        String pattern = SearchPattern.of(search);
        return search.found(
                repository.listActive(organization.value(), pattern, search.limit(), search.offset()).stream()
                        .map(row -> environment(organization, row))
                        .toList(),
                repository.countActive(organization.value(), pattern));
    }

    @Override
    public Slice<AffectingIncident, Integer> incidents(OrganizationId organization, EnvironmentId id, Search search) {
        return new LinkedIncidents(database, "environment").list(organization.value(), id.value(), search);
    }

    private static Environment environment(OrganizationId organization, EnvironmentRepository.Row row) {
        return new Environment(
                organization,
                new EnvironmentId(row.id()),
                row.name(),
                true,
                row.createdAt(),
                row.updatedAt(),
                row.version());
    }
}
