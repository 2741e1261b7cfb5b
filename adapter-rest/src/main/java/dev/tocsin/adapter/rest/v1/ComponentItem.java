package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.catalog.ComponentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A component. */
@Data
@Schema(name = "Component")
record ComponentItem(
        UUID id,
        @Schema(example = "Payments") String name,
        @Nullable String description,

        @Schema(implementation = ComponentStatus.class) String status,

        @Schema(example = "svc_K7M4Q9TZ2H") @Nullable String serviceKey,
        Instant createdAt,
        Instant updatedAt) {}
