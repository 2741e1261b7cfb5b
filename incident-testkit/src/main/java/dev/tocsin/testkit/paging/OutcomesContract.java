package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.testkit.Ledger;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What came of an attempt says where the page goes from there. */
public interface OutcomesContract extends LeasingPorts {

    @Test
    default void what_was_sent_is_done_for_ever() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        mailroom.record(mailroom.claimOne(), new Result.Sent(World.NOON.plusNanos(1_000)));

        LedgerEntry entry = mailroom.entry(incident, page);
        assertThat(entry.state()).isEqualTo(State.SENT);
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.sentAt()).contains(World.NOON.plusNanos(1_000));
        assertThat(entry.failure()).isEmpty();
        assertThat(entry.why()).isEmpty();
        assertNeverClaimed(mailroom);
    }

    @Test
    default void what_failed_for_now_is_tried_again_and_remembers_why() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        Instant later = World.NOON.plusSeconds(5);
        mailroom.record(mailroom.claimOne(), new Result.Again(later, "Slack is busy"));

        LedgerEntry queued = mailroom.entry(incident, page);
        assertThat(queued.state()).isEqualTo(State.QUEUED);
        assertThat(queued.attempts()).isEqualTo(1);
        assertThat(queued.why()).contains("Slack is busy");
        assertThat(queued.failure()).isEmpty();
        ClaimedPage again = mailroom.claim(later, 1).getFirst();
        assertThat(again.page()).isEqualTo(page);
        assertThat(again.attempts()).isEqualTo(1);
        mailroom.record(again, Mailroom.sent());
        LedgerEntry sent = mailroom.entry(incident, page);
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(sent.why()).as("what went wrong is over").isEmpty();
    }

    @Test
    default void what_failed_for_good_says_why_and_is_not_tried_again() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, Failure.values().length);
        for (Failure failure : Failure.values()) {
            ClaimedPage claimed = mailroom.claim(World.NOON, 1).getFirst();
            mailroom.record(claimed, new Result.Failed(failure, "because \"" + failure + "\" \\", Optional.empty()));
            LedgerEntry entry = mailroom.entry(incident, claimed.page());
            assertThat(entry.state()).isEqualTo(State.FAILED);
            assertThat(entry.failure()).contains(failure);
            assertThat(entry.why()).contains("because \"" + failure + "\" \\");
            assertThat(entry.sentAt()).isEmpty();
        }
        assertNeverClaimed(mailroom);
    }

    @Test
    default void a_page_that_is_tried_in_the_place_of_one_that_failed_is_due_at_once() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        Page other = page.fallback(mailroom.pageId()).orElseThrow();
        Instant before = storeNow();
        mailroom.record(mailroom.claimOne(), Mailroom.failed(Optional.of(other)));

        assertThat(mailroom.state(incident, page)).isEqualTo(State.FAILED);
        LedgerEntry entry = mailroom.entry(incident, other);
        assertThat(entry.state()).isEqualTo(State.QUEUED);
        assertThat(entry.channel()).isEqualTo(Channel.EMAIL);
        assertThat(entry.attempts()).isZero();
        assertThat(entry.createdAt())
                .isBetween(before.minusSeconds(1), storeNow().plusSeconds(1));
        List<ClaimedPage> claimed = mailroom.claim(storeNow().plusSeconds(1), 10);
        assertThat(Mailroom.pages(claimed)).containsExactly(other);
        assertThat(claimed.getFirst().of()).isEqualTo(Watch.at(incident));
    }

    @Test
    default void what_is_taken_back_is_queued_as_if_nobody_had_claimed_it() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        mailroom.record(mailroom.claimOne(), Mailroom.again(World.NOON));
        Instant later = World.NOON.plusSeconds(3);
        mailroom.record(mailroom.claimOne(), new Result.TakenBack(later));

        LedgerEntry entry = mailroom.entry(incident, page);
        assertThat(entry.state()).isEqualTo(State.QUEUED);
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.why()).contains("Slack is busy");
        assertThat(mailroom.claim(later.minusNanos(1_000), 10)).isEmpty();
        assertThat(mailroom.claim(later, 10).getFirst().attempts()).isEqualTo(1);
    }

    @Test
    default void outcomes_of_several_organizations_are_kept_together_and_with_what_is_told_of_them() {
        Mailroom ours = Mailroom.withNothingToSend(this);
        Mailroom theirs = ours.next();
        StoredIncident one = ours.incident();
        StoredIncident other = theirs.incident();
        Page sent = ours.queued(one, 1).getFirst();
        Page failed = theirs.queued(other, 1).getFirst();
        List<PageOutcome> outcomes = ours.claim().stream()
                .map(claimed -> Mailroom.outcome(
                        claimed, claimed.page().equals(sent) ? Mailroom.sent() : Mailroom.failed(Optional.empty())))
                .toList();
        ours.world().keep(Changeset.of(List.of(ours.write(one, Set.of()), theirs.write(other, Set.of())), outcomes));

        assertThat(ours.state(one, sent)).isEqualTo(State.SENT);
        assertThat(theirs.state(other, failed)).isEqualTo(State.FAILED);
        assertThat(ours.world().cases().timeline(one)).hasSize(3);
        assertThat(theirs.world().cases().timeline(other)).hasSize(3);
    }

    @Test
    default void of_several_outcomes_none_is_kept_when_one_is_stale() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 2);
        ClaimedPage lost = mailroom.claim(World.NOON, 1).getFirst();
        letALeaseRunOut();
        List<ClaimedPage> held = mailroom.claim();
        ClaimedPage good = held.stream()
                .filter(claimed -> !claimed.page().equals(lost.page()))
                .findFirst()
                .orElseThrow();
        Ledger.assertStale(
                mailroom.world(),
                Changeset.of(
                        List.of(),
                        List.of(
                                Mailroom.outcome(
                                        good, Mailroom.failed(good.page().fallback(mailroom.pageId()))),
                                Mailroom.outcome(lost, Mailroom.sent()))));
        mailroom.record(good, Mailroom.sent());
        assertThat(mailroom.state(incident, good.page())).isEqualTo(State.SENT);
    }

    @Test
    default void what_came_of_a_page_is_kept_before_what_is_superseded_with_it() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        List<Page> pages = mailroom.queued(incident, 3);
        List<ClaimedPage> claimed = mailroom.claim();
        Page other = claimed.get(1).page().fallback(mailroom.pageId()).orElseThrow();
        List<PageOutcome> outcomes = List.of(
                Mailroom.outcome(claimed.get(0), Mailroom.again(World.NOON)),
                Mailroom.outcome(claimed.get(1), Mailroom.failed(Optional.of(other))),
                Mailroom.outcome(claimed.get(2), Mailroom.sent()));
        mailroom.world().keep(Changeset.of(List.of(mailroom.write(incident, Set.of(Cause.ESCALATION))), outcomes));

        assertThat(claimed).hasSameSizeAs(pages);
        assertThat(mailroom.state(incident, claimed.get(0).page())).isEqualTo(State.SUPERSEDED);
        assertThat(mailroom.state(incident, claimed.get(1).page())).isEqualTo(State.FAILED);
        assertThat(mailroom.state(incident, other)).isEqualTo(State.SUPERSEDED);
        assertThat(mailroom.state(incident, claimed.get(2).page())).isEqualTo(State.SENT);
        assertNeverClaimed(mailroom);
    }

    @Test
    default void whoever_is_told_because_a_page_has_failed_has_a_page_by_the_same_commit() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        Page page = mailroom.queued(incident, 1).getFirst();
        Page told = mailroom.page(Addressee.CATCH_ALL, Cause.CATCH_ALL);
        PageOutcome failed = Mailroom.outcome(mailroom.claimOne(), Mailroom.failed(Optional.empty()));
        IncidentWrite write = mailroom.write(incident, Set.of(), Mailroom.atNoon(told));
        mailroom.world().keep(Changeset.of(List.of(write), List.of(failed)));

        assertThat(mailroom.state(incident, page)).isEqualTo(State.FAILED);
        assertThat(mailroom.claimOne().page()).isEqualTo(told);
        StoredIncident after = mailroom.incident();
        Ledger.assertStale(
                mailroom.world(),
                Changeset.of(
                        List.of(mailroom.write(
                                after,
                                Set.of(),
                                Mailroom.atNoon(mailroom.page(mailroom.world().casey())))),
                        List.of(failed)));
        assertThat(mailroom.claim()).as("nothing is left of what was stale").isEmpty();
    }

    private void assertNeverClaimed(Mailroom mailroom) {
        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
        letALeaseRunOut();
        assertThat(mailroom.claim(Watch.FAR, 10)).isEmpty();
    }
}
