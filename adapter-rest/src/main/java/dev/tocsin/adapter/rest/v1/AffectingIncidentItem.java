package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.catalog.AffectingIncident;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident that affects a component, or happens in an environment; or did. */
@Data
@Schema(name = "AffectingIncident")
record AffectingIncidentItem(
        @Schema(example = "INC-2026-001") String incidentNumber,
        @Schema(example = "Checkout is down") String title,

        @Schema(implementation = Severity.class) String severity,

        @Schema(implementation = Status.class) String status,

        Instant from,
        @Nullable Instant until) {

    static AffectingIncidentItem of(AffectingIncident incident) {
        return new AffectingIncidentItem(
                incident.number().toString(),
                incident.title().value(),
                incident.severity().name(),
                incident.status().word(),
                incident.from(),
                incident.until().orElse(null));
    }
}
