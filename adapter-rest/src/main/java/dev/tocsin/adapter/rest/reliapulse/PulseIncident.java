package dev.tocsin.adapter.rest.reliapulse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.incident.PublicIncident;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident as the public sees it. */
@PlainData
record PulseIncident(
        @Schema(example = "inc_01k6gpk5xbe4bafvc0bvtk4r5y") String id,

        @Schema(example = "API Response Delays") String title,

        @Schema(implementation = PulseStatus.class, example = "investigating")
        String status,

        @Schema(implementation = PulseImpact.class, example = "major")
        String impact,

        @Schema(example = "We are investigating...") @Nullable
        String message,

        List<PulseComponent> components,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PulseUpdate> updates,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PulsePostmortem postmortem,
        Instant createdAt,
        @Nullable Instant resolvedAt) {

    /** Without its updates. */
    static PulseIncident of(PublicIncident incident) {
        List<PulseUpdate> updates = PulseUpdate.of(incident.side().updates());
        return new PulseIncident(
                PulseNames.incident(incident.id()),
                incident.title(),
                PulseStatus.of(incident.status()).word(),
                PulseImpact.of(incident.severity()).word(),
                updates.isEmpty() ? null : updates.getLast().message(),
                incident.side().components().stream().map(PulseComponent::of).toList(),
                null,
                null,
                incident.createdAt(),
                incident.overSince().orElse(null));
    }

    static PulseIncident withUpdates(PublicIncident incident) {
        return of(incident).with(PulseUpdate.of(incident.side().updates()), null);
    }

    PulseIncident with(@Nullable List<PulseUpdate> withUpdates, @Nullable PulsePostmortem withPostmortem) {
        return new PulseIncident(
                id, title, status, impact, message, components, withUpdates, withPostmortem, createdAt, resolvedAt);
    }
}
