package dev.tocsin.application.webhook;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookEvent;
import dev.tocsin.domain.webhook.WebhookId;
import dev.tocsin.domain.webhook.WebhookSecret;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Driving port: the organization's webhooks, and what they have been told. */
public interface WebhookDesk {

    static WebhookDesk on(Ports ports) {
        return new DeskOfWebhooks(
                ports.webhooks(),
                ports.webhookSender(),
                Commands.on(ports),
                ports.ids(),
                ports.randomText(),
                ports.clock());
    }

    /** The text occurs in the URL or in the description. */
    Outcome<Slice<Webhook, Integer>> list(Actor actor, Search search);

    Outcome<Webhook> get(Actor actor, WebhookId webhook);

    /**
     * Adds a webhook, which is told what happens from then on. What is kept for a repetition knows it but not its
     * secret: that is shown once, so whoever has missed it asks for another.
     */
    Outcome<Issued> add(Request<Webhook> request, Webhook.Wish wish);

    /** One that is enabled is told what waited when it was disabled, and what happens from then on. */
    Outcome<Webhook> change(Request<Webhook> request, ChangeWebhook command);

    /** Gives it another secret; what it is told is signed with both for {@link Webhook#PREVIOUS_SECRET_SIGNS}. */
    Outcome<Issued> rotate(Request<Webhook> request, RotateSecret command);

    /** With all that it was told, and was to be told. Answers the webhook as it was last. */
    Outcome<Webhook> remove(Request<Webhook> request, RemoveWebhook command);

    /** What happened to it, newest first; the text of the search is not looked at. */
    Outcome<Slice<WebhookEntry, Integer>> timeline(Actor actor, WebhookId webhook, Search search);

    /** Newest first; the text of the search is not looked at. */
    Outcome<Slice<WebhookDelivery, Integer>> deliveries(
            Actor actor, WebhookId webhook, Optional<DeliveryState> state, Search search);

    /** Delivers it again, the same under the same id, out of turn; one that waits or is being sent stays as it is. */
    Outcome<WebhookDelivery> sendAgain(Request<WebhookDelivery> request, SendAgain command);

    record ChangeWebhook(
            WebhookId webhook,
            Optional<WebhookUrl> url,
            Change<Set<WebhookEvent>> events,
            Change<String> description,
            Optional<Boolean> enabled,
            OptionalLong version) {}

    record RotateSecret(WebhookId webhook, OptionalLong version) {}

    record RemoveWebhook(WebhookId webhook, OptionalLong version) {}

    record SendAgain(WebhookId webhook, DeliveryId delivery) {}

    /** A webhook and its new secret. */
    record Issued(Webhook webhook, WebhookSecret secret) {}
}
