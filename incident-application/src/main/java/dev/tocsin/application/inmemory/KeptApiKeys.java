package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.inmemory.Installation.KeyPlace;
import dev.tocsin.application.port.ApiKeys;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record KeptApiKeys(Installation installation) implements ApiKeys {

    @Override
    public Optional<Holder> identify(String hash) {
        return installation.read(() -> installation.keysByHash.find(hash).flatMap(this::holder));
    }

    @Override
    public Optional<ApiKey> find(OrganizationId organization, ApiKeyId id) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> valid(tenant).filter(key -> key.id().equals(id)).findFirst());
    }

    @Override
    public Slice<ApiKey, Integer> list(OrganizationId organization, Search search) {
        List<ApiKey> all = installation.read(
                organization,
                List.of(),
                tenant -> valid(tenant)
                        .filter(key -> search.matches(key.name()))
                        .sorted(Lists.newestFirst(
                                ApiKey::createdAt, key -> key.id().value()))
                        .toList());
        return search.part(all);
    }

    private Optional<Holder> holder(KeyPlace place) {
        return installation
                .tenants
                .find(place.organization())
                .flatMap(tenant -> tenant.keys
                        .find(place.key())
                        .map(new PresentNames(tenant)::in)
                        .flatMap(key -> tenant.users
                                .find(key.user().id())
                                .map(user -> new Holder(tenant.organization(), user, key))));
    }

    private static Stream<ApiKey> valid(Tenant tenant) {
        return tenant.keys.all().filter(key -> key.revokedAt().isEmpty()).map(new PresentNames(tenant)::in);
    }
}
