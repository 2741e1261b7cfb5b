package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.testkit.Ledger;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever has claimed a page has it alone, until they say what came of it or their lease has run out. */
public interface LeasingContract extends LeasingPorts {

    @Test
    default void what_is_claimed_is_nobody_elses_while_the_lease_lasts() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        List<Page> pages = mailroom.queued(incident, 2);
        Lease lease = mailroom.lease();
        List<ClaimedPage> claimed = ports().pageQueue().claim(Mailroom.ALL, World.NOON, 10, lease);

        assertThat(Mailroom.pages(claimed)).containsExactlyInAnyOrderElementsOf(pages);
        assertThat(claimed).allMatch(page -> page.lease().equals(lease)).allMatch(page -> page.attempts() == 0);
        assertThat(mailroom.claim()).isEmpty();
        assertThat(mailroom.claim(World.NOON.plusSeconds(50), 10)).isEmpty();
        assertThat(mailroom.world().cases().pages(incident))
                .allMatch(entry -> entry.state() == State.SENDING)
                .allMatch(entry -> entry.attempts() == 1);
    }

    @Test
    default void what_is_not_recorded_within_the_lease_is_claimed_again_under_the_same_id_as_another_attempt() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        ClaimedPage first = mailroom.claimOne();
        letALeaseRunOut();
        ClaimedPage second = mailroom.claimOne();

        assertThat(second.page()).isEqualTo(page);
        assertThat(second.attempts()).isEqualTo(1);
        assertThat(second.lease()).isNotEqualTo(first.lease());
        assertThat(mailroom.claim()).as("it has a lease again").isEmpty();
        assertThat(mailroom.entry(incident, page).attempts()).isEqualTo(2);
        assertThat(mailroom.state(incident, page)).isEqualTo(State.SENDING);
        mailroom.record(second, Mailroom.sent());
        assertThat(mailroom.state(incident, page)).isEqualTo(State.SENT);
    }

    @Test
    default void who_has_lost_the_lease_to_somebody_else_is_told_and_nothing_of_what_they_say_is_kept() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        ClaimedPage lost = mailroom.claimOne();
        letALeaseRunOut();
        ClaimedPage held = mailroom.claimOne();

        assertNotKept(mailroom, incident, lost);
        assertThat(mailroom.state(incident, page)).isEqualTo(State.SENDING);
        mailroom.record(held, Mailroom.sent());
        assertNotKept(mailroom, incident, lost);
        assertThat(mailroom.state(incident, page)).isEqualTo(State.SENT);
    }

    @Test
    default void who_is_late_is_heard_as_long_as_nobody_else_has_the_page() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        ClaimedPage claimed = mailroom.claimOne();
        letALeaseRunOut();
        mailroom.record(claimed, Mailroom.sent());

        assertThat(mailroom.state(incident, page)).isEqualTo(State.SENT);
        assertThat(mailroom.claim()).isEmpty();
    }

    @Test
    default void what_came_of_a_page_is_said_once() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 1);
        ClaimedPage claimed = mailroom.claimOne();
        mailroom.record(claimed, Mailroom.again(World.NOON));

        assertNotKept(mailroom, incident, claimed);
        assertThat(mailroom.claimOne().attempts()).isEqualTo(1);
    }

    @Test
    default void what_nobody_has_queued_or_claimed_or_another_organization_has_cannot_be_recorded() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page queued = mailroom.queued(incident, 1).getFirst();
        Lease lease = mailroom.lease();
        World world = mailroom.world();
        assertNotKept(mailroom, incident, new PageOutcome(world.id(), queued.id(), lease, Mailroom.sent()));
        assertNotKept(mailroom, incident, new PageOutcome(world.id(), mailroom.pageId(), lease, Mailroom.sent()));
        ClaimedPage claimed = mailroom.claimOne();
        assertNotKept(
                mailroom,
                incident,
                new PageOutcome(mailroom.next().world().id(), queued.id(), claimed.lease(), Mailroom.sent()));
        assertThat(mailroom.state(incident, queued)).isEqualTo(State.SENDING);
    }

    @Test
    default void a_page_that_comes_with_a_lease_is_its_senders_while_that_lasts() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(world.casey());
        Lease lease = mailroom.lease();
        NewPage leased = new NewPage(page, World.NOON, Optional.of(lease));
        world.keep(Changeset.of(mailroom.write(incident, Set.of(), leased)));

        assertThat(mailroom.claim()).isEmpty();
        LedgerEntry entry = mailroom.entry(incident, page);
        assertThat(entry.state()).isEqualTo(State.SENDING);
        assertThat(entry.attempts()).isEqualTo(1);
        mailroom.keep(new PageOutcome(world.id(), page.id(), lease, Mailroom.sent()));
        assertThat(mailroom.state(incident, page)).isEqualTo(State.SENT);
    }

    @Test
    default void a_page_that_came_with_a_lease_is_anybodys_once_that_has_run_out() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.page(world.casey());
        NewPage leased = new NewPage(page, World.NOON, Optional.of(mailroom.lease()));
        world.keep(Changeset.of(mailroom.write(incident, Set.of(), leased)));
        letALeaseRunOut();

        ClaimedPage claimed = mailroom.claimOne();
        assertThat(claimed.page()).isEqualTo(page);
        assertThat(claimed.attempts()).isEqualTo(1);
    }

    private static void assertNotKept(Mailroom mailroom, StoredIncident incident, ClaimedPage claimed) {
        assertNotKept(mailroom, incident, Mailroom.outcome(claimed, Mailroom.sent()));
    }

    /** Neither the outcome nor what is said beside it, nor what came of another page. */
    private static void assertNotKept(Mailroom mailroom, StoredIncident incident, PageOutcome outcome) {
        Ledger.assertStale(
                mailroom.world(), Changeset.of(List.of(mailroom.write(incident, Set.of())), List.of(outcome)));
    }
}
