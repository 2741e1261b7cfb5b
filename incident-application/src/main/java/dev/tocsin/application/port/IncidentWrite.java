package dev.tocsin.application.port;

import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.postmortem.ActionItemId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One incident's next state and the events that led to it.
 *
 * @param before what it was decided on; empty for a new incident, which gets its number now
 * @param events in order; none where time moved the state with nothing to tell, or where there are pages and nothing is known of them yet
 * @param superseded of these causes no page of the incident is wanted any more that was there before: queued ones are superseded,
 *     and one that is being sent is not tried again
 * @param outdated the same of reminders of these action items of its postmortem
 * @param pages new ones, due at once. A stand-down is kept only for somebody whom a page of this incident has reached, or may be
 *     reaching just now: nobody else has been woken
 */
public record IncidentWrite(
        Optional<StoredIncident> before,
        Incident next,
        List<NewEvent> events,
        Set<Cause> superseded,
        List<ActionItemId> outdated,
        List<NewPage> pages) {

    /** An event with its id; its position is assigned by the store. */
    public record NewEvent(EventId id, IncidentEvent event) {}

    /**
     * A page to send.
     *
     * @param lease of whoever sends it themselves, now; nobody else claims it while it lasts
     * @param item the action item that it reminds of, where it does
     */
    public record NewPage(Page page, Instant createdAt, Optional<Lease> lease, Optional<ActionItemId> item) {

        /** Of the incident itself. */
        public NewPage(Page page, Instant createdAt, Optional<Lease> lease) {
            this(page, createdAt, lease, Optional.empty());
        }
    }

    /** With nothing to say of action items. */
    public IncidentWrite(
            Optional<StoredIncident> before,
            Incident next,
            List<NewEvent> events,
            Set<Cause> superseded,
            List<NewPage> pages) {
        this(before, next, events, superseded, List.of(), pages);
    }

    public IncidentWrite {
        events = List.copyOf(events);
        outdated = List.copyOf(outdated);
        pages = List.copyOf(pages);
        boolean isSame = before.filter(stored -> stored.incident().equals(next)).isPresent();
        if (events.isEmpty() && (before.isEmpty() || (isSame && pages.isEmpty()))) {
            throw new IllegalArgumentException("nothing happened, or nothing is told of a new incident");
        }
    }

    /** False where the timeline grows and the incident stays as it is: then nobody who changes it at the same time is in the way. */
    public boolean changesState() {
        return before.filter(stored -> stored.incident().equals(next)).isEmpty();
    }
}
