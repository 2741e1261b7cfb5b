package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.webhook.WebhookDesk.ChangeWebhook;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEvent;
import dev.tocsin.domain.webhook.WebhookId;
import dev.tocsin.domain.webhook.WebhookUrl;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a webhook that shall change.
 *
 * @param events what it is told of, in place of that before; null or empty for everything
 * @param enabled true to take up again what waits, false to be told nothing
 */
@Introspected
record WebhookAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "https://hooks.example.com/tocsin") @Nullable
        WebhookUrl url,

        @Schema(example = "[\"incident.created\", \"incident.resolved\"]")
        @Clearable
        @Nullable
        @Size(max = NewWebhook.MAX_EVENTS)
        List<@NotNull WebhookEvent> events,

        @Schema(example = "Status page") @Clearable @Nullable @Prose @Size(max = Webhook.MAX_DESCRIPTION_LENGTH)
        String description,

        @Nullable Boolean enabled)
        implements JsonBody {

    ChangeWebhook command(WebhookId webhook, OptionalLong version) {
        return new ChangeWebhook(
                webhook,
                Optional.ofNullable(url),
                given.change("events", events, wanted -> Set.copyOf(wanted)),
                given.change("description", description, Function.identity()),
                Optional.ofNullable(enabled),
                version);
    }
}
