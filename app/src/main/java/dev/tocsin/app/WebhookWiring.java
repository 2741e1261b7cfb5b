package dev.tocsin.app;

import dev.tocsin.application.Engine;
import dev.tocsin.application.webhook.DeliveryDispatch;
import dev.tocsin.application.webhook.WebhookDesk;
import dev.tocsin.application.webhook.WebhookRound;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The driving ports of webhooks. */
@Factory
final class WebhookWiring {

    @Singleton
    WebhookDesk webhookDesk(Engine engine) {
        return engine.webhooks();
    }

    @Singleton
    WebhookRound webhookRound(Engine engine) {
        return engine.webhookRound();
    }

    @Singleton
    DeliveryDispatch deliveryDispatch(Engine engine) {
        return engine.deliveries();
    }
}
