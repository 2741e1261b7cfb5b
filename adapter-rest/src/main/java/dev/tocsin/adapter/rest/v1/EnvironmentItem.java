package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** An environment. */
@Data
@Schema(name = "Environment")
record EnvironmentItem(
        UUID id, @Schema(example = "production") String name, Instant createdAt, Instant updatedAt) {}
