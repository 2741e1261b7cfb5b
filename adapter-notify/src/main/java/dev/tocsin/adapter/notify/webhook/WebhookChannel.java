package dev.tocsin.adapter.notify.webhook;

import dev.tocsin.application.port.WebhookSender;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import okhttp3.Dns;

/** Sets the sender up when the program starts: what is wrong with it is to be seen by daylight. */
@Factory
final class WebhookChannel {

    @Context
    WebhookSender webhookSender(WebhookSettings settings) {
        return new HttpWebhookSender(new Targets(settings.allowsPrivate()), Dns.SYSTEM);
    }
}
