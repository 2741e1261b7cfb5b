package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.application.webhook.WebhookDelivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a webhook is told, and what has come of it.
 *
 * @param id what its receiver is sent as {@code webhook-id}
 * @param responseStatus what the receiver answered last; null where it has not answered
 * @param message what went wrong last
 */
@Data
@Schema(name = "WebhookDelivery")
record DeliveryItem(
        UUID id,
        @Schema(example = "incident.created") String type,
        UUID incidentId,

        @Schema(implementation = DeliveryState.class, example = "delivered")
        String state,

        @Schema(example = "1") int attempts,
        @Nullable Instant nextAttemptAt,
        @Schema(example = "204") @Nullable Integer responseStatus,
        @Schema(example = "it answered 503") @Nullable String message,
        Instant createdAt,
        @Nullable Instant deliveredAt) {

    static DeliveryItem of(WebhookDelivery delivery) {
        return new DeliveryItem(
                delivery.id().value(),
                delivery.event(),
                delivery.incident().value(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                delivery.nextAttemptAt().orElse(null),
                delivery.status().orElse(null),
                delivery.why().orElse(null),
                delivery.createdAt(),
                delivery.deliveredAt().orElse(null));
    }
}
