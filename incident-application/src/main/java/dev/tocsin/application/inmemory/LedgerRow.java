package dev.tocsin.application.inmemory;

import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.Lease;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.postmortem.ActionItemId;
import java.time.Instant;
import java.util.Optional;

/**
 * A page in the ledger.
 *
 * @param item the action item that it reminds of, where it does
 * @param dueAt since when it waits to be sent
 * @param hold who sends it now, and until when nobody else does
 * @param isWanted false once it has been superseded while somebody was sending it
 */
record LedgerRow(
        IncidentId incident,
        Page page,
        Optional<ActionItemId> item,
        State state,
        int attempts,
        Instant dueAt,
        Optional<Hold> hold,
        boolean isWanted,
        Optional<Failure> failure,
        Optional<String> why,
        Instant createdAt,
        Optional<Instant> sentAt) {

    record Hold(Lease lease, Instant until) {}

    static LedgerRow queued(IncidentId incident, Page page, Optional<ActionItemId> item, Instant at) {
        return new LedgerRow(
                incident,
                page,
                item,
                State.QUEUED,
                0,
                at,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty());
    }

    boolean isDue(Instant now) {
        return state == State.QUEUED && !dueAt.isAfter(now);
    }

    /** Whether its sender has let the lease run out, by the store's clock. */
    boolean isAbandoned(Instant storeNow) {
        return state == State.SENDING
                && hold.filter(held -> !held.until().isAfter(storeNow)).isPresent();
    }

    /** Since when it waits for a sender, or will; empty where it does not. */
    Optional<Instant> waitsSince() {
        return switch (state) {
            case QUEUED -> Optional.of(dueAt);
            case SENDING -> hold.map(Hold::until);
            case SENT, FAILED, SUPERSEDED -> Optional.empty();
        };
    }

    boolean isHeldUnder(Lease lease) {
        return state == State.SENDING
                && hold.filter(held -> held.lease().equals(lease)).isPresent();
    }

    LedgerRow held(Lease lease, Instant until) {
        return with(State.SENDING, attempts + 1, dueAt, Optional.of(new Hold(lease, until)), Optional.empty(), why);
    }

    LedgerRow sent(Instant at) {
        return new LedgerRow(
                incident,
                page,
                item,
                State.SENT,
                attempts,
                dueAt,
                Optional.empty(),
                isWanted,
                Optional.empty(),
                Optional.empty(),
                createdAt,
                Optional.of(at));
    }

    LedgerRow again(Instant at, String reason) {
        return isWanted
                ? with(State.QUEUED, attempts, at, Optional.empty(), Optional.empty(), Optional.of(reason))
                : gone();
    }

    LedgerRow takenBack(Instant at) {
        return isWanted ? with(State.QUEUED, attempts - 1, at, Optional.empty(), Optional.empty(), why) : gone();
    }

    LedgerRow failed(Failure reason, String words) {
        return isWanted
                ? with(State.FAILED, attempts, dueAt, Optional.empty(), Optional.of(reason), Optional.of(words))
                : gone();
    }

    LedgerRow superseded() {
        return switch (state) {
            case QUEUED -> gone();
            case SENDING -> unwanted();
            case SENT, FAILED, SUPERSEDED -> this;
        };
    }

    LedgerRow gone() {
        return with(State.SUPERSEDED, attempts, dueAt, Optional.empty(), Optional.empty(), why);
    }

    private LedgerRow unwanted() {
        return new LedgerRow(
                incident, page, item, state, attempts, dueAt, hold, false, failure, why, createdAt, sentAt);
    }

    private LedgerRow with(
            State next, int tried, Instant due, Optional<Hold> held, Optional<Failure> reason, Optional<String> words) {
        return new LedgerRow(incident, page, item, next, tried, due, held, isWanted, reason, words, createdAt, sentAt);
    }
}
