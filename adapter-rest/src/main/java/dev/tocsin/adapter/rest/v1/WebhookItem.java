package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param secret what deliveries are signed with: only where it is new, and there only in the first answer
 * @param events what it is told of; empty for everything
 * @param previousSecretExpiresAt until when deliveries are signed with the secret before, too; null where there was none
 */
@Data
@Schema(name = "Webhook")
record WebhookItem(
        @Schema(example = "whsec_...") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String secret,

        UUID id,

        @Schema(example = "https://hooks.example.com/tocsin")
        String url,

        @Schema(example = "[\"incident.created\", \"incident.resolved\"]")
        List<String> events,

        @Schema(example = "Status page") @Nullable String description,
        boolean enabled,
        @Nullable Instant previousSecretExpiresAt,
        Instant createdAt,
        Instant updatedAt) {

    static WebhookItem of(Webhook webhook) {
        return new WebhookItem(
                null,
                webhook.id().value(),
                webhook.url().text(),
                webhook.events().stream().map(WebhookEvent::word).toList(),
                webhook.description().orElse(null),
                webhook.enabled(),
                webhook.previousSecretUntil().orElse(null),
                webhook.createdAt(),
                webhook.updatedAt());
    }
}
