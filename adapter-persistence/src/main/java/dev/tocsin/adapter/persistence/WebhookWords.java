package dev.tocsin.adapter.persistence;

import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEvent;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that stand in the tables of webhooks. */
final class WebhookWords {

    private static final String BETWEEN = " ";

    private WebhookWords() {}

    static String of(WebhookDeed deed) {
        return switch (deed) {
            case CREATED -> "created";
            case UPDATED -> "updated";
            case SECRET_ROTATED -> "secret_rotated";
            case ENABLED -> "enabled";
            case DISABLED -> "disabled";
        };
    }

    static WebhookDeed deed(String word) {
        return Stream.of(WebhookDeed.values())
                .filter(deed -> of(deed).equals(word))
                .findFirst()
                .orElseThrow();
    }

    static String of(DeliveryState state) {
        return switch (state) {
            case QUEUED -> "queued";
            case SENDING -> "sending";
            case DELIVERED -> "delivered";
            case FAILED -> "failed";
        };
    }

    static DeliveryState state(String word) {
        return Stream.of(DeliveryState.values())
                .filter(state -> of(state).equals(word))
                .findFirst()
                .orElseThrow();
    }

    static String of(Collection<WebhookEvent> events) {
        return events.stream().map(WebhookEvent::word).collect(Collectors.joining(BETWEEN));
    }

    /** Those that this version knows. */
    static Set<WebhookEvent> events(String words) {
        return Stream.of(words.split(BETWEEN))
                .flatMap(word -> WebhookEvent.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WebhookEvent.class)));
    }
}
