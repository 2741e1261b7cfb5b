package dev.tocsin.domain.postmortem;

import static dev.tocsin.domain.postmortem.Writings.ALERTING;
import static dev.tocsin.domain.postmortem.Writings.BY_CASEY;
import static dev.tocsin.domain.postmortem.Writings.BY_JANE;
import static dev.tocsin.domain.postmortem.Writings.CASEY;
import static dev.tocsin.domain.postmortem.Writings.DUE;
import static dev.tocsin.domain.postmortem.Writings.LATER;
import static dev.tocsin.domain.postmortem.Writings.NOON;
import static dev.tocsin.domain.postmortem.Writings.aDraft;
import static dev.tocsin.domain.postmortem.Writings.aPublishedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.accepted;
import static dev.tocsin.domain.postmortem.Writings.anApprovedPostmortem;
import static dev.tocsin.domain.postmortem.Writings.by;
import static dev.tocsin.domain.postmortem.Writings.facts;
import static dev.tocsin.domain.postmortem.Writings.itemId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Aspect;
import dev.tocsin.domain.incident.Fact.ActionItemChanged.Kind;
import dev.tocsin.domain.incident.IncidentEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What everybody in the organization reads of an action item, though they may not read its postmortem yet. */
class ItemsOnTheTimelineTest {

    private static final Optional<String> NO_WORDS = Optional.empty();

    static Stream<Postmortem> unpublished() {
        Postmortem takenBack =
                accepted(aPublishedPostmortem().unpublish(BY_JANE, NOON)).next();
        return Stream.of(aDraft(), anApprovedPostmortem(), takenBack);
    }

    @ParameterizedTest
    @MethodSource("unpublished")
    void while_not_everybody_may_read_what_is_to_be_done_the_timeline_does_not_say_it(Postmortem hidden) {
        Task secret = new Task(
                "Close the hole",
                Optional.of(by(CASEY)),
                Optional.of(DUE),
                Optional.of("hardening"),
                ActionStatus.IN_PROGRESS,
                Optional.of(new Comment("it is still open")));

        assertThat(facts(hidden.items().add(itemId(2), secret, BY_JANE, LATER)))
                .containsExactly(told(Kind.ADDED, itemId(2), NO_WORDS, "in_progress", List.of()));
        assertThat(facts(hidden.items().change(ALERTING.id(), task -> secret, BY_JANE, LATER)))
                .containsExactly(told(
                        Kind.CHANGED,
                        ALERTING.id(),
                        NO_WORDS,
                        "in_progress",
                        List.of(Aspect.TEXT, Aspect.OWNER, Aspect.CATEGORY, Aspect.STATUS, Aspect.COMMENT)));
        assertThat(facts(hidden.items().remove(ALERTING.id(), BY_JANE, LATER)))
                .containsExactly(told(Kind.REMOVED, ALERTING.id(), NO_WORDS, "pending", List.of()));
    }

    @Test
    void once_everybody_may_read_it_the_timeline_says_what_is_to_be_done() {
        Postmortem shown = aPublishedPostmortem();
        Task runbook = Task.of("Write the runbook").dueOn(DUE);
        Optional<String> alerting = Optional.of(ALERTING.task().text());

        assertThat(facts(shown.items().add(itemId(2), runbook, BY_JANE, LATER)))
                .containsExactly(told(Kind.ADDED, itemId(2), Optional.of("Write the runbook"), "pending", List.of()));
        assertThat(facts(shown.items().change(ALERTING.id(), task -> task.in(ActionStatus.COMPLETED), BY_JANE, LATER)))
                .containsExactly(told(Kind.CHANGED, ALERTING.id(), alerting, "completed", List.of(Aspect.STATUS)));
        assertThat(facts(shown.items().remove(ALERTING.id(), BY_JANE, LATER)))
                .containsExactly(told(Kind.REMOVED, ALERTING.id(), alerting, "pending", List.of()));
    }

    @Test
    void publishing_tells_of_no_item_because_the_postmortem_does() {
        assertThat(facts(anApprovedPostmortem().publish(Writings.OPEN, BY_JANE, LATER)))
                .containsExactly(new Fact.PostmortemPublished(1));
        assertThat(facts(aPublishedPostmortem().unpublish(BY_JANE, LATER)))
                .containsExactly(new Fact.PostmortemUnpublished());
    }

    @Test
    void it_is_told_who_did_it_and_when() {
        assertThat(accepted(aDraft().items().remove(ALERTING.id(), BY_CASEY, LATER))
                        .events())
                .extracting(IncidentEvent::by, IncidentEvent::at)
                .containsExactly(tuple(BY_CASEY, LATER));
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
        assertThat(facts(aDraft().items().change(ALERTING.id(), task -> next, BY_JANE, LATER)))
                .containsExactly(new Fact.ActionItemChanged(
                        Kind.CHANGED,
                        ALERTING.id().value(),
                        NO_WORDS,
                        next.status().word(),
                        next.dueDate(),
                        aspects));
    }

    private static Fact told(Kind kind, ActionItemId item, Optional<String> text, String status, List<Aspect> aspects) {
        return new Fact.ActionItemChanged(kind, item.value(), text, status, Optional.of(DUE), aspects);
    }
}
