package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.ALERTING;
import static dev.tocsin.domain.postmortem.Writings.BY_CASEY;
import static dev.tocsin.domain.postmortem.Writings.BY_JANE;
import static dev.tocsin.domain.postmortem.Writings.LATER;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.aDraft;
import static dev.tocsin.domain.postmortem.Writings.aDraftedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.aPublishedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.accepted;
import static dev.tocsin.domain.postmortem.Writings.anApprovedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static dev.tocsin.domain.postmortem.Writings.items;
import static dev.tocsin.domain.postmortem.Writings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.postmortem.ActionItem.Listed;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is to be done, from the first thought to done. */
class ActionItemsTest {

    private static final Task RUNBOOK = Task.of("Write the runbook");

    static Stream<Postmortem> postmortems() {
        return Stream.of(aDraft(), anApprovedPostmortem(), aPublishedPostmortem());
    }

    @ParameterizedTest
    @MethodSource("postmortems")
    void they_go_their_way_beside_the_document(Postmortem postmortem) {
        Postmortem moved = accepted(postmortem.items().change(ALERTING.id(), ActionItemsTest::done, BY_CASEY, LATER))
                .next();

        assertThat(moved.items().find(ALERTING.id()).map(item -> item.task().status()))
                .contains(ActionStatus.COMPLETED);
        assertThat(moved.edition()).isEqualTo(postmortem.edition());
        assertThat(moved.status()).isEqualTo(postmortem.status());
        assertThat(moved.approval()).isEqualTo(postmortem.approval());
        assertThat(moved.authors()).isEqualTo(postmortem.authors());
        assertThat(moved.version()).isEqualTo(postmortem.version() + 1);
        assertThat(postmortem.latest().content().trackedItems()).containsExactly(ALERTING);
    }

    @Test
    void one_that_is_added_comes_last() {
        Decision<Postmortem> decision = aDraft().items().add(itemId(2), RUNBOOK, BY_CASEY, LATER);

        ActionItem added = ActionItem.added(itemId(2), RUNBOOK, LATER);
        assertThat(accepted(decision).next().items().all()).containsExactly(ALERTING, added);
        assertThat(added.createdAt()).isEqualTo(LATER);
        assertThat(added.reminded()).isEmpty();
    }

    @Test
    void the_first_one_can_be_added_where_nobody_spoke_of_any() {
        Postmortem silent = aDraftedPostmortem(Content.NOTHING);
        assertThat(accepted(silent.items().add(itemId(2), RUNBOOK, BY_JANE, LATER))
                        .next()
                        .items()
                        .all())
                .containsExactly(ActionItem.added(itemId(2), RUNBOOK, LATER));
    }

    @Test
    void beside_a_page_of_html_nothing_is_tracked() {
        Postmortem paged = aDraftedPostmortem(
                Content.NOTHING.withActionItems(Optional.of(Form.page(new Html("<ul><li>all of it</li></ul>")))));

        assertThat(paged.items().all()).isEmpty();
        assertThat(paged.items().change(itemId(2), ActionItemsTest::done, BY_JANE, LATER))
                .isEqualTo(new Decision.Unchanged<>(paged));
        assertThat(paged.reminders().due(LATER, person -> Optional.of(ZoneOffset.UTC)))
                .isEqualTo(new Reminders.Due(paged, List.of()));
        assertThat(refused(paged.items().add(itemId(2), RUNBOOK, BY_JANE, LATER)))
                .isEqualTo(new Refusal.ActionItemsNotTracked());
    }

    @Test
    void what_is_not_completed_does_not_vanish_behind_a_page_of_html() {
        Content page = Content.NOTHING.withActionItems(Optional.of(Form.page(new Html("<p>all of it</p>"))));
        Postmortem two = aDraftedPostmortem(items(ALERTING, ActionItem.added(itemId(2), done(RUNBOOK), NOON)));

        assertThat(refused(two.edit(page, BY_JANE, LATER))).isEqualTo(new Refusal.ActionItemsOpen(1));
        Postmortem done = accepted(two.items().change(ALERTING.id(), ActionItemsTest::done, BY_JANE, LATER))
                .next();
        assertThat(accepted(done.edit(page, BY_JANE, LATER)).next().content()).isEqualTo(page);
        assertThat(accepted(two.edit(Content.NOTHING, BY_JANE, LATER)).next().content())
                .isEqualTo(Content.NOTHING);
    }

