package dev.tocsin.application.paging;

import dev.tocsin.application.incident.Writes;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.paging.Paging;
import dev.tocsin.domain.paging.Summons;
import dev.tocsin.domain.people.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one incident's timeline tells of its pages, after several attempts that are recorded together. */
final class Tale {

    private final StoredIncident stored;
    private final Author by;
    private final List<IncidentEvent> events = new ArrayList<>();
    private final List<Summons> summons = new ArrayList<>();
    private Incident incident;

    Tale(StoredIncident stored, Author by) {
        this.stored = stored;
        this.by = by;
        this.incident = stored.incident();
    }

    /** That a page is tried again, or on the other channel, or failed when nobody wanted it, is in the ledger alone. */
    void tell(Attempted attempted, Result result) {
        ClaimedPage claimed = attempted.claimed();
        if (!claimed.page().cause().isWorthTelling()) {
            return;
        }
        switch (result) {
            case Result.Sent sent ->
                claimed.to().ifPresent(to -> apply(incident.paged(claimed.page(), to, by, sent.at())));
            case Result.Failed failed -> {
                if (failed.fallback().isEmpty()) {
                    apply(incident.pageFailed(
                            claimed.page(), claimed.to(), failed.failure(), failed.why(), by, attempted.at()));
                }
            }
            case Result.Superseded gone -> {}
            case Result.Again again -> {}
            case Result.TakenBack back -> {}
        }
    }

    Optional<IncidentWrite> write(Writes writes) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        writes.of(stored, new Decision.Accepted<>(incident, events, new Paging(summons, Set.of()))));
    }

    private void apply(Decision<Incident> decision) {
        switch (decision) {
            case Decision.Accepted<Incident> accepted -> {
                incident = accepted.next();
                events.addAll(accepted.events());
                summons.addAll(accepted.paging().summons());
            }
            case Decision.Unchanged<Incident> unchanged -> {}
            case Decision.Refused<Incident> refused ->
                throw new IllegalStateException("what came of a page was refused: " + refused.why());
        }
    }
}
