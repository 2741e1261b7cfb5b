package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Ledger;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is not wanted any more does not leave any more, unless it is leaving just now; and then it is not tried again. */
public interface SupersedingContract extends LeasingPorts {

    @Test
    default void what_is_queued_and_superseded_never_leaves() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        mailroom.supersede(incident, Cause.ESCALATION);

        LedgerEntry entry = mailroom.entry(incident, page);
        assertThat(entry.state()).isEqualTo(State.SUPERSEDED);
        assertThat(entry.attempts()).isZero();
        assertThat(entry.failure()).isEmpty();
        assertThat(entry.sentAt()).isEmpty();
        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
    }

    @Test
    default void what_waits_for_another_attempt_is_superseded_too() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        mailroom.record(mailroom.claimOne(), Mailroom.again(World.NOON.plusSeconds(30)));
        mailroom.supersede(incident, Cause.ESCALATION);

        assertThat(mailroom.state(incident, page)).isEqualTo(State.SUPERSEDED);
        assertThat(mailroom.entry(incident, page).attempts()).isEqualTo(1);
        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
    }

    @Test
    default void only_the_named_causes_are_superseded() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 1);
        mailroom.record(mailroom.claimOne(), Mailroom.sent());
        List<Page> pages = EnumSet.allOf(Cause.class).stream()
                .map(cause -> mailroom.page(world.casey(), cause))
                .toList();
        mailroom.queue(incident, pages.toArray(Page[]::new));
        mailroom.supersede(incident, Cause.ESCALATION, Cause.SLA_ACKNOWLEDGE);

        assertThat(Mailroom.pages(mailroom.claim()))
                .containsExactlyInAnyOrderElementsOf(pages.stream()
                        .filter(page -> page.cause() != Cause.ESCALATION && page.cause() != Cause.SLA_ACKNOWLEDGE)
                        .toList());
    }

    @Test
    default void only_pages_of_the_incident_are_superseded() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        Mailroom theirs = mailroom.next();
        StoredIncident incident = mailroom.incident();
        Page ours = mailroom.queued(incident, 1).getFirst();
        Page neighbour = mailroom.queued(mailroom.incident(), 1).getFirst();
        Page stranger = theirs.queued(theirs.incident(), 1).getFirst();
        mailroom.supersede(incident, Cause.values());

        assertThat(mailroom.state(incident, ours)).isEqualTo(State.SUPERSEDED);
        assertThat(Mailroom.pages(mailroom.claim())).containsExactlyInAnyOrder(neighbour, stranger);
    }

    @Test
    default void pages_that_come_with_the_superseding_are_wanted() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 1);
        Page fresh = mailroom.page(world.casey());
        world.keep(Changeset.of(mailroom.write(incident, Set.of(Cause.ESCALATION), Mailroom.atNoon(fresh))));
        assertThat(Mailroom.pages(mailroom.claim())).containsExactly(fresh);
    }

    @Test
    default void what_is_leaving_just_now_may_still_arrive() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        ClaimedPage claimed = supersededWhileSending(mailroom, incident);
        assertThat(mailroom.state(incident, claimed.page())).isEqualTo(State.SENDING);
        mailroom.record(claimed, Mailroom.sent());

        assertThat(mailroom.state(incident, claimed.page())).isEqualTo(State.SENT);
        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
    }

    @Test
    default void what_was_superseded_while_it_was_leaving_is_not_tried_again() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        List<Result> results =
                List.of(Mailroom.again(World.NOON), new Result.TakenBack(World.NOON), new Result.Superseded());
        for (Result result : results) {
            ClaimedPage claimed = supersededWhileSending(mailroom, incident);
            mailroom.record(claimed, result);
            assertThat(mailroom.state(incident, claimed.page()))
                    .as(result.toString())
                    .isEqualTo(State.SUPERSEDED);
        }
        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
    }

    /** Else it would be told, and counted, though nobody waits for it. */
    @Test
    default void that_what_was_superseded_while_it_was_leaving_has_failed_for_good_is_stale() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        ClaimedPage claimed = supersededWhileSending(mailroom, incident);
        Ledger.assertStale(
                mailroom.world(),
                Changeset.of(
                        List.of(mailroom.write(incident, Set.of())),
                        List.of(Mailroom.outcome(claimed, Mailroom.failed(Optional.empty())))));

        mailroom.record(claimed, new Result.Superseded());
        assertThat(mailroom.state(incident, claimed.page())).isEqualTo(State.SUPERSEDED);
    }

    @Test
    default void that_what_is_still_wanted_was_superseded_is_stale() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        ClaimedPage claimed = mailroom.claimOne();
        Ledger.assertStale(
                mailroom.world(), Changeset.of(List.of(), List.of(Mailroom.outcome(claimed, new Result.Superseded()))));

        mailroom.record(claimed, Mailroom.failed(Optional.empty()));
        assertThat(mailroom.state(incident, page)).isEqualTo(State.FAILED);
    }

    @Test
    default void nothing_is_tried_in_the_place_of_what_was_superseded_while_it_was_leaving() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        ClaimedPage claimed = supersededWhileSending(mailroom, incident);
        mailroom.record(claimed, Mailroom.failed(claimed.page().fallback(mailroom.pageId())));

        assertThat(mailroom.world().cases().pages(incident))
                .singleElement()
                .satisfies(entry -> assertThat(entry.state()).isEqualTo(State.SUPERSEDED))
                .satisfies(entry -> assertThat(entry.failure()).isEmpty());
        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
    }

    /** Else somebody would be woken long after the answer, only because a node has died. */
    @Test
    default void what_was_superseded_while_its_sender_died_is_taken_over_by_nobody() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        ClaimedPage claimed = supersededWhileSending(mailroom, incident);
        letALeaseRunOut();

        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
        assertThat(mailroom.state(incident, claimed.page())).isEqualTo(State.SUPERSEDED);
        letALeaseRunOut();
        assertThat(ports().pageQueue().overdue(storeNow())).isZero();
    }

    @Test
    default void what_has_been_sent_or_has_failed_stays_so() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 2);
        List<ClaimedPage> claimed = mailroom.claim();
        mailroom.record(claimed.get(0), Mailroom.sent());
        mailroom.record(claimed.get(1), Mailroom.failed(Optional.empty()));
        List<LedgerEntry> before = mailroom.world().cases().pages(incident);
        mailroom.supersede(incident, Cause.values());
        assertThat(mailroom.world().cases().pages(incident)).isEqualTo(before);
    }

    @Test
    default void pages_of_a_deleted_incident_do_not_leave_and_what_came_of_them_is_still_heard() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        World world = mailroom.world();
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 1);
        ClaimedPage leaving = mailroom.claimOne();
        mailroom.queued(incident, 1);
        world.cases().then(incident, Deed.delete(world.jane()));

        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
        mailroom.record(leaving, Mailroom.sent());
        letALeaseRunOut();
        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
    }

    private static ClaimedPage supersededWhileSending(Mailroom mailroom, StoredIncident incident) {
        mailroom.queued(incident, 1);
        ClaimedPage claimed = mailroom.claimOne();
        mailroom.supersede(incident, Cause.ESCALATION);
        return claimed;
    }
}
