package dev.tocsin.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.webhook.WebhookDesk.ChangeWebhook;
import dev.tocsin.application.webhook.WebhookDesk.Issued;
import dev.tocsin.application.webhook.WebhookDesk.RemoveWebhook;
import dev.tocsin.application.webhook.WebhookDesk.RotateSecret;
import dev.tocsin.application.webhook.WebhookDesk.SendAgain;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookEvent;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebhookDeskTest {

    private final Exchange exchange = new Exchange();
    private final WebhookDesk desk = exchange.tocsin.webhooks();
    private final Actor jane = exchange.jane();

    @Test
    void a_webhook_is_added_with_a_secret_of_its_own() {
        Issued one = exchange.issued(Exchange.wish(WebhookEvent.INCIDENT_CREATED));
        Issued other = exchange.issued(Exchange.wish());
        assertThat(desk.get(jane, one.webhook().id()).orElseThrow()).isEqualTo(one.webhook());
        assertThat(one.webhook().events()).containsExactly(WebhookEvent.INCIDENT_CREATED);
        assertThat(one.secret()).isNotEqualTo(other.secret());
        assertThat(desk.list(jane, Search.first(10)).orElseThrow().items())
                .containsExactlyInAnyOrder(one.webhook(), other.webhook());
        WebhookEntry entry = exchange.timeline(one.webhook()).getFirst();
        assertThat(entry).isEqualTo(new WebhookEntry(WebhookDeed.CREATED, jane.author(), Acme.NOON, Optional.empty()));
    }

    @Test
    void a_repetition_knows_the_webhook_and_not_its_secret() {
        Request<Webhook> request = Request.<Webhook>by(jane).once(Acme.once("k", "add"));
        Issued issued = desk.add(request, Exchange.wish()).orElseThrow();
        Outcome<Issued> again = desk.add(request, Exchange.wish());
        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Replayed.class,
                        replayed -> assertThat(replayed.answer())
                                .contains(issued.webhook().id().value().toString())
                                .doesNotContain(issued.secret().text()));
        assertThat(desk.list(jane, Search.first(10)).orElseThrow().items()).hasSize(1);
    }

    @Test
    void where_nothing_is_ever_sent_no_webhook_is_set_up_or_moved_to() {
        Webhook.Wish barred = new Webhook.Wish(Post.BARRED, Set.of(), Optional.empty(), true);
        assertThat(Acme.rejection(desk.add(Request.by(jane), barred)))
                .isEqualTo(Rejection.Invalid.field("url", "leads nowhere"));
        Webhook webhook = exchange.webhook();
        assertThat(Acme.rejection(desk.change(Request.by(jane), moving(webhook, Post.BARRED, OptionalLong.empty()))))
                .isEqualTo(Rejection.Invalid.field("url", "leads nowhere"));
        assertThat(exchange.now(webhook)).isEqualTo(webhook);
    }

    @Test
    void an_organization_has_twenty_at_most() {
        for (int i = 0; i < Webhook.MAX_PER_ORGANIZATION; i++) {
            exchange.webhook();
        }
        assertThat(Acme.rejection(desk.add(Request.by(jane), Exchange.wish())))
                .isEqualTo(Rejection.Invalid.field("url", "the organization has 20 webhooks"));
        Actor omar = exchange.acme.found("Bolt", "bolt").actor();
        assertThat(desk.add(Request.by(omar), Exchange.wish())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_is_changed_is_told_on_its_timeline_and_what_stays_is_not() {
        Webhook webhook = exchange.webhook();
        WebhookUrl url = new WebhookUrl("https://other.example.com/");
        Webhook moved = desk.change(Request.by(jane), moving(webhook, url, OptionalLong.of(1)))
                .orElseThrow();
        assertThat(moved.url()).isEqualTo(url);
        assertThat(moved.version()).isEqualTo(2);
        assertThat(desk.change(Request.by(jane), moving(webhook, url, OptionalLong.empty()))
                        .orElseThrow())
                .isEqualTo(moved);
        ChangeWebhook off = new ChangeWebhook(
                webhook.id(),
                Optional.empty(),
                Change.to(Set.of(WebhookEvent.INCIDENT_DELETED)),
                Change.to("Status page"),
                Optional.of(false),
                OptionalLong.empty());
        assertThat(desk.change(Request.by(jane), off).orElseThrow().enabled()).isFalse();
        ChangeWebhook all = new ChangeWebhook(
                webhook.id(), Optional.empty(), Change.clear(), Change.keep(), Optional.empty(), OptionalLong.empty());
        assertThat(desk.change(Request.by(jane), all).orElseThrow().events()).isEmpty();
        assertThat(exchange.timeline(webhook))
                .extracting(WebhookEntry::deed)
                .containsExactlyInAnyOrder(
                        WebhookDeed.UPDATED,
                        WebhookDeed.DISABLED,
                        WebhookDeed.UPDATED,
                        WebhookDeed.UPDATED,
                        WebhookDeed.CREATED);
    }

    @Test
    void who_has_seen_another_version_is_told() {
        Webhook webhook = exchange.webhook();
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> desk.change(Request.by(jane), moving(webhook, Exchange.URL, OptionalLong.of(7))));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> desk.remove(Request.by(jane), new RemoveWebhook(webhook.id(), OptionalLong.of(7))));
    }

    @Test
    void a_secret_is_rotated_and_the_one_before_goes_on_for_a_day() {
        Issued first = exchange.issued(Exchange.wish());
        Issued second = desk.rotate(
                        Request.by(jane), new RotateSecret(first.webhook().id(), OptionalLong.empty()))
                .orElseThrow();
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(second.webhook().previousSecretUntil()).contains(Acme.NOON.plus(Duration.ofDays(1)));
        exchange.incident();
        exchange.announce();
        exchange.deliver();
        assertThat(exchange.post.given().getFirst().secrets()).containsExactly(second.secret(), first.secret());
        exchange.acme.forward(Duration.ofDays(1));
        exchange.incident();
        exchange.announce();
        exchange.deliver();
        assertThat(exchange.post.given().getLast().secrets()).containsExactly(second.secret());
        assertThat(exchange.timeline(first.webhook()).getFirst().deed()).isEqualTo(WebhookDeed.SECRET_ROTATED);
    }

    @Test
    void what_is_removed_is_unknown() {
        Webhook webhook = exchange.webhook();
        desk.remove(Request.by(jane), new RemoveWebhook(webhook.id(), OptionalLong.empty()))
                .orElseThrow();
        Rejection unknown = new Rejection.Unknown(
                Rejection.Kind.WEBHOOK, webhook.id().value().toString());
        assertThat(Acme.rejection(desk.get(jane, webhook.id()))).isEqualTo(unknown);
        assertThat(Acme.rejection(desk.timeline(jane, webhook.id(), Search.first(1))))
                .isEqualTo(unknown);
        assertThat(Acme.rejection(desk.deliveries(jane, webhook.id(), Optional.empty(), Search.first(1))))
                .isEqualTo(unknown);
        assertThat(Acme.rejection(desk.rotate(Request.by(jane), new RotateSecret(webhook.id(), OptionalLong.empty()))))
                .isEqualTo(unknown);
    }

    @Test
    void what_was_delivered_is_sent_again_with_the_same_id_and_body() {
        Webhook webhook = exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        exchange.incident();
        exchange.announce();
        DeliveryId id = exchange.deliveries(webhook).getFirst().id();
        SendAgain again = new SendAgain(webhook.id(), id);
        assertThat(desk.sendAgain(Request.by(jane), again).orElseThrow())
                .as("it waits still")
                .isEqualTo(exchange.deliveries(webhook).getFirst());
        exchange.deliver();
        WebhookDelivery queued = desk.sendAgain(Request.by(jane), again).orElseThrow();
        assertThat(queued).isEqualTo(exchange.deliveries(webhook).getFirst());
        assertThat(queued.state()).isEqualTo(DeliveryState.QUEUED);
        exchange.deliver();
        assertThat(exchange.post.ids()).containsExactly(id, id);
        assertThat(exchange.post.bodies())
                .hasSize(2)
                .containsOnly(exchange.post.bodies().getFirst());
        SendAgain other = new SendAgain(exchange.webhook().id(), id);
        assertThat(Acme.rejection(desk.sendAgain(Request.by(jane), other)))
                .isEqualTo(new Rejection.Unknown(
                        Rejection.Kind.DELIVERY, id.value().toString()));
    }

    @Test
    void only_admins_with_the_scope_have_to_do_with_webhooks() {
        Webhook webhook = exchange.webhook();
        Actor responder = Acme.actor(exchange.acme.user("Casey", Role.RESPONDER), Scope.ALL);
        Actor narrow = Acme.actor(exchange.acme.user("Robin", Role.ADMIN), Scope.INCIDENTS_WRITE);
        List<Outcome<?>> refused = List.of(
                desk.list(responder, Search.first(1)),
                desk.get(responder, webhook.id()),
                desk.timeline(responder, webhook.id(), Search.first(1)),
                desk.deliveries(responder, webhook.id(), Optional.empty(), Search.first(1)),
                desk.add(Request.by(responder), Exchange.wish()),
                desk.rotate(Request.by(responder), new RotateSecret(webhook.id(), OptionalLong.empty())),
                desk.remove(Request.by(responder), new RemoveWebhook(webhook.id(), OptionalLong.empty())));
        assertThat(refused).extracting(Acme::rejection).containsOnly(new Rejection.MissingRole(Role.ADMIN));
        assertThat(Acme.rejection(desk.get(narrow, webhook.id())))
                .isEqualTo(new Rejection.MissingScope(Scope.SETTINGS_WRITE));
        Actor omar = exchange.acme.found("Bolt", "bolt").actor();
        assertThat(Acme.rejection(desk.get(omar, webhook.id()))).isInstanceOf(Rejection.Unknown.class);
    }

    private static ChangeWebhook moving(Webhook webhook, WebhookUrl url, OptionalLong version) {
        return new ChangeWebhook(
                webhook.id(), Optional.of(url), Change.keep(), Change.keep(), Optional.empty(), version);
    }
}
