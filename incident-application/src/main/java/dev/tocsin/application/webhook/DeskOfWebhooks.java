package dev.tocsin.application.webhook;

import static dev.tocsin.application.access.Permission.MANAGE_WEBHOOKS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Rejection.Invalid;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.port.WebhookSender;
import dev.tocsin.application.port.WebhookWrite;
import dev.tocsin.application.port.Webhooks;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.Webhook.Wish;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookId;
import dev.tocsin.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Each change of a webhook is kept together with what its timeline tells of it. */
record DeskOfWebhooks(
        Webhooks webhooks, WebhookSender sender, Commands commands, Ids ids, RandomText random, InstantSource clock)
        implements WebhookDesk {

    @Override
    public Outcome<Slice<Webhook, Integer>> list(Actor actor, Search search) {
        return actor.reading(MANAGE_WEBHOOKS, () -> Outcome.done(webhooks.list(actor.organization(), search)));
    }

    @Override
    public Outcome<Webhook> get(Actor actor, WebhookId webhook) {
        return reading(actor, webhook, Outcome::done);
    }

    @Override
    public Outcome<Issued> add(Request<Webhook> request, Wish wish) {
        Actor actor = request.actor();
        return commands.run(request, MANAGE_WEBHOOKS, () -> {
            int present = webhooks.count(actor.organization());
            if (present >= Webhook.MAX_PER_ORGANIZATION) {
                return Attempt.rejected(Invalid.field("url", "the organization has " + present + " webhooks"));
            }
            Webhook webhook = Webhook.added(actor.organization(), new WebhookId(ids.next()), wish, clock.instant());
            return unlessBarred(webhook, () -> issued(webhook, entry(actor, WebhookDeed.CREATED, webhook)));
        });
    }

    @Override
    public Outcome<Webhook> change(Request<Webhook> request, ChangeWebhook command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                MANAGE_WEBHOOKS,
                () -> known(actor, command.webhook(), command.version(), present -> {
                    Webhook next = present.with(wish(present, command), clock.instant());
                    List<WebhookEntry> entries = WebhookDeed.between(present, next).stream()
                            .map(deed -> entry(actor, deed, next))
                            .toList();
                    WebhookWrite save = new WebhookWrite.SaveWebhook(next, Optional.empty(), entries);
                    return entries.isEmpty()
                            ? Attempt.settled(present)
                            : unlessBarred(next, () -> Attempt.ready(Changeset.of(save), next));
                }));
    }

    @Override
    public Outcome<Issued> rotate(Request<Webhook> request, RotateSecret command) {
        Actor actor = request.actor();
        return commands.run(
                request,
                MANAGE_WEBHOOKS,
                () -> known(actor, command.webhook(), command.version(), present -> {
                    Webhook next = present.rotated(clock.instant());
                    return issued(next, entry(actor, WebhookDeed.SECRET_ROTATED, next));
                }));
    }

    @Override
    public Outcome<Webhook> remove(Request<Webhook> request, RemoveWebhook command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                MANAGE_WEBHOOKS,
                () -> known(
                        request.actor(),
                        command.webhook(),
                        command.version(),
                        last -> Attempt.ready(
                                Changeset.of(new WebhookWrite.RemoveWebhook(organization, last.id(), last.version())),
                                last)));
    }

    @Override
    public Outcome<Slice<WebhookEntry, Integer>> timeline(Actor actor, WebhookId webhook, Search search) {
        return reading(actor, webhook, found -> Outcome.done(webhooks.timeline(actor.organization(), webhook, search)));
    }

    @Override
    public Outcome<Slice<WebhookDelivery, Integer>> deliveries(
            Actor actor, WebhookId webhook, Optional<DeliveryState> state, Search search) {
        return reading(
                actor,
                webhook,
                found -> Outcome.done(webhooks.deliveries(actor.organization(), webhook, state, search)));
    }

    @Override
    public Outcome<WebhookDelivery> sendAgain(Request<WebhookDelivery> request, SendAgain command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                MANAGE_WEBHOOKS,
                () -> webhooks.delivery(organization, command.webhook(), command.delivery())
                        .map(found -> again(organization, command, found))
                        .orElseGet(() -> Attempt.rejected(new Rejection.Unknown(
                                Rejection.Kind.DELIVERY,
                                command.delivery().value().toString()))));
    }

    private Attempt<WebhookDelivery, WebhookDelivery> again(
            OrganizationId organization, SendAgain command, WebhookDelivery found) {
        Instant now = clock.instant();
        return switch (found.state()) {
            case QUEUED, SENDING -> Attempt.settled(found);
            case DELIVERED, FAILED ->
                Attempt.ready(
                        Changeset.of(
                                new WebhookWrite.SendAgain(organization, command.webhook(), command.delivery(), now)),
                        found.again(now));
        };
    }

    private Attempt<Webhook, Issued> issued(Webhook webhook, WebhookEntry entry) {
        WebhookSecret secret = WebhookSecret.of(random.draw(WebhookSecret.CHARACTERS, WebhookSecret.RANDOM_LENGTH));
        return new Attempt.Ready<>(
                Changeset.of(new WebhookWrite.SaveWebhook(webhook, Optional.of(secret), List.of(entry))),
                webhook,
                kept -> new Issued(webhook, secret));
    }

    /** What only resolving its name would show is found out with each delivery. */
    private <R> Attempt<Webhook, R> unlessBarred(Webhook webhook, Supplier<Attempt<Webhook, R>> otherwise) {
        return sender.objection(webhook.url())
                .<Attempt<Webhook, R>>map(why -> Attempt.rejected(Invalid.field("url", why)))
                .orElseGet(otherwise);
    }

    private <R> Attempt<Webhook, R> known(
            Actor actor, WebhookId id, OptionalLong version, Function<Webhook, Attempt<Webhook, R>> decide) {
        return webhooks.find(actor.organization(), id)
                .map(found -> {
                    Commands.expect(version, found.version());
                    return decide.apply(found);
                })
                .orElseGet(() -> Attempt.rejected(unknown(id)));
    }

    private <T> Outcome<T> reading(Actor actor, WebhookId id, Function<Webhook, Outcome<T>> answer) {
        return actor.reading(
                MANAGE_WEBHOOKS,
                () -> webhooks.find(actor.organization(), id)
                        .map(answer)
                        .orElseGet(() -> Outcome.refused(unknown(id))));
    }

    private static WebhookEntry entry(Actor actor, WebhookDeed deed, Webhook webhook) {
        return new WebhookEntry(deed, actor.author(), webhook.updatedAt(), Optional.empty());
    }

    private static Wish wish(Webhook present, ChangeWebhook command) {
        return new Wish(
                command.url().orElse(present.url()),
                command.events().appliedTo(Optional.of(present.events())).orElse(Set.of()),
                command.description().appliedTo(present.description()),
                command.enabled().orElse(present.enabled()));
    }

    private static Rejection unknown(WebhookId webhook) {
        return new Rejection.Unknown(Rejection.Kind.WEBHOOK, webhook.value().toString());
    }
}
