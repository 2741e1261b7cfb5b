package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.domain.incident.Acknowledgement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an acknowledgement answers. */
@Data
record AcknowledgedIncident(
        @Schema(example = "INC-2026-044", requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String incidentNumber,

        boolean acknowledged,
        @Nullable Instant acknowledgedAt) {

    static AcknowledgedIncident of(IncidentSnapshot snapshot) {
        Instant at = snapshot.acknowledgement().map(Acknowledgement::at).orElse(null);
        return new AcknowledgedIncident(null, at != null, at);
    }
}
