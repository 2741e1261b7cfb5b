package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.ALERTING;
import static dev.tocsin.domain.postmortem.Writings.CASEY;
import static dev.tocsin.domain.postmortem.Writings.DUE;
import static dev.tocsin.domain.postmortem.Writings.JANE;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.aDraftedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.by;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static dev.tocsin.domain.postmortem.Writings.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Summons;
import dev.tocsin.domain.paging.Urgency;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is to be reminded at all, of what, and when that need not be said any more. */
class DebtorsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Zones ALL_IN_BERLIN = person -> Optional.of(BERLIN);
    private static final Instant MUCH_LATER = Instant.parse("2027-01-01T00:00:00Z");

    static Stream<ActionItem> nobodysItems() {
        Task task = ALERTING.task();
        return Stream.of(
                item(Task.of("nobody's")),
                item(Task.of("at no time").ownedBy(by(JANE))),
                item(Task.of("nobody's").dueOn(DUE)),
                item(task.ownedBy(new Owner.Named("Jane"))),
                item(task.in(ActionStatus.COMPLETED)));
    }

    @ParameterizedTest
    @MethodSource("nobodysItems")
    void nobody_is_reminded_of_what_they_need_not_do(ActionItem item) {
        assertThat(item.debtor()).isEmpty();
        assertThat(item.nextReminder(BERLIN)).isEmpty();
        assertThat(aDraftedPostmortem(items(item)).reminders().next(ALL_IN_BERLIN))
                .isEmpty();
        assertThat(remind(item).reminders()).isEmpty();
    }

    @Test
    void nobody_is_reminded_who_cannot_be_reached_any_more() {
        Zones gone = person -> Optional.empty();
        Postmortem postmortem = aDraftedPostmortem(items(ALERTING));

        assertThat(postmortem.reminders().next(gone)).isEmpty();
        assertThat(postmortem.reminders().due(MUCH_LATER, gone)).isEqualTo(new Reminders.Due(postmortem, List.of()));
    }

    @Test
    void another_promise_is_another_reminder() {
        ActionItem reminded = ALERTING.reminded(DUE.plusDays(8));
        Task task = ALERTING.task();

        assertThat(reminded.with(task.dueOn(DUE.plusDays(30)), NOON).reminded()).isEmpty();
        assertThat(reminded.with(task.ownedBy(by(CASEY)), NOON).reminded()).isEmpty();
        assertThat(reminded.with(task.ownedBy(new Owner.Named("Jane")), NOON).reminded())
                .isEmpty();
        assertThat(reminded.with(withoutOwner(task), NOON).reminded()).isEmpty();
        assertThat(reminded.with(task.in(ActionStatus.IN_PROGRESS), NOON).reminded())
                .contains(DUE.plusDays(8));
        assertThat(item(withoutOwner(task))
                        .reminded(DUE)
                        .with(withoutOwner(Task.of("x").dueOn(DUE)), NOON)
                        .reminded())
                .contains(DUE);
    }

    @Test
    void a_reminder_is_a_page_to_the_owner_without_urgency() {
        Reminder reminder = ALERTING.reminder(DUE).orElseThrow();

        assertThat(reminder.isOverdue()).isFalse();
        assertThat(reminder.summons())
                .isEqualTo(new Summons(
                        new Addressee.Somebody(JANE.id()), Cause.ACTION_ITEM, Urgency.LOW, Optional.empty()));
    }

    static Stream<Content> outdating() {
        Task task = ALERTING.task();
        ActionItem reminded = ALERTING.reminded(DUE.minusDays(1));
        return Stream.of(
                Content.NOTHING,
                items(reminded.with(task.in(ActionStatus.COMPLETED), NOON)),
                items(reminded.with(task.dueOn(DUE.plusDays(1)), NOON)),
                items(reminded.with(task.ownedBy(by(CASEY)), NOON)),
                items(reminded.with(withoutOwner(task), NOON)),
                items(reminded.reminded(DUE.plusDays(1))));
    }

    @ParameterizedTest
    @MethodSource("outdating")
    void what_is_done_gone_or_promised_otherwise_need_not_be_told_any_more(Content next) {
        ActionItem reminded = ALERTING.reminded(DUE.minusDays(1));

        assertThat(outdated(items(reminded), next)).containsExactly(reminded.id());
    }

    @Test
    void what_is_owed_as_before_is_told_still() {
        ActionItem reminded = ALERTING.reminded(DUE.minusDays(1));
        Task task = ALERTING.task();
        Task reworded = new Task(
                "Alert!", task.owner(), task.dueDate(), task.category(), ActionStatus.IN_PROGRESS, task.comment());

        assertThat(outdated(items(reminded), items(reminded.with(reworded, NOON))))
                .isEmpty();
        assertThat(outdated(items(ALERTING), Content.NOTHING))
                .as("nobody was told of it")
                .isEmpty();
    }

    private static Reminders.Due remind(ActionItem item) {
        return aDraftedPostmortem(items(item)).reminders().due(MUCH_LATER, ALL_IN_BERLIN);
    }

    private static List<ActionItemId> outdated(Content before, Content next) {
        return aDraftedPostmortem(before).reminders().outdatedBy(aDraftedPostmortem(next));
    }

    private static ActionItem item(Task task) {
        return ActionItem.added(itemId(1), task, NOON);
    }

    private static Task withoutOwner(Task task) {
        return new Task(task.text(), Optional.empty(), task.dueDate(), task.category(), task.status(), task.comment());
    }
}
