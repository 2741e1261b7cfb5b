package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A team. */
@Data
@Schema(name = "Team")
record TeamItem(
        UUID id,
        @Schema(example = "Platform") String name,
        @Schema(example = "[\"jane@example.com\"]") List<String> members,
        Instant createdAt,
        Instant updatedAt) {}
