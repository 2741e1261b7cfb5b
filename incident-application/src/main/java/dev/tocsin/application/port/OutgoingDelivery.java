package dev.tocsin.application.port;

import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.WebhookSecret;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.time.Instant;
import java.util.List;

/**
 * All that a receiver is sent.
 *
 * @param id the same for all attempts
 * @param secrets what it is signed with, each by itself; one at least
 * @param at when this attempt is made
 */
public record OutgoingDelivery(DeliveryId id, WebhookUrl url, String body, List<WebhookSecret> secrets, Instant at) {
    public OutgoingDelivery {
        secrets = List.copyOf(secrets);
    }
}
