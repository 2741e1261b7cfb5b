package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingPage.Owed;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Reminder;
import dev.tocsin.domain.postmortem.Reminders;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What every ledger must do with pages that remind of action items: they are sent while what they say is owed, and kept
 * with the fact that somebody was reminded.
 */
public interface ReminderPagesContract extends PortsUnderTest {

    @Test
    default void a_reminder_is_claimed_with_what_is_owed_and_where_it_was_promised() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem reminded = debts.reminded(debts.owed(), Debts.DAY_BEFORE);

        ClaimedPage claimed = claimOne(debts, Debts.DAY_BEFORE);
        assertThat(claimed.page().cause()).isEqualTo(Cause.ACTION_ITEM);
        assertThat(claimed.page().channel()).isEqualTo(Channel.EMAIL);
        assertThat(claimed.owed()).contains(new Owed(reminded.number(), reminder(debts, reminded, false)));
    }

    @Test
    default void whether_it_is_overdue_is_said_as_it_is_when_it_is_sent_where_its_owner_lives() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem reminded = debts.reminded(debts.owed(), Debts.DAY_BEFORE);
        Instant mondayBegins = Instant.parse("2026-04-26T22:00:00Z");

        assertThat(claimOne(debts, mondayBegins).owed())
                .contains(new Owed(reminded.number(), reminder(debts, reminded, true)));
    }

    @Test
    default void what_is_tried_on_the_other_channel_reminds_of_the_same_item() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem reminded = debts.reminded(debts.owed(), Debts.DAY_BEFORE);
        ClaimedPage claimed = claimOne(debts, Debts.DAY_BEFORE);
        PageId next = new PageId(ports().ids().next());
        record(
                debts,
                claimed,
                new Result.Failed(Failure.REJECTED, "no", claimed.page().fallback(next)));

        ClaimedPage other = claimOne(debts, farAhead());
        assertThat(other.page().channel()).isEqualTo(Channel.SLACK);
        assertThat(other.owed().orElseThrow().reminder().item())
                .isEqualTo(reminded.postmortem().items().all().getFirst().id());
    }

    @Test
    default void what_is_done_is_not_told_any_more_and_other_items_are() {
        Debts debts = Debts.in(World.in(ports()));
        Library library = debts.library();
        ActionItem alert = library.item(debts.task());
        ActionItem test = library.item(Library.of(debts.world().casey(), "Test it"));
        StoredPostmortem reminded = debts.reminded(library.written(Library.saying("a", alert, test)), Debts.DAY_BEFORE);

        debts.changed(reminded, alert, task -> task.in(ActionStatus.COMPLETED));
        assertThat(claimOne(debts, Debts.DAY_BEFORE)
                        .owed()
                        .orElseThrow()
                        .reminder()
                        .text())
                .isEqualTo("Test it");
        assertThat(states(debts, reminded)).containsExactlyInAnyOrder(State.SUPERSEDED, State.SENDING);
    }

    @Test
    default void what_reminds_of_another_incidents_items_stays() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem one = debts.reminded(debts.owed(), Debts.DAY_BEFORE);
        StoredPostmortem other = debts.reminded(debts.owed(), Debts.DAY_BEFORE);

        debts.changed(one, first(one), task -> task.in(ActionStatus.COMPLETED));
        assertThat(states(debts, one)).containsExactly(State.SUPERSEDED);
        assertThat(states(debts, other)).containsExactly(State.QUEUED);
    }

    @Test
    default void a_newer_reminder_takes_the_place_of_an_older_one() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem once = debts.reminded(debts.owed(), Debts.DAY_BEFORE);
        StoredPostmortem twice = debts.reminded(once, Debts.DAY_AFTER);

        assertThat(claimOne(debts, Debts.DAY_AFTER)
                        .owed()
                        .orElseThrow()
                        .reminder()
                        .isOverdue())
                .isTrue();
        assertThat(states(debts, twice)).containsExactlyInAnyOrder(State.SUPERSEDED, State.SENDING);
    }

    @Test
    default void one_that_is_being_sent_when_it_is_done_is_not_tried_again() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem reminded = debts.reminded(debts.owed(), Debts.DAY_BEFORE);
        ClaimedPage claimed = claimOne(debts, Debts.DAY_BEFORE);
        debts.changed(reminded, first(reminded), task -> task.in(ActionStatus.COMPLETED));
        record(debts, claimed, new Result.Again(Debts.DAY_BEFORE, "busy"));

        assertThat(states(debts, reminded)).containsExactly(State.SUPERSEDED);
        assertThat(claim(debts, farAhead())).isEmpty();
    }

    @Test
    default void what_ends_an_incident_leaves_what_was_promised_and_its_deletion_does_not() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem reminded = debts.reminded(debts.owed(), Debts.DAY_BEFORE);
        World world = debts.world();
        world.cases().then(debts.library().incident(reminded), Deed.move(Status.CLOSED, world.jane()));
        assertThat(states(debts, reminded)).containsExactly(State.QUEUED);

        world.cases().then(debts.library().incident(reminded), Deed.delete(world.jane()));
        assertThat(claim(debts, farAhead())).isEmpty();
    }

    @Test
    default void what_nobody_or_somebody_else_owes_by_now_is_claimed_with_nothing_owed() {
        List<UnaryOperator<Task>> changes = List.of(
                task -> task.in(ActionStatus.COMPLETED),
                task -> Task.of("nobody's").dueOn(Library.SUNDAY));
        for (UnaryOperator<Task> change : changes) {
            Debts debts = Debts.in(World.in(ports()));
            StoredPostmortem reminded = debts.reminded(debts.owed(), Debts.DAY_BEFORE);
            debts.silently(reminded, change);

            assertThat(claimOne(debts, Debts.DAY_BEFORE).owed()).isEmpty();
        }
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem reminded = debts.reminded(debts.owed(), Debts.DAY_BEFORE);
        debts.silently(reminded, task -> Library.of(debts.world().jane(), task.text()));
        assertThat(claimOne(debts, Debts.DAY_BEFORE).owed()).isEmpty();
    }

    @Test
    default void of_two_who_remind_at_once_one_does() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem owed = debts.owed();
        Reminders.Due due = owed.postmortem().reminders().due(Debts.DAY_BEFORE, debts.zones());
        StoredPostmortem reminded = debts.library().reminded(owed, due);

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(debts.library().reminding(owed, due)));
        assertThat(states(debts, reminded)).containsExactly(State.QUEUED);
        assertThat(debts.found(reminded)).isEqualTo(reminded);
    }

    @Test
    default void a_person_who_was_reminded_stands_in_the_ledger_and_nothing_on_the_timeline() {
        Debts debts = Debts.in(World.in(ports()));
        StoredPostmortem owed = debts.owed();
        int told =
                debts.world().cases().timeline(debts.library().incident(owed)).size();
        StoredPostmortem reminded = debts.reminded(owed, Debts.DAY_BEFORE);

        assertThat(debts.world().cases().pages(debts.library().incident(reminded)))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.email()).contains(debts.world().casey().email()));
        assertThat(debts.world().cases().timeline(debts.library().incident(reminded)))
                .hasSize(told);
    }

    private static Instant farAhead() {
        return Debts.DAY_AFTER.plus(Duration.ofDays(3_650));
    }

    private static ActionItem first(StoredPostmortem postmortem) {
        return postmortem.postmortem().items().all().getFirst();
    }

    private static Reminder reminder(Debts debts, StoredPostmortem postmortem, boolean isOverdue) {
        return new Reminder(
                first(postmortem).id(), debts.world().casey().responder(), "Add an alert", Library.SUNDAY, isOverdue);
    }

    /** All that this organization has due. */
    private static List<ClaimedPage> claim(Debts debts, Instant now) {
        Lease lease = new Lease(debts.world().ports().ids().next());
        return debts.world().ports().pageQueue().claim(Set.of(Channel.values()), now, 1_000, lease).stream()
                .filter(page -> page.of().organization().equals(debts.world().id()))
                .toList();
    }

    private static ClaimedPage claimOne(Debts debts, Instant now) {
        List<ClaimedPage> claimed = claim(debts, now);
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }

    private static void record(Debts debts, ClaimedPage claimed, Result result) {
        PageOutcome outcome =
                new PageOutcome(claimed.of().organization(), claimed.page().id(), claimed.lease(), result);
        debts.world().keep(Changeset.of(List.of(), List.of(outcome)));
    }

    private static List<State> states(Debts debts, StoredPostmortem postmortem) {
        return debts.world().cases().pages(debts.library().incident(postmortem)).stream()
                .map(LedgerEntry::state)
                .toList();
    }
}
