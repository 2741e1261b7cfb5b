package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.people.ApiKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param key its text: only where it is issued, and there only in the first answer
 */
@Data
@Schema(name = "ApiKey")
record ApiKeyItem(
        @Schema(example = "sk_live_...") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String key,

        UUID id,
        @Schema(example = "Alert gateway") String name,
        @Schema(example = "jane@example.com") String email,

        @Schema(example = "[\"incidents:read\", \"incidents:write\"]")
        List<String> scopes,

        @Schema(implementation = ApiKey.Prefix.class) String prefix,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
