package dev.tocsin.application.port;

import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentEvent;
import java.util.List;
import java.util.Optional;

/**
 * One incident's next state and the events that led to it.
 *
 * @param before what it was decided on; empty for a new incident, which gets its number now
 * @param events in order; none where time moved the state with nothing to tell
 */
public record IncidentWrite(Optional<StoredIncident> before, Incident next, List<NewEvent> events) {

    /** An event with its id; its position is assigned by the store. */
    public record NewEvent(EventId id, IncidentEvent event) {}

    public IncidentWrite {
        events = List.copyOf(events);
        if (events.isEmpty()
                && before.filter(stored -> !stored.incident().equals(next)).isEmpty()) {
            throw new IllegalArgumentException("nothing happened, or nothing is told of a new incident");
        }
    }

    /** False where the timeline grows and the incident stays as it is: then nobody who changes it at the same time is in the way. */
    public boolean changesState() {
        return before.filter(stored -> stored.incident().equals(next)).isEmpty();
    }
}
