package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service. */
@Data
@Schema(name = "Service")
record ServiceItem(
        @Schema(example = "svc_K7M4Q9TZ2H") String serviceKey,
        @Schema(example = "Checkout") String name,
        @Schema(example = "Takes the money") @Nullable String description,
        @Schema(example = "Platform") @Nullable String teamName,
        @Schema(example = "Platform on call") @Nullable String escalationPolicy,
        UUID id,
        Instant createdAt,
        Instant updatedAt) {}
