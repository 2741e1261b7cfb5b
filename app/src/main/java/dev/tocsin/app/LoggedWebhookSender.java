package dev.tocsin.app;

import dev.tocsin.application.port.OutgoingDelivery;
import dev.tocsin.application.port.WebhookSender;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what is a bug in the sender. What becomes of the delivery is not its business. */
record LoggedWebhookSender(WebhookSender sender, Logger log) implements WebhookSender {

    LoggedWebhookSender(WebhookSender sender) {
        this(sender, LoggerFactory.getLogger(LoggedWebhookSender.class));
    }

    @Override
    public Optional<String> objection(WebhookUrl url) {
        return sender.objection(url);
    }

    @Override
    public Answer send(OutgoingDelivery delivery) {
        try {
            return sender.send(delivery);
        } catch (RuntimeException bug) {
            log.error("Sending delivery {} has failed", delivery.id().value(), bug);
            throw bug;
        }
    }
}
