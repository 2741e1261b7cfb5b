package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.webhook.WebhookDelivery;
import dev.tocsin.application.webhook.WebhookDesk;
import dev.tocsin.application.webhook.WebhookDesk.Issued;
import dev.tocsin.application.webhook.WebhookDesk.RemoveWebhook;
import dev.tocsin.application.webhook.WebhookDesk.RotateSecret;
import dev.tocsin.application.webhook.WebhookDesk.SendAgain;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Whom Tocsin tells what happens. */
@Controller("/api/v1/webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Webhooks")
final class WebhookController {

    private static final Reply<Webhook, Webhook, WebhookItem> CHANGED =
            Reply.of(WebhookItem.class, WebhookItem::of).versioned(Webhook::version);
    private static final Reply<Webhook, Issued, WebhookItem> ROTATED = Reply.<Webhook, Issued, WebhookItem>ofSigning(
                    WebhookItem.class,
                    Issued::webhook,
                    WebhookItem::of,
                    issued -> issued.secret().text())
            .versioned(issued -> issued.webhook().version());
    private static final Reply<Webhook, Issued, WebhookItem> ADDED = ROTATED.created();
    private static final Reply<WebhookDelivery, WebhookDelivery, DeliveryItem> QUEUED =
            Reply.of(DeliveryItem.class, DeliveryItem::of);

    private final WebhookDesk webhooks;

    WebhookController(WebhookDesk webhooks) {
        this.webhooks = webhooks;
    }

    /** Add a webhook; its secret is shown this once. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Answer<WebhookItem>> addWebhook(@FromToken Caller caller, @Body NewWebhook body) {
        return caller.send(ADDED, request -> webhooks.add(request, body.wish()));
    }

    /** List webhooks, newest first. */
    @Get
    Answer<Listing<WebhookItem>> listWebhooks(@FromToken Actor actor, @RequestBean SearchQuery query) {
        return Answers.of(webhooks.list(actor, query.wanted()), slice -> Listing.of(slice, WebhookItem::of));
    }

    /** Read one webhook. */
    @Get("/{id}")
    HttpResponse<Answer<WebhookItem>> getWebhook(@FromToken Actor actor, String id) {
        return Answers.versioned(webhooks.get(actor, named(id)), WebhookItem::of, Webhook::version);
    }

    /** Change fields of a webhook; one that is enabled again is told what waited, and what happens from then on. */
    @Patch("/{id}")
    @Refuses(Code.STALE)
    HttpResponse<Answer<WebhookItem>> changeWebhook(@FromToken Caller caller, String id, @Body WebhookAmendment body) {
        return caller.send(CHANGED, request -> webhooks.change(request, body.command(named(id), caller.version())));
    }

    /** Give a webhook a new secret, which is shown this once; the one before goes on for 24 hours. */
    @Post("/{id}/rotate")
    @Consumes(MediaType.ALL)
    @Refuses(Code.STALE)
    HttpResponse<Answer<WebhookItem>> rotateWebhookSecret(@FromToken Caller caller, String id) {
        RotateSecret command = new RotateSecret(named(id), caller.version());
        return caller.send(ROTATED, request -> webhooks.rotate(request, command));
    }

    /** Remove a webhook, with all that it was told and was to be told. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses(Code.STALE)
    HttpResponse<Void> removeWebhook(@FromToken Caller caller, String id) {
        return caller.<Webhook, Webhook>send(
                request -> webhooks.remove(request, new RemoveWebhook(named(id), caller.version())));
    }

    /** List what happened to a webhook, newest first. */
    @Get("/{id}/timeline")
    Answer<Listing<WebhookEntryItem>> listWebhookTimeline(
            @FromToken Actor actor, String id, @RequestBean PartQuery query) {
        return Answers.of(
                webhooks.timeline(actor, named(id), query.wanted()), slice -> Listing.of(slice, WebhookEntryItem::of));
    }

    /** List what a webhook was told and is to be told, newest first. */
    @Get("/{id}/deliveries")
    Answer<Listing<DeliveryItem>> listWebhookDeliveries(
            @FromToken Actor actor, String id, @RequestBean DeliveryQuery query) {
        return Answers.of(
                webhooks.deliveries(actor, named(id), query.only(), query.wanted()),
                slice -> Listing.of(slice, DeliveryItem::of));
    }

    /** Deliver something again, the same under the same id. */
    @Post("/{id}/deliveries/{delivery}/resend")
    @Consumes(MediaType.ALL)
    HttpResponse<Answer<DeliveryItem>> resendWebhookDelivery(@FromToken Caller caller, String id, String delivery) {
        SendAgain command = new SendAgain(named(id), Names.id(Rejection.Kind.DELIVERY, delivery, DeliveryId::new));
        return caller.send(QUEUED, request -> webhooks.sendAgain(request, command));
    }

    private static WebhookId named(String id) {
        return Names.id(Rejection.Kind.WEBHOOK, id, WebhookId::new);
    }
}
