package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEvent;
import dev.tocsin.domain.webhook.WebhookUrl;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A webhook to be added.
 *
 * @param events what it is told of; everything, where nothing is named
 * @param enabled true, where it is not said
 */
@Introspected
record NewWebhook(
        @Schema(example = "https://hooks.example.com/tocsin") @NotNull
        WebhookUrl url,

        @Schema(example = "[\"incident.created\", \"incident.resolved\"]") @Nullable @Size(max = MAX_EVENTS)
        List<@NotNull WebhookEvent> events,

        @Schema(example = "Status page") @Nullable @Prose @Size(max = Webhook.MAX_DESCRIPTION_LENGTH)
        String description,

        @Nullable Boolean enabled)
        implements JsonBody {

    /** Repeats are counted. */
    static final int MAX_EVENTS = 50;

    Webhook.Wish wish() {
        return new Webhook.Wish(
                url,
                Set.copyOf(Lists.of(events, Function.identity())),
                Optional.ofNullable(description),
                enabled == null || enabled);
    }
}
