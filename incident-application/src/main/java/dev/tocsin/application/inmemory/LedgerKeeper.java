package dev.tocsin.application.inmemory;

import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the ledger: what came of attempts, what is not wanted any more, and what has to be sent. */
record LedgerKeeper(Tenant tenant, Journal journal, Instant now) {

    void keep(PageOutcome outcome) {
        LedgerRow row = Checks.present(
                tenant.ledger.find(outcome.page()).filter(found -> found.isHeldUnder(outcome.lease())),
                "somebody else has the page");
        switch (outcome.result()) {
            case PageOutcome.Result.Sent sent -> put(row.sent(sent.at()));
            case PageOutcome.Result.Again again -> put(row.again(again.dueAt(), again.why()));
            case PageOutcome.Result.TakenBack back -> put(row.takenBack(back.dueAt()));
            case PageOutcome.Result.Failed failed -> fail(row, failed);
            case PageOutcome.Result.Superseded gone -> drop(row);
        }
    }

    void keep(IncidentWrite write) {
        IncidentId incident = write.next().id();
        rows(incident).stream()
                .filter(row -> write.superseded().contains(row.page().cause())
                        || row.item().filter(write.outdated()::contains).isPresent())
                .map(LedgerRow::superseded)
                .forEach(this::put);
        write.pages().stream().filter(page -> isWanted(incident, page)).forEach(page -> add(incident, page));
    }

    /** Of whichever incident, also one that has been deleted. */
    void add(IncidentId incident, Page page, Instant at) {
        Checks.require(tenant.incidents.has(incident), "there is no such incident");
        add(incident, new NewPage(page, at, Optional.empty()));
    }

    private void drop(LedgerRow row) {
        Checks.require(!row.isWanted(), "the page is wanted");
        put(row.gone());
    }

    private void fail(LedgerRow row, PageOutcome.Result.Failed failed) {
        Checks.require(row.isWanted() || failed.fallback().isPresent(), "nobody wants the page any more");
        put(row.failed(failed.failure(), failed.why()));
        failed.fallback()
                .filter(other -> row.isWanted())
                .ifPresent(other -> put(LedgerRow.queued(row.incident(), other, row.item(), now)));
    }

    /** Who has not been woken need not be told that they may sleep. */
    private boolean isWanted(IncidentId incident, NewPage added) {
        return added.page().cause() != Cause.STAND_DOWN
                || rows(incident).stream()
                        .filter(row -> row.state() == State.SENT || row.state() == State.SENDING)
                        .filter(row -> row.page().cause().isOfResponse())
                        .anyMatch(row -> row.page().to().equals(added.page().to()));
    }

    private void add(IncidentId incident, NewPage added) {
        Checks.require(!tenant.ledger.has(added.page().id()), "the id is taken");
        LedgerRow queued = LedgerRow.queued(incident, added.page(), added.item(), added.createdAt());
        put(added.lease()
                .map(lease -> queued.held(lease, now.plus(Lease.LENGTH)))
                .orElse(queued));
    }

    private List<LedgerRow> rows(IncidentId incident) {
        return tenant.ledger
                .all()
                .filter(row -> row.incident().equals(incident))
                .toList();
    }

    private void put(LedgerRow row) {
        tenant.ledger.put(row.page().id(), row, journal);
    }
}
