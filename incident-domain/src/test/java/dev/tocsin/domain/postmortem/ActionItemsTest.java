package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.ALERTING;
import static dev.tocsin.domain.postmortem.Writings.BY_CASEY;
import static dev.tocsin.domain.postmortem.Writings.BY_JANE;
import static dev.tocsin.domain.postmortem.Writings.CASEY;
import static dev.tocsin.domain.postmortem.Writings.DUE;
import static dev.tocsin.domain.postmortem.Writings.JANE;
import static dev.tocsin.domain.postmortem.Writings.LATER;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.aDraft;
import static dev.tocsin.domain.postmortem.Writings.aDraftedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.aPublishedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.accepted;
import static dev.tocsin.domain.postmortem.Writings.anApprovedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.by;
import static dev.tocsin.domain.postmortem.Writings.facts;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static dev.tocsin.domain.postmortem.Writings.items;
import static dev.tocsin.domain.postmortem.Writings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Aspect;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Kind;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.people.Responder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(accepted(decision).events())
                .containsExactly(new IncidentEvent(
                        BY_CASEY,
                        LATER,
                        new Fact.ActionItemChanged(
                                Kind.ADDED, itemId(2).value(), "Write the runbook", "pending", List.of())));
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
    void one_that_is_removed_leaves_an_empty_list() {
        Decision<Postmortem> decision = aDraft().items().remove(ALERTING.id(), BY_JANE, LATER);

        assertThat(accepted(decision).next().items().all()).isEmpty();
        assertThat(accepted(decision).next().content().has(Part.ACTION_ITEMS)).isTrue();
        assertThat(facts(decision))
                .containsExactly(new Fact.ActionItemChanged(
                        Kind.REMOVED, ALERTING.id().value(), ALERTING.task().text(), "pending", List.of()));
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

    static List<Arguments> changes() {
        Task task = ALERTING.task();
        Optional<Comment> comment = Optional.of(new Comment("half of it"));
        Optional<Owner> nobody = Optional.empty();
        Optional<LocalDate> never = Optional.empty();
        return List.of(
                arguments(
                        new Task(
                                "Other",
                                task.owner(),
                                task.dueDate(),
                                task.category(),
                                task.status(),
                                Optional.empty()),
                        List.of(Aspect.TEXT)),
                arguments(task.ownedBy(by(CASEY)), List.of(Aspect.OWNER)),
                arguments(task.dueOn(DUE.plusDays(1)), List.of(Aspect.DUE_DATE)),
                arguments(task.in(ActionStatus.IN_PROGRESS), List.of(Aspect.STATUS)),
                arguments(
                        new Task(task.text(), nobody, never, Optional.of("detect"), ActionStatus.COMPLETED, comment),
                        List.of(Aspect.OWNER, Aspect.DUE_DATE, Aspect.CATEGORY, Aspect.STATUS, Aspect.COMMENT)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_names_what_changed(Task next, List<Aspect> aspects) {
        Decision<Postmortem> decision = aDraft().items().change(ALERTING.id(), task -> next, BY_JANE, LATER);

        assertThat(facts(decision))
                .containsExactly(new Fact.ActionItemChanged(
                        Kind.CHANGED,
                        ALERTING.id().value(),
                        next.text(),
                        next.status().word(),
                        aspects));
        assertThat(accepted(decision).next().items().all())
                .containsExactly(new ActionItem(ALERTING.id(), next, Optional.empty(), NOON, LATER));
    }

    @ParameterizedTest
    @CsvSource({
        "pending,PENDING",
        "open,PENDING",
        "in_progress,IN_PROGRESS",
        "in progress,IN_PROGRESS",
        "completed,COMPLETED",
        "done,COMPLETED"
    })
    void a_status_is_read_in_either_words(String word, ActionStatus status) {
        assertThat(ActionStatus.of(word)).contains(status);
        assertThat(ActionStatus.of(status.word())).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DONE", "closed"})
    void any_other_word_is_no_status(String word) {
        assertThat(ActionStatus.of(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING,pending,COMPLETED,PENDING",
        "IN_PROGRESS,in_progress,COMPLETED,IN_PROGRESS",
        "COMPLETED,completed,COMPLETED,PENDING"
    })
    void done_or_not_is_less_than_a_status(ActionStatus from, String word, ActionStatus done, ActionStatus notDone) {
        assertThat(from.word()).isEqualTo(word);
        assertThat(from.done(true)).isEqualTo(done);
        assertThat(from.done(false)).isEqualTo(notDone);
    }

    @Test
    void an_owner_is_a_person_or_a_mere_name() {
        Owner named = new Owner.Named(" the DBAs ");
        assertThat(by(JANE).person()).contains(JANE);
        assertThat(by(JANE).email()).contains(JANE.email());
        assertThat(by(JANE).shown()).isEqualTo("Jane");
        assertThat(named.person()).isEmpty();
        assertThat(named.email()).isEmpty();
        assertThat(named.shown()).isEqualTo("the DBAs");
        assertThatIllegalArgumentException().isThrownBy(() -> new Owner.Named("x".repeat(201)));
        assertThat(new Owner.Named("x".repeat(200)).name()).hasSize(Owner.Named.MAX_LENGTH);
    }

    @Test
    void an_owner_stays_the_same_under_another_name() {
        Owner renamed = by(new Responder(JANE.id(), "Jane Doe", CASEY.email()));
        Owner named = new Owner.Named("Jane");
        assertThat(by(JANE).is(renamed)).isTrue();
        assertThat(by(JANE).is(by(CASEY))).isFalse();
        assertThat(by(JANE).is(named)).isFalse();
        assertThat(named.is(by(JANE))).isFalse();
        assertThat(named.is(new Owner.Named("Jane"))).isTrue();
        assertThat(named.is(new Owner.Named("Casey"))).isFalse();
    }

    @Test
    void what_is_to_be_done_has_limits() {
        assertThat(Task.of("x".repeat(1_000)).text()).hasSize(Task.MAX_LENGTH);
        assertThat(Task.of(" one\ntwo ").text()).isEqualTo("one\ntwo");
        assertThat(categorized("x".repeat(100)).category()).contains("x".repeat(100));
        assertThat(RUNBOOK.dueOn(LocalDate.of(1970, 1, 1)).dueDate()).isPresent();
        assertThat(RUNBOOK.dueOn(LocalDate.of(9999, 12, 31)).dueDate()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> Task.of("x".repeat(1_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> categorized("x".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> RUNBOOK.dueOn(LocalDate.of(1969, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> RUNBOOK.dueOn(LocalDate.of(10_000, 1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ActionItem.added(itemId(1), RUNBOOK, NOON.plusNanos(1)));
    }

    @Test
    void it_is_overdue_from_the_day_after_until_it_is_done() {
        Task task = ALERTING.task();
        assertThat(task.isOverdueOn(DUE)).isFalse();
        assertThat(task.isOverdueOn(DUE.plusDays(1))).isTrue();
        assertThat(done(task).isOverdueOn(DUE.plusDays(1))).isFalse();
        assertThat(RUNBOOK.isOverdueOn(DUE)).isFalse();
    }

    @Test
    void in_a_list_without_ids_the_same_words_are_the_same_item() {
        ActionItem twin = ActionItem.added(itemId(2), ALERTING.task(), NOON);
        Task done = done(ALERTING.task());
        Iterator<ActionItemId> ids = List.of(itemId(7), itemId(8)).iterator();

        List<ActionItem> items = ActionItem.reconciled(
                List.of(ALERTING, twin), List.of(RUNBOOK, done, ALERTING.task(), done), ids::next, LATER);

        assertThat(items)
                .containsExactly(
                        ActionItem.added(itemId(7), RUNBOOK, LATER),
                        ALERTING.with(done, LATER),
                        twin,
                        ActionItem.added(itemId(8), done, LATER));
    }

    private static Task done(Task task) {
        return task.in(ActionStatus.COMPLETED);
    }

    private static Task categorized(String category) {
        return new Task(
                "task",
                Optional.empty(),
                Optional.empty(),
                Optional.of(category),
                ActionStatus.PENDING,
                Optional.empty());
    }

    private static ActionItem[] numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> ActionItem.added(itemId(number), RUNBOOK, NOON))
                .toArray(ActionItem[]::new);
    }
}
