package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a webhook.
 *
 * @param user who did it; null where Tocsin itself did
 * @param reason why, where Tocsin itself did it
 */
@Data
@Schema(name = "WebhookEntry")
record WebhookEntryItem(
        @Schema(implementation = WebhookDeed.class) String type,

        @Nullable Person user,

        @Schema(example = "not told for 48 hours; last, it answered 500") @Nullable
        String reason,

        Instant createdAt) {

    static WebhookEntryItem of(WebhookEntry entry) {
        return new WebhookEntryItem(
                entry.deed().name().toLowerCase(Locale.ROOT),
                entry.by() instanceof Author.Person person ? Person.of(person.who()) : null,
                entry.why().orElse(null),
                entry.at());
    }
}
