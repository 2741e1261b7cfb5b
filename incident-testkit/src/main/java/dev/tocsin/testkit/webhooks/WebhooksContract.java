package dev.tocsin.testkit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.WebhookWrite;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.Webhook.Wish;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookEvent;
import dev.tocsin.domain.webhook.WebhookUrl;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Webhooks are kept as they are, each version once, with a timeline of their own. */
public interface WebhooksContract extends PortsUnderTest {

    private Switchboard board() {
        return new Switchboard(World.in(ports()));
    }

    @Test
    default void what_is_kept_is_found_again_in_its_organization_alone() {
        Switchboard board = board();
        Switchboard other = board();
        Set<WebhookEvent> events = Set.of(WebhookEvent.INCIDENT_CREATED, WebhookEvent.POSTMORTEM_PUBLISHED);
        Webhook plain = board.webhook();
        Webhook full =
                board.added(new Wish(Switchboard.URL, events, Optional.of("Status page 🔥\nsecond line"), false));

        board.assertKept(plain);
        board.assertKept(full);
        assertThat(board.webhooks().count(board.world().id())).isEqualTo(2);
        assertThat(other.webhooks().find(other.world().id(), plain.id())).isEmpty();
        assertThat(other.webhooks().count(other.world().id())).isZero();
    }

    @Test
    default void they_are_listed_newest_first_and_found_by_url_and_description() {
        Switchboard board = board();
        Webhook one = board.added(
                new Wish(new WebhookUrl("https://one.example.com/"), Set.of(), Optional.of("The Pager_x"), true));
        Webhook two =
                board.added(new Wish(new WebhookUrl("https://two.example.com/"), Set.of(), Optional.empty(), true));

        assertThat(list(board, Search.first(10)).items()).containsExactly(two, one);
        Slice<Webhook, Integer> first = list(board, Search.first(1));
        assertThat(first.items()).containsExactly(two);
        assertThat(first.total()).contains(new Slice.Total(2, false));
        assertThat(first.next()).contains(1);
        assertThat(list(board, Search.first(10).containing("ONE.example")).items())
                .containsExactly(one);
        assertThat(list(board, Search.first(10).containing("pager_")).items()).containsExactly(one);
        assertThat(list(board, Search.first(10).containing("%")).items()).isEmpty();
    }

    @Test
    default void of_two_who_change_the_same_version_the_second_is_told() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        Webhook changed = board.disabled(webhook);
        board.assertStale(board.saving(webhook.rotated(Switchboard.LATER), Optional.of(Switchboard.secret('B'))));
        board.assertStale(board.saving(webhook, Optional.of(Switchboard.secret('B')), WebhookDeed.CREATED));
        board.assertStale(new WebhookWrite.RemoveWebhook(board.world().id(), webhook.id(), webhook.version()));
        board.assertKept(changed);
    }

    @Test
    default void its_timeline_tells_what_happened_to_it_newest_first() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        Webhook rotated = board.save(
                webhook.rotated(Switchboard.LATER), Optional.of(Switchboard.secret('B')), WebhookDeed.SECRET_ROTATED);
        WebhookEntry end = new WebhookEntry(
                WebhookDeed.DISABLED, Author.AUTOMATIC, Switchboard.LATER, Optional.of("not told for 48 hours"));
        Webhook off = rotated.disabled(Switchboard.LATER);
        board.world().keep(new WebhookWrite.SaveWebhook(off, Optional.empty(), List.of(end)));

        Slice<WebhookEntry, Integer> timeline =
                board.webhooks().timeline(board.world().id(), webhook.id(), Search.first(2));
        assertThat(timeline.items())
                .containsExactly(
                        end,
                        new WebhookEntry(
                                WebhookDeed.SECRET_ROTATED,
                                Deed.by(board.world().jane()),
                                Switchboard.LATER,
                                Optional.empty()));
        assertThat(timeline.hasMore()).isTrue();
        assertThat(timeline.total()).contains(new Slice.Total(3, false));
        board.assertKept(off);
    }

    @Test
    default void what_is_removed_goes_with_all_that_belongs_to_it() {
        Switchboard board = board();
        Webhook webhook = board.webhook();
        Webhook other = board.webhook();
        board.told(webhook, board.world().cases().anUnansweredIncident(), 2);
        board.world().keep(new WebhookWrite.RemoveWebhook(board.world().id(), webhook.id(), webhook.version()));

        assertThat(board.webhooks().find(board.world().id(), webhook.id())).isEmpty();
        assertThat(board.deliveries(webhook)).isEmpty();
        assertThat(board.webhooks()
                        .timeline(board.world().id(), webhook.id(), Search.first(10))
                        .items())
                .isEmpty();
        board.assertKept(other);
    }

    private static Slice<Webhook, Integer> list(Switchboard board, Search search) {
        return board.webhooks().list(board.world().id(), search);
    }
}
