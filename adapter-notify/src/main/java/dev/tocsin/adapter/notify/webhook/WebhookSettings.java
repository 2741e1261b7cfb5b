package dev.tocsin.adapter.notify.webhook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of webhooks.
 *
 * @param allowPrivate {@code TOCSIN_WEBHOOK_ALLOW_PRIVATE}: {@code true} where receivers may be in the network that this
 *     service is in, or on this very machine
 */
@ConfigurationProperties("tocsin.webhook")
record WebhookSettings(@Nullable String allowPrivate) {

    boolean allowsPrivate() {
        String text = allowPrivate == null ? "" : allowPrivate.strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "", "false" -> false;
            case "true" -> true;
            default ->
                throw new ConfigurationException(
                        "TOCSIN_WEBHOOK_ALLOW_PRIVATE must be true or false, and is " + allowPrivate);
        };
    }
}
