package dev.tocsin.application.inmemory;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.port.Pages;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Page;
import java.util.List;
import java.util.Optional;

record KeptPages(Installation installation) implements Pages {

    @Override
    public Optional<List<LedgerEntry>> of(OrganizationId organization, IncidentRef incident) {
        return installation.read(
                organization, Optional.empty(), tenant -> tenant.find(incident).map(stored -> entries(tenant, stored)));
    }

    private static List<LedgerEntry> entries(Tenant tenant, StoredIncident stored) {
        return tenant.ledger
                .all()
                .filter(row -> row.incident().equals(stored.incident().id()))
                .sorted(Lists.oldestFirst(
                        LedgerRow::createdAt, row -> row.page().id().value()))
                .map(row -> entry(tenant, row))
                .toList();
    }

    private static LedgerEntry entry(Tenant tenant, LedgerRow row) {
        Page page = row.page();
        return new LedgerEntry(
                page.id(),
                new Addressees(tenant).contact(page.to()).map(Contact::email),
                page.channel(),
                page.cause(),
                page.place(),
                row.state(),
                row.attempts(),
                row.failure(),
                row.why(),
                row.createdAt(),
                row.sentAt());
    }
}
