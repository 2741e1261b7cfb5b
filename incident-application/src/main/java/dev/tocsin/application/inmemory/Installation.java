package dev.tocsin.application.inmemory;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.OperatorReceipt;
import dev.tocsin.application.port.Store;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKeyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything that is kept, behind one monitor; and the store that changes it, whole or not at all. */
final class Installation implements Store {

    final Table<OrganizationId, Tenant> tenants = new Table<>();

    /** Where the key with a hash is. */
    final Table<String, KeyPlace> keysByHash = new Table<>();

    final Table<IdempotencyKey, OperatorReceipt> operatorReceipts = new Table<>();

    private final InstantSource clock;

    Installation(InstantSource clock) {
        this.clock = clock;
    }

    /** Which key, and whose. */
    record KeyPlace(OrganizationId organization, ApiKeyId key) {}

    /** Reads at one moment. */
    synchronized <T> T read(Supplier<T> query) {
        return query.get();
    }

    /** Reads at one moment from what an organization has; {@code nothing} where there is no such organization. */
    <T> T read(OrganizationId organization, T nothing, Function<Tenant, T> query) {
        return read(() -> tenants.find(organization).map(query).orElse(nothing));
    }

    /** Changes something at one moment; nothing, when it fails. */
    synchronized <T> T change(Function<Journal, T> changes) {
        Journal journal = new Journal();
        boolean kept = false;
        try {
            T answer = changes.apply(journal);
            kept = true;
            return answer;
        } finally {
            if (!kept) {
                journal.undo();
            }
        }
    }

    @Override
    public Commit commit(Changeset changes) {
        return change(journal -> new ChangesetKeeper(this, journal).keep(changes));
    }

    /** By the store's own clock, which leases go by. */
    Instant now() {
        return clock.instant();
    }

    Tenant tenant(OrganizationId organization) {
        return Checks.present(tenants.find(organization), "there is no such organization");
    }
}
