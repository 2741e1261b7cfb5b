package dev.tocsin.testkit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.WebhookWrite.Advance;
import dev.tocsin.application.port.WebhookWrite.NewDelivery;
import dev.tocsin.application.port.Webhooks.Behind;
import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.application.webhook.WebhookDelivery;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A webhook has one place in the feed, which moves together with the deliveries that are made of what is before it. */
public interface PlaceInFeedContract extends PortsUnderTest {

    private Switchboard board() {
        return new Switchboard(World.in(ports()));
    }

    @Test
    default void a_new_one_begins_at_the_end_and_is_behind_once_something_happens() {
        Switchboard board = board();
        StoredIncident incident = board.world().cases().anUnansweredIncident();
        Webhook webhook = board.webhook();
        assertThat(board.behind(webhook)).isEmpty();

        board.happens(board.happens(incident));

        Behind behind = board.behind(webhook).orElseThrow();
        assertThat(behind.webhook()).isEqualTo(webhook);
        assertThat(behind.last()).isEqualTo(behind.position() + 2);
    }

    @Test
    default void what_is_made_is_kept_with_its_place() {
        Switchboard board = board();
        StoredIncident incident = board.world().cases().anUnansweredIncident();
        Webhook webhook = board.webhook();
        board.happens(incident);
        Behind behind = board.behind(webhook).orElseThrow();
        NewDelivery made = board.delivery(incident, behind.last());
        board.world()
                .keep(new Advance(board.world().id(), webhook.id(), behind.position(), behind.last(), List.of(made)));

        assertThat(board.behind(webhook)).isEmpty();
        assertThat(board.deliveries(webhook))
                .containsExactly(new WebhookDelivery(
                        made.id(),
                        incident.incident().id(),
                        "incident.updated",
                        DeliveryState.QUEUED,
                        0,
                        Optional.of(World.NOON),
                        Optional.empty(),
                        Optional.empty(),
                        World.NOON,
                        Optional.empty()));
        board.assertKept(webhook);
    }

    @Test
    default void of_two_who_move_it_from_the_same_place_the_second_makes_nothing() {
        Switchboard board = board();
        StoredIncident incident = board.world().cases().anUnansweredIncident();
        Webhook webhook = board.webhook();
        board.happens(incident);
        Behind behind = board.behind(webhook).orElseThrow();
        board.world().keep(new Advance(board.world().id(), webhook.id(), behind.position(), behind.last(), List.of()));
        NewDelivery late = board.delivery(incident, behind.last());
        board.assertStale(
                new Advance(board.world().id(), webhook.id(), behind.position(), behind.last(), List.of(late)));
        assertThat(board.deliveries(webhook)).isEmpty();
    }

    @Test
    default void one_that_is_disabled_stays_where_it_is_and_goes_on_at_the_end() {
        Switchboard board = board();
        StoredIncident incident = board.world().cases().anUnansweredIncident();
        Webhook webhook = board.webhook();
        board.happens(incident);
        Behind before = board.behind(webhook).orElseThrow();
        Webhook off = board.disabled(webhook);
        assertThat(board.behind(off)).isEmpty();
        board.assertStale(new Advance(board.world().id(), off.id(), before.position(), before.last(), List.of()));

        Webhook on = board.enabled(off);

        assertThat(board.behind(on)).isEmpty();
        board.happens(incident);
        assertThat(board.behind(on)).map(Behind::position).contains(before.last());
    }

    @Test
    default void what_it_is_told_is_listed_newest_first_by_state_and_by_part() {
        Switchboard board = board();
        StoredIncident incident = board.world().cases().anUnansweredIncident();
        Webhook webhook = board.webhook();
        Webhook other = board.webhook();
        List<DeliveryId> ids = new ArrayList<>(board.told(webhook, incident, 2));
        ids.addAll(board.told(webhook, incident, 1));

        Slice<WebhookDelivery, Integer> all = deliveries(board, webhook, Optional.empty(), Search.first(2));
        assertThat(all.items()).extracting(WebhookDelivery::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(all.total()).contains(new Slice.Total(3, false));
        assertThat(all.next()).contains(2);
        assertThat(deliveries(board, webhook, Optional.of(DeliveryState.QUEUED), Search.first(9))
                        .items())
                .hasSize(3);
        assertThat(deliveries(board, webhook, Optional.of(DeliveryState.FAILED), Search.first(9))
                        .items())
                .isEmpty();
        assertThat(board.webhooks().delivery(board.world().id(), other.id(), ids.getFirst()))
                .isEmpty();
    }

    private static Slice<WebhookDelivery, Integer> deliveries(
            Switchboard board, Webhook webhook, Optional<DeliveryState> state, Search search) {
        return board.webhooks().deliveries(board.world().id(), webhook.id(), state, search);
    }
}
