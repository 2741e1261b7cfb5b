package dev.tocsin.testkit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.WebhookWrite;
import dev.tocsin.application.port.WebhookWrite.Advance;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome.Result;
import dev.tocsin.application.port.WebhookWrite.NewDelivery;
import dev.tocsin.application.port.WebhookWrite.SaveWebhook;
import dev.tocsin.application.port.Webhooks;
import dev.tocsin.application.port.Webhooks.Behind;
import dev.tocsin.application.webhook.WebhookDelivery;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.Webhook.Wish;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookEvent;
import dev.tocsin.domain.webhook.WebhookId;
import dev.tocsin.domain.webhook.WebhookSecret;
import dev.tocsin.domain.webhook.WebhookUrl;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.World;
import dev.tocsin.testkit.paging.LeasingPorts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The webhooks of one world, and a sender for those of all. Things happen at noon. */
record Switchboard(World world) {

    static final WebhookUrl URL = new WebhookUrl("https://hooks.example.com/tocsin");
    static final Instant LATER = World.NOON.plusSeconds(60);

    /** After everything. */
    private static final Instant FAR = World.NOON.plusSeconds(1_000_000_000);

    private static final int ANY = 1_000;

    /** One whose store has nothing left to deliver of other tests, whenever. */
    static Switchboard withNothingToDeliver(LeasingPorts store) {
        store.letALeaseRunOut();
        Switchboard board = new Switchboard(World.in(store.ports()));
        List<ClaimedDelivery> left = board.claim(FAR);
        while (!left.isEmpty()) {
            left.forEach(delivery -> board.record(delivery, delivered()));
            left = board.claim(FAR);
        }
        return board;
    }

    Webhooks webhooks() {
        return world.ports().webhooks();
    }

    static Result delivered() {
        return new Result.Delivered(World.NOON.plusSeconds(1), 204);
    }

    static Result again(Instant dueAt) {
        return new Result.Again(dueAt, "it answered 503", Optional.of(503));
    }

    static Result failed() {
        return new Result.Failed(World.NOON, "it answered 410", Optional.of(410));
    }

    static Wish wish() {
        return new Wish(URL, Set.of(), Optional.empty(), true);
    }

    static WebhookSecret secret(char letter) {
        return WebhookSecret.of(String.valueOf(letter).repeat(WebhookSecret.RANDOM_LENGTH));
    }

    /** One that nobody has kept. */
    Webhook stranger(Wish wish) {
        return Webhook.added(world.id(), new WebhookId(world.ports().ids().next()), wish, World.NOON);
    }

    /** One that is told of everything. */
    Webhook webhook() {
        return added(wish());
    }

    Webhook added(Wish wish) {
        return save(stranger(wish), Optional.of(secret('A')), WebhookDeed.CREATED);
    }

    Webhook save(Webhook webhook, Optional<WebhookSecret> secret, WebhookDeed... deeds) {
        world.keep(saving(webhook, secret, deeds));
        return webhook;
    }

    SaveWebhook saving(Webhook webhook, Optional<WebhookSecret> secret, WebhookDeed... deeds) {
        List<WebhookEntry> entries = List.of(deeds).stream()
                .map(deed -> new WebhookEntry(deed, Deed.by(world.jane()), webhook.updatedAt(), Optional.empty()))
                .toList();
        return new SaveWebhook(webhook, secret, entries);
    }

    Webhook disabled(Webhook webhook) {
        return save(webhook.disabled(LATER), Optional.empty(), WebhookDeed.DISABLED);
    }

    Webhook enabled(Webhook webhook) {
        return save(webhook.with(wish(), LATER), Optional.empty(), WebhookDeed.ENABLED);
    }

    /** Something happens to it. */
    StoredIncident happens(StoredIncident incident) {
        return world.cases().then(incident, Deed.comment("Look here", world.casey()));
    }

    Optional<Behind> behind(Webhook webhook) {
        return webhooks().behind(ANY).stream()
                .filter(behind -> behind.webhook().id().equals(webhook.id()))
                .findFirst();
    }

    /** So many deliveries of what happens next to it. */
    List<DeliveryId> told(Webhook webhook, StoredIncident incident, int count) {
        happens(incident);
        Behind behind = behind(webhook).orElseThrow();
        List<NewDelivery> made = IntStream.range(0, count)
                .mapToObj(i -> delivery(incident, behind.last()))
                .toList();
        world.keep(new Advance(world.id(), webhook.id(), behind.position(), behind.last(), made));
        return made.stream().map(NewDelivery::id).toList();
    }

    NewDelivery delivery(StoredIncident incident, long position) {
        return new NewDelivery(
                new DeliveryId(world.ports().ids().next()),
                incident.incident().id(),
                position,
                WebhookEvent.INCIDENT_UPDATED,
                "{\"number\":\"" + incident.number() + "\",\"sign\":\"🔥\"}",
                World.NOON);
    }

    Lease lease() {
        return new Lease(world.ports().ids().next());
    }

    List<ClaimedDelivery> claim(Instant now) {
        return world.ports().deliveryQueue().claim(now, ANY, lease());
    }

    /** All that is due at noon. */
    List<ClaimedDelivery> claim() {
        return claim(World.NOON);
    }

    static List<DeliveryId> ids(List<ClaimedDelivery> claimed) {
        return claimed.stream().map(ClaimedDelivery::id).toList();
    }

    void record(ClaimedDelivery claimed, Result result) {
        world.keep(outcome(claimed, result));
    }

    static DeliveryOutcome outcome(ClaimedDelivery claimed, Result result) {
        return new DeliveryOutcome(claimed.organization(), claimed.id(), claimed.lease(), result);
    }

    WebhookDelivery shown(Webhook webhook, DeliveryId id) {
        return webhooks().delivery(world.id(), webhook.id(), id).orElseThrow();
    }

    List<WebhookDelivery> deliveries(Webhook webhook) {
        return webhooks()
                .deliveries(world.id(), webhook.id(), Optional.empty(), Search.first(100))
                .items();
    }

    void assertStale(WebhookWrite... writes) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> world.ports().store().commit(Changeset.of(writes)));
    }

    void assertKept(Webhook webhook) {
        assertThat(webhooks().find(world.id(), webhook.id())).contains(webhook);
    }
}
