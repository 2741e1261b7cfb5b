package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.Resolution;
import dev.tocsin.domain.organization.OrganizationId;
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
            String status) {}

    /** Where it happened. */
    @PlainData
    @Schema(name = "FarmAffectedEnvironment")
    record AffectedEnvironment(
            UUID id, @Schema(example = "production") String name) {}

    static FarmIncident of(OrganizationId organization, IncidentView view) {
        IncidentSnapshot s = view.summary().snapshot();
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
                organization.value(),
                view.components().stream()
                        .map(one -> new AffectedComponent(
                                one.id().value(), one.name(), one.status().word()))
                        .toList(),
                view.environments().stream()
                        .map(one -> new AffectedEnvironment(one.id().value(), one.name()))
                        .toList(),
                view.timeline().stream()
                        .map(entry -> FarmUpdate.of(s.id(), entry.entry()))
                        .toList(),
                s.createdAt(),
                s.updatedAt(),
                s.resolution().map(Resolution::at).orElse(null));
    }
}
