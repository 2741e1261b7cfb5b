package dev.tocsin.application.incident;

import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Incident;
import java.util.List;
import java.util.Optional;

/** Turns what the domain accepted into what the store keeps: events get their ids here. */
record Writes(Ids ids) {

    IncidentWrite ofNew(Decision.Accepted<Incident> opened) {
        return new IncidentWrite(Optional.empty(), opened.next(), identified(opened));
    }

    IncidentWrite of(StoredIncident before, Decision.Accepted<Incident> accepted) {
        return new IncidentWrite(Optional.of(before), accepted.next(), identified(accepted));
    }

    private List<NewEvent> identified(Decision.Accepted<Incident> accepted) {
        return accepted.events().stream()
                .map(event -> new NewEvent(new EventId(ids.next()), event))
                .toList();
    }
}
