package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.incident.Dossier;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.Surroundings;
import dev.tocsin.domain.catalog.ComponentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident with all that it has to do with. */
@PlainData
record FarmIncident(
        UUID id,
        @Schema(example = "Checkout is down") String title,
        @Nullable String description,

        @Schema(implementation = FarmSeverity.class, example = "P1")
        String severity,

        @Schema(implementation = FarmStatus.class, example = "open")
        String status,

        @Nullable UUID commanderUserId,
        UUID organizationId,
        List<AffectedComponent> affectedComponents,
        List<AffectedEnvironment> affectedEnvironments,
        List<FarmUpdate> updates,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt) {

    /** What the public sees, and how it does now. */
    @PlainData
    @Schema(name = "FarmAffectedComponent")
    record AffectedComponent(
            UUID id,
            @Schema(example = "Payments") String name,

            @Schema(implementation = ComponentStatus.class, example = "partial_outage")
            String status) {
        private static AffectedComponent of(IncidentView.AffectedComponent component) {
            return new AffectedComponent(
                    component.id().value(), component.name(), component.status().word());
        }
    }

    /** Where it happened. */
    @PlainData
    @Schema(name = "FarmAffectedEnvironment")
    record AffectedEnvironment(
            UUID id, @Schema(example = "production") String name) {
        private static AffectedEnvironment of(IncidentView.AffectedEnvironment environment) {
            return new AffectedEnvironment(environment.id().value(), environment.name());
        }
    }

    static FarmIncident of(Dossier dossier) {
        IncidentSnapshot s = dossier.incident();
        Surroundings around = dossier.surroundings();
        return new FarmIncident(
                s.id().value(),
                s.title(),
                s.description().orElse(null),
                FarmSeverity.of(s.severity()).word(),
                FarmStatus.of(s.status()).word(),
                s.ownership()
                        .commander()
                        .map(commander -> commander.id().value())
                        .orElse(null),
                dossier.organization().value(),
                around.components().stream().map(AffectedComponent::of).toList(),
                around.environments().stream().map(AffectedEnvironment::of).toList(),
                around.entries().stream()
                        .map(entry -> FarmUpdate.of(s.id(), entry))
                        .toList(),
                s.createdAt(),
                s.updatedAt(),
                dossier.overSince().orElse(null));
    }
}
