package dev.tocsin.application.port;

import dev.tocsin.domain.webhook.WebhookUrl;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends deliveries to their receivers, signed as the Standard Webhooks specification says. It may be called by many
 * threads at once, waits no longer than {@link #LIMIT} in all, and tries once. Whatever goes wrong is an answer; an
 * exception is a bug, and is taken for {@link Answer.Unreached}.
 */
public interface WebhookSender {

    /** For resolving, connecting, sending and the answer together. */
    Duration LIMIT = Duration.ofSeconds(5);

    /** Why nothing is ever sent there, as far as the URL itself tells: no name is resolved. */
    Optional<String> objection(WebhookUrl url);

    Answer send(OutgoingDelivery delivery);

    /** How one attempt went. */
    sealed interface Answer {

        /** Any 2xx. */
        record Taken(int status) implements Answer {}

        /**
         * Anything else, a redirection too.
         *
         * @param retryAfter how long the receiver wants to be left alone, where it says so
         */
        record Refused(int status, Optional<Duration> retryAfter) implements Answer {}

        /** There was no answer, or it was not even asked for, as the name leads where nothing is sent. */
        record Unreached(String why) implements Answer {}
    }

    /** Reaches nobody. */
    static WebhookSender disabled() {
        return new WebhookSender() {
            @Override
            public Optional<String> objection(WebhookUrl url) {
                return Optional.empty();
            }

            @Override
            public Answer send(OutgoingDelivery delivery) {
                return new Answer.Unreached("no sender is set up");
            }
        };
    }
}
