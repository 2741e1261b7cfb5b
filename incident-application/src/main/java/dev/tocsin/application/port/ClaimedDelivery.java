package dev.tocsin.application.port;

import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.WebhookId;
import dev.tocsin.domain.webhook.WebhookSecret;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.time.Instant;
import java.util.List;

/**
 * A delivery that its claimer alone may send now.
 *
 * @param incident the one that it tells of
 * @param url where its webhook is now
 * @param secrets of its webhook, the present one first; none where the store cannot read them any more
 * @param attempts how often it has been tried before
 * @param since when the first attempt was, which may be this one
 */
public record ClaimedDelivery(
        OrganizationId organization,
        WebhookId webhook,
        DeliveryId id,
        IncidentId incident,
        WebhookUrl url,
        String body,
        List<WebhookSecret> secrets,
        int attempts,
        Instant since,
        Lease lease) {
    public ClaimedDelivery {
        secrets = List.copyOf(secrets);
    }
}
