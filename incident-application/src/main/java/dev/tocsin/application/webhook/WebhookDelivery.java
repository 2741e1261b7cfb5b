package dev.tocsin.application.webhook;

import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.webhook.DeliveryId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a webhook is told, and what has come of it.
 *
 * @param event one of {@link dev.tocsin.domain.webhook.WebhookEvent}'s words, or one that a newer version wrote
 * @param attempts how often it was tried, the attempt that is under way included
 * @param nextAttemptAt not before then; empty unless it is queued
 * @param status of HTTP, as it was answered last; empty where there was no answer
 * @param why what went wrong last
 */
public record WebhookDelivery(
        DeliveryId id,
        IncidentId incident,
        String event,
        DeliveryState state,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<Integer> status,
        Optional<String> why,
        Instant createdAt,
        Optional<Instant> deliveredAt) {

    /** The same, to be delivered once more. */
    WebhookDelivery again(Instant at) {
        return new WebhookDelivery(
                id,
                incident,
                event,
                DeliveryState.QUEUED,
                0,
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                createdAt,
                Optional.empty());
    }
}
