package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.WebhookWrite.SaveWebhook;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A webhook as it is kept.
 *
 * @param position its place in the feed
 */
record WebhookRow(Webhook webhook, WebhookSecret secret, Optional<WebhookSecret> previous, long position) {

    static WebhookRow added(SaveWebhook write, long position) {
        return new WebhookRow(write.webhook(), write.secret().orElseThrow(), Optional.empty(), position);
    }

    WebhookRow with(SaveWebhook write, long lastPosition) {
        return new WebhookRow(
                write.webhook(),
                write.secret().orElse(secret),
                write.secret().map(next -> secret).or(() -> previous),
                write.enables() ? lastPosition : position);
    }

    WebhookRow at(long next) {
        return new WebhookRow(webhook, secret, previous, next);
    }

    List<WebhookSecret> secrets(Instant now) {
        boolean both = webhook.previousSecretUntil().filter(now::isBefore).isPresent();
        return Stream.concat(Stream.of(secret), previous.filter(before -> both).stream())
                .toList();
    }
}
