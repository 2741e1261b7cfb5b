package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Services;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record KeptServices(Installation installation) implements Services {

    @Override
    public Optional<Service> find(OrganizationId organization, ServiceKey key) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> active(tenant)
                        .filter(service -> service.key().equals(key))
                        .findFirst());
    }

    @Override
    public Optional<Service> findByName(OrganizationId organization, String name) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> active(tenant)
                        .filter(service -> Text.folded(service.name()).equals(Text.folded(name)))
                        .findFirst());
    }

    @Override
    public Slice<Service, Integer> list(OrganizationId organization, Search search) {
        List<Service> all = installation.read(
                organization,
                List.of(),
                tenant -> active(tenant)
                        .filter(service ->
                                search.matches(service.name(), service.key().value()))
                        .sorted(Lists.newestFirst(
                                Service::createdAt, service -> service.id().value()))
                        .toList());
        return search.part(all);
    }

    private static Stream<Service> active(Tenant tenant) {
        return tenant.services.all().filter(Service::active).map(new PresentNames(tenant)::in);
    }
}
