package dev.tocsin.application.incident;

import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Resolution;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident as the public may see it.
 *
 * @param overSince when it was resolved or, where it was closed without, closed; as far as its updates tell
 * @param version see {@link dev.tocsin.domain.incident.Incident}
 */
public record PublicIncident(
        IncidentId id,
        String title,
        Status status,
        Severity severity,
        PublicSide side,
        Instant createdAt,
        Optional<Instant> overSince,
        long version) {

    static PublicIncident of(IncidentSnapshot incident, PublicSide side) {
        return new PublicIncident(
                incident.id(),
                incident.title(),
                incident.status(),
                incident.severity(),
                side,
                incident.createdAt(),
                incident.resolution().map(Resolution::at).or(() -> ended(incident, side)),
                incident.version());
    }

    private static Optional<Instant> ended(IncidentSnapshot incident, PublicSide side) {
        return side.updates().reversed().stream()
                .filter(update -> incident.status().isOver() && update.status().isOver())
                .filter(update -> update.from().filter(from -> !from.isOver()).isPresent())
                .map(PublicUpdate::at)
                .findFirst();
    }
}
