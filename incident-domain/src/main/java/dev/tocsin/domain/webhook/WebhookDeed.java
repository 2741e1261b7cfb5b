package dev.tocsin.domain.webhook;

import java.util.ArrayList;
import java.util.List;

/** What can have happened to a webhook. */
public enum WebhookDeed {
    CREATED,
    UPDATED,
    SECRET_ROTATED,
    ENABLED,
    DISABLED;

    /** What one change of what people say of it comes to; nothing, where nothing has changed. */
    public static List<WebhookDeed> between(Webhook before, Webhook next) {
        List<WebhookDeed> deeds = new ArrayList<>();
        if (!enabled(before).equals(enabled(next))) {
            deeds.add(UPDATED);
        }
        if (before.enabled() != next.enabled()) {
            deeds.add(next.enabled() ? ENABLED : DISABLED);
        }
        return List.copyOf(deeds);
    }

    private static Webhook.Wish enabled(Webhook webhook) {
        return new Webhook.Wish(webhook.url(), webhook.events(), webhook.description(), true);
    }
}
