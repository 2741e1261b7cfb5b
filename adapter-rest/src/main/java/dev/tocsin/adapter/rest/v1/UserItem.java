package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.people.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person. */
@Data
@Schema(name = "User")
record UserItem(
        UUID id,
        @Schema(example = "Jane") String name,
        @Schema(example = "jane@example.com") String email,

        @Schema(implementation = Role.class, example = "responder")
        String role,

        @Schema(example = "U024BE7LH") @Nullable String slackId,
        @Schema(example = "Europe/Berlin") String timeZone,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt) {}
