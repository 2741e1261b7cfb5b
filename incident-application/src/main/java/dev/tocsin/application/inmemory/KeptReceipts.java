package dev.tocsin.application.inmemory;

import dev.tocsin.application.IdempotencyKey;
import dev.tocsin.application.port.OperatorReceipt;
import dev.tocsin.application.port.Receipt;
import dev.tocsin.application.port.Receipts;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record KeptReceipts(Installation installation) implements Receipts {

    @Override
    public Optional<Receipt.Found> find(OrganizationId organization, IdempotencyKey key) {
        return installation.read(organization, Optional.empty(), tenant -> tenant.receipts.find(key));
    }

    @Override
    public Optional<OperatorReceipt> findOfOperator(IdempotencyKey key) {
        return installation.read(() -> installation.operatorReceipts.find(key));
    }

    @Override
    public int purge(Instant before, int limit) {
        int ofOrganizations = purgeOfOrganizations(before, limit);
        return ofOrganizations + purgeOfOperator(before, limit - ofOrganizations);
    }

    private int purgeOfOperator(Instant before, int limit) {
        return installation.change(journal -> {
            List<OperatorReceipt> old = installation
                    .operatorReceipts
                    .all()
                    .filter(receipt -> receipt.at().isBefore(before))
                    .limit(limit)
                    .toList();
            old.forEach(receipt -> installation.operatorReceipts.remove(receipt.key(), journal));
            return old.size();
        });
    }

    private int purgeOfOrganizations(Instant before, int limit) {
        return installation.change(journal -> {
            List<Receipt> old = installation
                    .tenants
                    .all()
                    .flatMap(tenant -> tenant.receipts.all())
                    .map(Receipt.Found::receipt)
                    .filter(receipt -> receipt.at().isBefore(before))
                    .limit(limit)
                    .toList();
            old.forEach(receipt ->
                    installation.tenant(receipt.organization()).receipts.remove(receipt.key(), journal));
            return old.size();
        });
    }
}
