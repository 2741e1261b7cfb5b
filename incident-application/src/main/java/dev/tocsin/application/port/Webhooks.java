package dev.tocsin.application.port;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.application.webhook.WebhookDelivery;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;

/** The webhooks, and what they have been told. Their secrets are not among it. */
public interface Webhooks {

    Optional<Webhook> find(OrganizationId organization, WebhookId webhook);

    /** Those with the text in their URL or description. */
    Slice<Webhook, Integer> list(OrganizationId organization, Search search);

    int count(OrganizationId organization);

    /** Newest first; the text of the search is not looked at. */
    Slice<WebhookEntry, Integer> timeline(OrganizationId organization, WebhookId webhook, Search search);

    /** Newest first, by position in the feed; the text of the search is not looked at. */
    Slice<WebhookDelivery, Integer> deliveries(
            OrganizationId organization, WebhookId webhook, Optional<DeliveryState> state, Search search);

    Optional<WebhookDelivery> delivery(OrganizationId organization, WebhookId webhook, DeliveryId delivery);

    /** Those that are enabled and do not know all that has happened, of all organizations; in no order. */
    List<Behind> behind(int limit);

    /**
     * A webhook and its place in the feed.
     *
     * @param position up to which deliveries have been made
     * @param last of the feed, when it was read
     */
    record Behind(Webhook webhook, long position, long last) {}
}
