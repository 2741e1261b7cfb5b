package dev.tocsin.testkit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.DeliveryQueue;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome.Result;
import dev.tocsin.application.port.WebhookWrite.SendAgain;
import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.application.webhook.WebhookDelivery;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.testkit.World;
import dev.tocsin.testkit.paging.LeasingPorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever claims a delivery has it alone; and each webhook is told of each incident in order. */
public interface DeliveryQueueContract extends LeasingPorts {

    private Switchboard board() {
        return Switchboard.withNothingToDeliver(this);
    }

    private static StoredIncident incident(Switchboard board) {
        return board.world().cases().anUnansweredIncident();
    }

    @Test
    default void its_claimer_has_all_that_it_needs_and_has_it_alone() {
        Switchboard board = board();
        StoredIncident incident = incident(board);
        Webhook webhook = board.webhook();
        DeliveryId id = board.told(webhook, incident, 1).getFirst();
        List<ClaimedDelivery> claimed = board.claim();

        assertThat(Switchboard.ids(claimed)).containsExactly(id);
        ClaimedDelivery one = claimed.getFirst();
        assertThat(one.organization()).isEqualTo(board.world().id());
        assertThat(one.webhook()).isEqualTo(webhook.id());
        assertThat(one.incident()).isEqualTo(incident.incident().id());
        assertThat(one.url()).isEqualTo(Switchboard.URL);
        assertThat(one.body()).isEqualTo("{\"number\":\"" + incident.number() + "\",\"sign\":\"🔥\"}");
        assertThat(one.secrets()).containsExactly(Switchboard.secret('A'));
        assertThat(one.attempts()).isZero();
        assertThat(one.since()).isEqualTo(World.NOON);
        assertThat(board.claim()).isEmpty();
        assertThat(board.shown(webhook, id).state()).isEqualTo(DeliveryState.SENDING);
        board.record(one, Switchboard.delivered());
        WebhookDelivery done = board.shown(webhook, id);
        assertThat(done.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(done.status()).contains(204);
        assertThat(done.deliveredAt()).contains(World.NOON.plusSeconds(1));
        assertThat(done.attempts()).isEqualTo(1);
        assertThat(board.claim()).isEmpty();
    }

    @Test
    default void what_is_not_recorded_within_the_lease_is_claimed_again_under_the_same_id() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        DeliveryId id = board.told(webhook, incident(board), 1).getFirst();
        ClaimedDelivery lost = board.claim().getFirst();
        letALeaseRunOut();
        Instant later = World.NOON.plusSeconds(61);
        ClaimedDelivery held = board.claim(later).getFirst();

        assertThat(held.id()).isEqualTo(id);
        assertThat(held.body()).isEqualTo(lost.body());
        assertThat(held.attempts()).isEqualTo(1);
        assertThat(held.since()).isEqualTo(World.NOON);
        board.assertStale(Switchboard.outcome(lost, Switchboard.delivered()));
        assertThat(board.shown(webhook, id).state()).isEqualTo(DeliveryState.SENDING);
        board.record(held, Switchboard.delivered());
        board.assertStale(Switchboard.outcome(held, Switchboard.delivered()));
    }

    @Test
    default void it_is_told_of_an_incident_in_order_and_of_others_meanwhile() {
        Switchboard board = board();
        StoredIncident one = incident(board);
        StoredIncident other = incident(board);
        Webhook webhook = board.webhook();
        List<DeliveryId> inOrder = new ArrayList<>(board.told(webhook, one, 2));
        inOrder.addAll(board.told(webhook, one, 1));
        DeliveryId aside = board.told(webhook, other, 1).getFirst();

        List<ClaimedDelivery> first = board.claim();
        assertThat(Switchboard.ids(first)).containsExactlyInAnyOrder(inOrder.getFirst(), aside);
        assertThat(board.claim()).isEmpty();
        first.forEach(delivery -> board.record(delivery, Switchboard.delivered()));
        for (DeliveryId next : inOrder.subList(1, 3)) {
            List<ClaimedDelivery> claimed = board.claim();
            assertThat(Switchboard.ids(claimed)).containsExactly(next);
            board.record(claimed.getFirst(), Switchboard.delivered());
        }
        assertThat(board.claim()).isEmpty();
    }

    @Test
    default void what_failed_for_now_waits_and_what_is_behind_it_waits_too() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        Webhook another = board.webhook();
        StoredIncident incident = incident(board);
        List<DeliveryId> ids = board.told(webhook, incident, 2);
        Instant due = World.NOON.plusSeconds(5);
        board.record(board.claim().getFirst(), Switchboard.again(due));

