package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.ALERTING;
import static dev.tocsin.domain.postmortem.Writings.CASEY;
import static dev.tocsin.domain.postmortem.Writings.DUE;
import static dev.tocsin.domain.postmortem.Writings.JANE;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.by;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.people.Responder;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an action item says, and who sees to it. */
class TaskTest {

    private static final Task RUNBOOK = Task.of("Write the runbook");

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
        assertThat(task.in(ActionStatus.COMPLETED).isOverdueOn(DUE.plusDays(1))).isFalse();
        assertThat(RUNBOOK.isOverdueOn(DUE)).isFalse();
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
    void how_far_it_is_is_no_part_of_what_was_promised() {
        Task alarm = Task.of("Alarm");
        Task answered = new Task(
                "Alarm",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ActionStatus.COMPLETED,
                Optional.of(new Comment("It rings")));
        assertThat(alarm.isSamePromise(alarm)).isTrue();
        assertThat(alarm.isSamePromise(answered)).isTrue();
        assertThat(alarm.isSamePromise(answered.ownedBy(by(JANE)))).isFalse();
        assertThat(alarm.isSamePromise(categorized("task"))).isFalse();
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
}
