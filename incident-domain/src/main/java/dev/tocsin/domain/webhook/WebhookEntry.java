package dev.tocsin.domain.webhook;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a webhook's own timeline. Once kept, it is never changed.
 *
 * @param why where Tocsin itself did it
 */
public record WebhookEntry(WebhookDeed deed, Author by, Instant at, Optional<String> why) {

    public WebhookEntry {
        Micros.require(at);
    }
}
