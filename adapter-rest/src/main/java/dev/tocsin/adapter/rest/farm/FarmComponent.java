package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** What the public sees, and how well it works. */
@PlainData
record FarmComponent(
        UUID id,
        @Schema(example = "Payments") String name,

        @Schema(implementation = ComponentStatus.class, example = "operational")
        String status) {

    static FarmComponent of(Component component) {
        return new FarmComponent(
                component.id().value(), component.name(), component.status().word());
    }
}
