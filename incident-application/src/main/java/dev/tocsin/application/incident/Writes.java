package dev.tocsin.application.incident;

import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.paging.PageId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Turns what the domain accepted into what the store keeps: events and pages get their ids here, and pages are due at
 * once.
 */
public record Writes(Ids ids, InstantSource clock) {

    IncidentWrite ofNew(Decision.Accepted<Incident> opened) {
        return write(Optional.empty(), opened);
    }

    /** Of an incident that was there before. */
    public IncidentWrite of(StoredIncident before, Decision.Accepted<Incident> accepted) {
        return write(Optional.of(before), accepted);
    }

    private IncidentWrite write(Optional<StoredIncident> before, Decision.Accepted<Incident> accepted) {
        return new IncidentWrite(
                before, accepted.next(), events(accepted), accepted.paging().superseded(), pages(accepted));
    }

    private List<NewEvent> events(Decision.Accepted<Incident> accepted) {
        return accepted.events().stream()
                .map(event -> new NewEvent(new EventId(ids.next()), event))
                .toList();
    }

    private List<NewPage> pages(Decision.Accepted<Incident> accepted) {
        Instant now = clock.instant();
        return accepted.paging().summons().stream()
                .flatMap(summons -> summons.pages(() -> new PageId(ids.next())).stream())
                .map(page -> new NewPage(page, now, Optional.empty()))
                .toList();
    }
}
