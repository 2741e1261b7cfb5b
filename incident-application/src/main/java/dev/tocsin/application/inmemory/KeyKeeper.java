package dev.tocsin.application.inmemory;

import dev.tocsin.application.inmemory.Installation.KeyPlace;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKeyId;
import java.time.Instant;
import java.util.Optional;

/** Keeps what must be unique among all organizations: themselves, and the keys to them. */
record KeyKeeper(Installation installation, Journal journal) {

    void found(RecordWrite.FoundOrganization write) {
        boolean taken = installation
                .tenants
                .all()
                .map(Tenant::organization)
                .anyMatch(other -> other.id().equals(write.founded().id())
                        || other.slug().equals(write.founded().slug()));
        Checks.require(!taken, "the slug is taken");
        Severities severities = new Severities(write.severities(), Version.FIRST);
        installation.tenants.put(write.founded().id(), new Tenant(write.founded(), severities), journal);
    }

    void add(RecordWrite.AddApiKey write) {
        ApiKey key = write.key();
        Tenant tenant = installation.tenant(key.organization());
        Checks.require(!tenant.keys.has(key.id()) && !installation.keysByHash.has(write.hash()), "the key is taken");
        Checks.require(tenant.users.has(key.user().id()), "the user is gone");
        tenant.keys.put(key.id(), key, journal);
        installation.keysByHash.put(write.hash(), new KeyPlace(key.organization(), key.id()), journal);
    }

    void revoke(RecordWrite.RevokeApiKey write) {
        ApiKey key = Checks.present(
                find(write.organization(), write.key())
                        .filter(kept -> kept.revokedAt().isEmpty()),
                "the key is gone");
        put(key.revoked(write.at()));
    }

    void touch(RecordWrite.TouchApiKey write) {
        find(write.organization(), write.key())
                .filter(key ->
                        key.lastUsedAt().filter(write.unlessAfter()::isBefore).isEmpty())
                .ifPresent(key -> put(used(key, write.usedAt())));
    }

    private Optional<ApiKey> find(OrganizationId organization, ApiKeyId key) {
        return installation.tenants.find(organization).flatMap(tenant -> tenant.keys.find(key));
    }

    private void put(ApiKey key) {
        installation.tenant(key.organization()).keys.put(key.id(), key, journal);
    }

    private static ApiKey used(ApiKey key, Instant at) {
        return new ApiKey(
                key.organization(),
                key.id(),
                key.name(),
                key.user(),
                key.scopes(),
                key.expiresAt(),
                key.prefix(),
                key.createdAt(),
                Optional.of(at),
                key.revokedAt());
    }
}
