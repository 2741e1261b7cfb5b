package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Components;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.organization.OrganizationId;
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

    private static Stream<Component> active(Tenant tenant) {
        return tenant.components.all().filter(Component::active);
    }
}
