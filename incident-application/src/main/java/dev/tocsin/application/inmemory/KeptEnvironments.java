package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.application.port.Environments;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record KeptEnvironments(Installation installation) implements Environments {

    @Override
    public Optional<Environment> find(OrganizationId organization, EnvironmentId id) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> active(tenant)
                        .filter(environment -> environment.id().equals(id))
                        .findFirst());
    }

    @Override
    public List<Environment> find(OrganizationId organization, Collection<EnvironmentId> ids) {
        return installation.read(
                organization,
                List.of(),
                tenant -> active(tenant)
                        .filter(environment -> ids.contains(environment.id()))
                        .toList());
    }

    @Override
    public Optional<Environment> findByName(OrganizationId organization, String name) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> active(tenant)
                        .filter(environment -> Text.folded(environment.name()).equals(Text.folded(name)))
                        .findFirst());
    }

    @Override
    public Slice<Environment, Integer> list(OrganizationId organization, Search search) {
        List<Environment> all = installation.read(
                organization,
                List.of(),
                tenant -> active(tenant)
                        .filter(environment -> search.matches(environment.name()))
                        .sorted(Lists.newestFirst(
                                Environment::createdAt,
                                environment -> environment.id().value()))
                        .toList());
        return search.part(all);
    }

    @Override
    public Slice<AffectingIncident, Integer> incidents(OrganizationId organization, EnvironmentId id, Search search) {
        return search.part(installation.read(
                organization, List.of(), tenant -> tenant.affecting(References.affecting(id), id.value())));
    }

    private static Stream<Environment> active(Tenant tenant) {
        return tenant.environments.all().filter(Environment::active);
    }
}
