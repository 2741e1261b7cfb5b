package dev.tocsin.application.incident;

import dev.tocsin.domain.incident.Acknowledgement;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Ownership;
import dev.tocsin.domain.incident.Resolution;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import java.time.Instant;
import java.util.Optional;

/** An incident's own fields at one moment, without its number: that is assigned only when the incident is kept. */
public record IncidentSnapshot(
        IncidentId id,
        String title,
        Optional<String> description,
        Status status,
        Severity severity,
        Ownership ownership,
        Optional<Acknowledgement> acknowledgement,
        Optional<Resolution> resolution,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static IncidentSnapshot of(Incident incident) {
        return new IncidentSnapshot(
                incident.id(),
                incident.details().title().value(),
                incident.details().description().map(description -> description.value()),
                incident.status(),
                incident.details().severity(),
                incident.ownership(),
                incident.acknowledgement(),
                incident.resolution(),
                incident.createdAt(),
                incident.updatedAt(),
                incident.version());
    }
}