    @Test
    void one_that_is_removed_leaves_an_empty_list() {
        Decision<Postmortem> decision = aDraft().items().remove(ALERTING.id(), BY_JANE, LATER);

        assertThat(accepted(decision).next().items().all()).isEmpty();
        assertThat(accepted(decision).next().content().has(Part.ACTION_ITEMS)).isTrue();
    }

    @Test
    void only_the_one_that_is_meant_changes() {
        ActionItem other = ActionItem.added(itemId(2), RUNBOOK, NOON);
        Postmortem two = aDraftedPostmortem(items(ALERTING, other));

        assertThat(accepted(two.items().change(ALERTING.id(), ActionItemsTest::done, BY_JANE, LATER))
                        .next()
                        .items()
                        .all())
                .containsExactly(ALERTING.with(done(ALERTING.task()), LATER), other);
        assertThat(accepted(two.items().remove(ALERTING.id(), BY_JANE, LATER))
                        .next()
                        .items()
                        .all())
                .containsExactly(other);
    }

    @Test
    void one_that_becomes_another_task_stays_what_it_was_in_all_else() {
        Task next = Task.of("Other").in(ActionStatus.COMPLETED);

        assertThat(accepted(aDraft().items().change(ALERTING.id(), task -> next, BY_JANE, LATER))
                        .next()
                        .items()
                        .all())
                .containsExactly(new ActionItem(ALERTING.id(), next, Optional.empty(), NOON, LATER));
    }

    @Test
    void one_that_is_not_there_or_stays_as_it_is_is_no_change() {
        Decision<Postmortem> unchanged = new Decision.Unchanged<>(aDraft());
        assertThat(aDraft().items().change(itemId(9), ActionItemsTest::done, BY_JANE, LATER))
                .isEqualTo(unchanged);
        assertThat(aDraft().items().remove(itemId(9), BY_JANE, LATER)).isEqualTo(unchanged);
        assertThat(aDraft().items().change(ALERTING.id(), task -> task, BY_JANE, LATER))
                .isEqualTo(unchanged);
        assertThat(aDraft().items().find(itemId(9))).isEmpty();
    }

    @Test
    void a_hundred_are_all_that_there_may_be() {
        assertThat(aDraftedPostmortem(items(numbered(99))).items().isFull()).isFalse();
        assertThat(aDraftedPostmortem(items(numbered(100))).items().isFull()).isTrue();
    }

    @Test
    void in_a_list_without_ids_the_same_words_are_the_same_item() {
        ActionItem twin = ActionItem.added(itemId(2), ALERTING.task(), NOON);
        Task done = done(ALERTING.task());
        Iterator<ActionItemId> ids = List.of(itemId(7), itemId(8)).iterator();

        List<ActionItem> items = ActionItem.reconciled(
                List.of(ALERTING, twin),
                List.of(listed(RUNBOOK), listed(done), listed(ALERTING.task()), listed(done)),
                ids::next,
                LATER);

        assertThat(items)
                .containsExactly(
                        ActionItem.added(itemId(7), RUNBOOK, LATER),
                        ALERTING.with(done, LATER),
                        twin,
                        ActionItem.added(itemId(8), done, LATER));
    }

    @Test
    void an_item_that_a_list_names_is_that_one_whatever_it_says() {
        ActionItem twin = ActionItem.added(itemId(2), ALERTING.task(), NOON);
        Task done = done(ALERTING.task());
        Listed sameText =
                new Listed(Optional.empty(), Optional.of(ALERTING.task().text()), ActionItemsTest::done);
        Listed named = new Listed(Optional.of(ALERTING.id()), Optional.of("Alarm"), task -> RUNBOOK);

        assertThat(ActionItem.reconciled(List.of(ALERTING, twin), List.of(sameText, named), () -> itemId(7), LATER))
                .containsExactly(twin.with(done, LATER), ALERTING.with(RUNBOOK, LATER));
        assertThat(ActionItem.reconciled(List.of(ALERTING), List.of(sameText, named), () -> itemId(7), LATER))
                .containsExactly(
                        ActionItem.added(itemId(7), done(Task.of(ALERTING.task().text())), LATER),
                        ALERTING.with(RUNBOOK, LATER));
    }

    private static Listed listed(Task task) {
        return new Listed(Optional.empty(), Optional.of(task.text()), present -> task);
    }

    private static Task done(Task task) {
        return task.in(ActionStatus.COMPLETED);
    }

    private static ActionItem[] numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> ActionItem.added(itemId(number), RUNBOOK, NOON))
                .toArray(ActionItem[]::new);
    }
}
