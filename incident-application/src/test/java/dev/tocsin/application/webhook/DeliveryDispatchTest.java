package dev.tocsin.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Request;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.WebhookSender.Answer;
import dev.tocsin.application.webhook.DeliveryDispatch.Attempted;
import dev.tocsin.application.webhook.WebhookDesk.ChangeWebhook;
import dev.tocsin.application.webhook.WebhookDesk.RemoveWebhook;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A delivery is claimed, sent and recorded; and where it fails, tried again, until its webhook is disabled. */
class DeliveryDispatchTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final Exchange exchange = new Exchange();
    private final DeliveryDispatch dispatch = exchange.tocsin.deliveries();

    @Test
    void what_fails_is_tried_again_the_same_until_it_arrives() {
        Webhook webhook = exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        exchange.incident();
        exchange.announce();
        exchange.post.answers(Post.refused(500), new Answer.Unreached("it hangs"));
        exchange.deliver();
        exchange.deliverAfter(Duration.ofSeconds(5).minusNanos(1_000));
        assertThat(exchange.post.given()).hasSize(1);
        exchange.deliverAfter(Duration.ofNanos(1_000));
        WebhookDelivery waiting = exchange.deliveries(webhook).getFirst();
        assertThat(waiting.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(waiting.why()).contains("it hangs");
        assertThat(waiting.status()).isEmpty();
        assertThat(waiting.attempts()).isEqualTo(2);
        exchange.deliverAfter(Duration.ofSeconds(30));

        assertThat(exchange.post.ids()).hasSize(3).containsOnly(waiting.id());
        assertThat(exchange.post.bodies()).containsOnly("incident.created INC-2026-001 new");
        assertThat(exchange.post.given().getLast().at()).isEqualTo(Acme.NOON.plusSeconds(35));
        WebhookDelivery done = exchange.deliveries(webhook).getFirst();
        assertThat(done.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(done.attempts()).isEqualTo(3);
        assertThat(done.deliveredAt()).contains(Acme.NOON.plusSeconds(35));
    }

    @Test
    void while_one_incident_waits_the_others_go_on_and_its_own_stay_in_order() {
        exchange.webhook();
        IncidentRef stuck = exchange.incident();
        exchange.announce();
        exchange.post.answers(Post.refused(503));
        exchange.deliver();
        exchange.move(stuck, Status.RESOLVED);
        exchange.incident();
        exchange.announce();
        exchange.deliver();
        assertThat(exchange.post.bodies())
                .containsExactly("incident.created INC-2026-001 new", "incident.created INC-2026-002 new");
        exchange.deliverAfter(Duration.ofSeconds(5));
        assertThat(exchange.post.bodies().subList(2, 5))
                .containsExactly(
                        "incident.created INC-2026-001 new",
                        "incident.status_changed INC-2026-001 resolved",
                        "incident.resolved INC-2026-001 resolved");
    }

    @Test
    void a_receiver_that_wants_to_be_left_alone_is_left_alone() {
        exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        exchange.incident();
        exchange.announce();
        exchange.post.answers(new Answer.Refused(429, Optional.of(Duration.ofMinutes(3))));
        exchange.deliver();
        exchange.deliverAfter(Duration.ofMinutes(3).minusNanos(1_000));
        assertThat(exchange.post.given()).hasSize(1);
        exchange.deliverAfter(Duration.ofNanos(1_000));
        assertThat(exchange.post.given()).hasSize(2);
    }

    @Test
    void after_48_hours_the_webhook_is_disabled_and_all_admins_are_told() {
        exchange.acme.user("Ada", Role.ADMIN);
        exchange.acme.user("Casey", Role.RESPONDER);
        Webhook webhook = exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        IncidentRef incident = exchange.incident();
        exchange.announce();
        exchange.post.isDown(true);
        exchange.deliver();
        for (int hours = 0; hours < 47; hours++) {
            exchange.deliverAfter(Duration.ofHours(1));
        }
        assertThat(exchange.now(webhook).enabled()).isTrue();
        assertThat(exchange.ledger(incident)).isEmpty();
        exchange.deliverAfter(Duration.ofHours(1));

        assertThat(exchange.now(webhook).enabled()).isFalse();
        WebhookDelivery failed = exchange.deliveries(webhook).getFirst();
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.status()).contains(500);
        String why = "not told for 48 hours; last, it answered 500";
        assertThat(exchange.timeline(webhook).getFirst())
                .isEqualTo(new WebhookEntry(
                        WebhookDeed.DISABLED, Author.AUTOMATIC, Acme.NOON.plus(TWO_DAYS), Optional.of(why)));
        List<LedgerEntry> mails = exchange.ledger(incident);
        assertThat(mails)
                .allMatch(entry -> entry.cause() == Cause.WEBHOOK && entry.channel() == Channel.EMAIL)
                .extracting(entry -> entry.email().orElseThrow().value())
                .containsExactlyInAnyOrder("jane@example.com", "ada@example.com");
        int attempts = exchange.post.given().size();
        exchange.incident();
        assertThat(exchange.announce()).isZero();
        exchange.deliverAfter(TWO_DAYS);
        assertThat(exchange.post.given()).hasSize(attempts);
    }

    @Test
    void who_is_gone_for_good_is_disabled_at_once() {
        Webhook webhook = exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        exchange.incident();
        exchange.announce();
        exchange.post.answers(Post.refused(410));
        exchange.deliver();
        assertThat(exchange.now(webhook).enabled()).isFalse();
        assertThat(exchange.timeline(webhook).getFirst().why()).contains("it answered 410: the endpoint is gone");
    }

    @Test
    void one_that_is_enabled_again_is_told_what_waited_and_not_what_happened_meanwhile() {
        Webhook webhook = exchange.webhook();
        IncidentRef incident = exchange.incident();
        exchange.move(incident, Status.FIXING);
        exchange.announce();
        exchange.post.answers(Post.refused(410));
        exchange.deliver();
        exchange.move(incident, Status.MONITORING);
        exchange.announce();
        ChangeWebhook on = new ChangeWebhook(
                webhook.id(), Optional.empty(), Change.keep(), Change.keep(), Optional.of(true), OptionalLong.empty());
        exchange.tocsin.webhooks().change(Request.by(exchange.jane()), on).orElseThrow();
        exchange.announce();
        exchange.deliver();
        assertThat(exchange.post.bodies().subList(1, exchange.post.bodies().size()))
                .containsExactly("incident.created INC-2026-001 fixing", "incident.status_changed INC-2026-001 fixing");
        exchange.move(incident, Status.RESOLVED);
        exchange.announce();
        exchange.deliver();
        assertThat(exchange.post.bodies()).last().isEqualTo("incident.resolved INC-2026-001 resolved");
    }

    @Test
    void who_is_late_leaves_it_to_whoever_has_it_by_now() {
        Webhook webhook = exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        exchange.incident();
        exchange.announce();
        List<Attempted> late = dispatch.claim(10).stream().map(dispatch::send).toList();
        exchange.acme.forward(Duration.ofSeconds(61));
        List<ClaimedDelivery> again = dispatch.claim(10);
        assertThat(again).hasSize(1);
        assertThat(dispatch.record(late)).isZero();
        assertThat(dispatch.record(again.stream().map(dispatch::send).toList())).isEqualTo(1);
        assertThat(exchange.post.ids()).hasSize(2).containsOnly(again.getFirst().id());
        assertThat(exchange.deliveries(webhook).getFirst().attempts()).isEqualTo(2);
    }

    @Test
    void what_is_taken_back_is_due_at_once_and_counts_no_attempt() {
        Webhook webhook = exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        exchange.incident();
        exchange.announce();
        dispatch.takeBack(dispatch.claim(10));
        exchange.deliver();
        assertThat(exchange.deliveries(webhook).getFirst().attempts()).isEqualTo(1);
        dispatch.takeBack(List.of());
    }

    @Test
    void what_was_on_its_way_when_its_webhook_was_removed_is_nobodys() {
        Webhook webhook = exchange.webhook(WebhookEvent.INCIDENT_CREATED);
        exchange.incident();
        exchange.announce();
        List<Attempted> attempts =
                dispatch.claim(10).stream().map(dispatch::send).toList();
        exchange.tocsin
                .webhooks()
                .remove(Request.by(exchange.jane()), new RemoveWebhook(webhook.id(), OptionalLong.empty()))
                .orElseThrow();
        assertThat(dispatch.record(attempts)).isZero();
    }
}