        WebhookDelivery shown = board.shown(webhook, ids.getFirst());
        assertThat(shown.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(shown.nextAttemptAt()).contains(due);
        assertThat(shown.status()).contains(503);
        assertThat(shown.why()).contains("it answered 503");
        assertThat(board.shown(webhook, ids.get(1)).nextAttemptAt()).contains(due);
        assertThat(board.claim(due.minusNanos(1_000))).isEmpty();
        DeliveryId elsewhere = board.told(another, incident, 1).getFirst();
        assertThat(Switchboard.ids(board.claim(due.minusNanos(1_000)))).containsExactly(elsewhere);
        ClaimedDelivery again = board.claim(due).getFirst();
        assertThat(again.id()).isEqualTo(ids.getFirst());
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.since()).isEqualTo(World.NOON);
        assertThat(board.claim(due)).isEmpty();
        board.record(again, Switchboard.delivered());
        assertThat(Switchboard.ids(board.claim(due))).containsExactly(ids.get(1));
    }

    @Test
    default void what_is_taken_back_counts_no_attempt() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        DeliveryId id = board.told(webhook, incident(board), 1).getFirst();
        board.record(board.claim().getFirst(), new Result.TakenBack(World.NOON));
        assertThat(board.shown(webhook, id).attempts()).isZero();
        assertThat(board.claim().getFirst().attempts()).isZero();
    }

    @Test
    default void one_that_is_disabled_is_told_nothing_and_begins_anew_with_what_it_failed_on_when_it_is_enabled() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        List<DeliveryId> ids = board.told(webhook, incident(board), 2);
        board.record(board.claim().getFirst(), Switchboard.failed());
        Webhook off = board.disabled(webhook);
        WebhookDelivery failed = board.shown(webhook, ids.getFirst());
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.why()).contains("it answered 410");
        assertThat(board.claim()).isEmpty();

        board.enabled(off);

        assertThat(board.claim(Switchboard.LATER.minusNanos(1_000))).isEmpty();
        List<ClaimedDelivery> claimed = board.claim(Switchboard.LATER);
        assertThat(Switchboard.ids(claimed)).containsExactly(ids.getFirst());
        assertThat(claimed.getFirst().attempts()).isZero();
        assertThat(claimed.getFirst().since()).isEqualTo(Switchboard.LATER);
    }

    @Test
    default void one_that_hangs_is_sent_few_at_once_and_the_others_come_first() {
        Switchboard board = board();
        Webhook slow = board.webhook();
        Webhook quick = board.webhook();
        List<DeliveryId> many = new ArrayList<>();
        for (int i = 0; i < DeliveryQueue.AT_ONCE + 2; i++) {
            many.addAll(board.told(slow, incident(board), 1));
        }
        DeliveryId one = board.told(quick, incident(board), 1).getFirst();

        List<ClaimedDelivery> two = board.world().ports().deliveryQueue().claim(World.NOON, 2, board.lease());
        assertThat(Switchboard.ids(two)).contains(one).hasSize(2);
        List<ClaimedDelivery> rest = board.claim();
        assertThat(rest).hasSize(DeliveryQueue.AT_ONCE - 1);
        assertThat(board.claim()).isEmpty();
        board.record(rest.getFirst(), Switchboard.delivered());
        assertThat(Switchboard.ids(board.claim())).hasSize(1).isSubsetOf(many);
    }

    @Test
    default void it_is_signed_with_the_secret_before_too_until_that_ends() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        board.told(webhook, incident(board), 1);
        Webhook rotated = board.save(
                webhook.rotated(World.NOON), Optional.of(Switchboard.secret('B')), WebhookDeed.SECRET_ROTATED);
        Instant end = rotated.previousSecretUntil().orElseThrow();
        ClaimedDelivery both = board.claim(end.minusNanos(1_000)).getFirst();
        assertThat(both.secrets()).containsExactly(Switchboard.secret('B'), Switchboard.secret('A'));
        board.record(both, new Result.TakenBack(World.NOON));
        ClaimedDelivery last = board.claim(end).getFirst();
        assertThat(last.secrets()).containsExactly(Switchboard.secret('B'));
        board.record(last, new Result.TakenBack(World.NOON));
        board.save(rotated.rotated(World.NOON), Optional.of(Switchboard.secret('C')), WebhookDeed.SECRET_ROTATED);
        assertThat(board.claim().getFirst().secrets())
                .containsExactly(Switchboard.secret('C'), Switchboard.secret('B'));
    }

    @Test
    default void what_is_sent_again_waits_for_nobody_and_nobody_waits_for_it() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        StoredIncident incident = incident(board);
        DeliveryId old = board.told(webhook, incident, 1).getFirst();
        SendAgain again = new SendAgain(board.world().id(), webhook.id(), old, Switchboard.LATER);
        board.assertStale(again);
        ClaimedDelivery first = board.claim().getFirst();
        board.assertStale(again);
        board.record(first, Switchboard.delivered());
        List<DeliveryId> waiting = board.told(webhook, incident, 2);
        board.world().keep(again);

        WebhookDelivery shown = board.shown(webhook, old);
        assertThat(shown.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(shown.attempts()).isZero();
        assertThat(shown.deliveredAt()).isEmpty();
        List<ClaimedDelivery> claimed = board.claim(Switchboard.LATER);
        assertThat(Switchboard.ids(claimed)).containsExactlyInAnyOrder(old, waiting.getFirst());
        ClaimedDelivery alone =
                claimed.stream().filter(one -> one.id().equals(old)).findFirst().orElseThrow();
        assertThat(alone.body()).isEqualTo(first.body());
        assertThat(alone.attempts()).isZero();
        board.record(alone, Switchboard.again(Switchboard.LATER.plusSeconds(500)));
        assertThat(board.shown(webhook, waiting.get(1)).nextAttemptAt()).contains(World.NOON);
    }

    @Test
    default void what_is_old_is_forgotten_in_small_steps() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        board.told(webhook, incident(board), 3);
        DeliveryQueue queue = ports().deliveryQueue();
        assertThat(queue.purge(World.NOON.minusSeconds(1), 100)).isZero();
        assertThat(board.deliveries(webhook)).hasSize(3);
        Instant after = World.NOON.plusNanos(1_000);
        assertThat(queue.purge(after, 2)).isEqualTo(2);
        int left = queue.purge(after, 100);
        while (left == 100) {
            left = queue.purge(after, 100);
        }
        assertThat(board.deliveries(webhook)).isEmpty();
    }
}
