package dev.tocsin.application.port;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** The receipts of commands that have taken effect. */
public interface Receipts {

    /** Finds only what has been committed. */
    Optional<Receipt.Found> find(OrganizationId organization, IdempotencyKey key);

    /** Finds only what has been committed. */
    Optional<OperatorReceipt> findOfOperator(IdempotencyKey key);

    /**
     * Forgets at most {@code limit} receipts from before {@code instant}, of all organizations and of the operator; answers how many.
     */
    int purge(Instant before, int limit);
}
