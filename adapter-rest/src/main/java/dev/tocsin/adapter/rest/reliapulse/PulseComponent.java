package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import io.swagger.v3.oas.annotations.media.Schema;

/** What the public sees, and how it does now. */
@PlainData
record PulseComponent(
        @Schema(example = "comp_01k6gpk5xbe4bafvc0bvtk4r5y") String id,

        @Schema(example = "API Server") String name,

        @Schema(implementation = ComponentStatus.class, example = "operational")
        String status) {

    static PulseComponent of(AffectedComponent component) {
        return new PulseComponent(
                PulseNames.component(component.id()),
                component.name(),
                component.status().word());
    }

    static PulseComponent of(Component component) {
        return new PulseComponent(
                PulseNames.component(component.id()),
                component.name(),
                component.status().word());
    }
}
