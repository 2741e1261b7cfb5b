package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Claims are shared out: up to a limit, the longest waiting first, and no organization at the cost of another. */
public interface SharingContract extends LeasingPorts {

    int SENDERS = 4;
    int MANY = 40;

    @Test
    default void no_more_pages_are_claimed_than_the_limit_says_and_the_others_stay_due() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        List<Page> five = mailroom.queued(mailroom.incident(), 5);
        List<Page> first = Mailroom.pages(mailroom.claim(World.NOON, 2));
        List<Page> rest = Mailroom.pages(mailroom.claim());
        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(five).containsAll(first).containsAll(rest);
    }

    @Test
    default void what_has_waited_longest_is_claimed_first() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page second = queued(mailroom, incident, World.NOON.plusSeconds(2));
        Page third = queued(mailroom, incident, World.NOON.plusSeconds(3));
        Page first = queued(mailroom, incident, World.NOON.plusSeconds(1));
        Instant now = World.NOON.plusSeconds(3);
        for (Page next : List.of(first, second, third)) {
            assertThat(Mailroom.pages(mailroom.claim(now, 1))).containsExactly(next);
        }
        assertThat(mailroom.claim(now, 1)).isEmpty();
    }

    @Test
    default void many_pages_of_one_organization_do_not_hold_up_those_of_others() {
        Mailroom many = Mailroom.withNothingToSend(this);
        Mailroom few = many.next();
        Mailroom one = many.next();
        many.queued(many.incident(), MANY);
        few.queued(few.incident(), 2);
        one.queued(one.incident(), 1);

        List<ClaimedPage> claimed = many.claim(World.NOON, 6);
        assertThat(of(many, claimed)).isEqualTo(3);
        assertThat(of(few, claimed)).isEqualTo(2);
        assertThat(of(one, claimed)).isEqualTo(1);
        assertThat(of(many, many.claim(World.NOON, MANY))).as("all the rest").isEqualTo(MANY - 3);
    }

    @Test
    default void where_not_even_one_of_each_can_be_claimed_those_come_first_that_have_waited_longest() {
        Mailroom second = Mailroom.withNothingToSend(this);
        Mailroom third = second.next();
        Mailroom first = second.next();
        queued(third, third.incident(), World.NOON.plusSeconds(3));
        queued(second, second.incident(), World.NOON.plusSeconds(2));
        queued(first, first.incident(), World.NOON);
        queued(first, first.incident(), World.NOON.plusSeconds(1));

        List<ClaimedPage> claimed = first.claim(World.NOON.plusSeconds(3), 2);
        assertThat(of(first, claimed)).isEqualTo(1);
        assertThat(of(second, claimed)).isEqualTo(1);
    }

    @Test
    default void claims_of_a_page_each_go_from_one_organization_to_the_next_though_the_first_has_waited_longer() {
        Mailroom many = Mailroom.withNothingToSend(this);
        Mailroom one = many.next();
        many.queued(many.incident(), MANY);
        queued(one, one.incident(), World.NOON.plusSeconds(1));

        List<ClaimedPage> claimed = new ArrayList<>();
        for (int claim = 0; claim < 3; claim++) {
            claimed.addAll(many.claim(World.NOON.plusSeconds(1), 1));
        }
        assertThat(of(many, claimed)).isEqualTo(2);
        assertThat(of(one, claimed)).isEqualTo(1);
    }

    @Test
    default void many_who_claim_at_once_share_what_is_due_and_nobody_gets_what_another_has() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        Mailroom other = mailroom.next();
        List<Page> queued = new ArrayList<>(mailroom.queued(mailroom.incident(), MANY));
        queued.addAll(other.queued(other.incident(), MANY));

        List<Page> claimed = new ArrayList<>(AtOnce.all(SENDERS, who -> claimedByTurns(mailroom)).stream()
                .flatMap(Collection::stream)
                .toList());
        claimed.addAll(Mailroom.pages(mailroom.claim()));
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(queued);
    }

    @Test
    default void what_is_to_be_tried_again_later_is_not_due_before() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        mailroom.queued(mailroom.incident(), 1);
        Instant later = World.NOON.plusSeconds(30);
        mailroom.record(mailroom.claimOne(), Mailroom.again(later));

        assertThat(mailroom.claim(later.minusNanos(1_000), 10)).isEmpty();
        assertThat(mailroom.claim(later, 10)).hasSize(1);
    }

    private static List<Page> claimedByTurns(Mailroom mailroom) {
        List<Page> claimed = new ArrayList<>();
        for (int turn = 0; turn < MANY; turn++) {
            claimed.addAll(Mailroom.pages(mailroom.claim(World.NOON, 3)));
        }
        return claimed;
    }

    private static long of(Mailroom mailroom, List<ClaimedPage> claimed) {
        return claimed.stream()
                .filter(page -> page.of().organization().equals(mailroom.world().id()))
                .count();
    }

    private static Page queued(Mailroom mailroom, StoredIncident incident, Instant at) {
        Page page = mailroom.page(mailroom.world().casey());
        NewPage made = new NewPage(page, at, Optional.empty());
        mailroom.world().keep(Changeset.of(mailroom.write(incident, Set.of(), made)));
        return page;
    }
}
