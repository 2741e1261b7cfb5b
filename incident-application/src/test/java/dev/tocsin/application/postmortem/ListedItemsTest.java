package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;
import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.application.Rejection;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Task;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A list of action items takes the place of the one before, and loses nothing that it does not speak of. */
class ListedItemsTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 4, 19);

    private final Studio studio = new Studio();
    private final ActionItem alert = studio.written(WantedItem.of("Alret")
                    .ownedBy(new WantedOwner.Person(new Email("casey@example.com")))
                    .dueOn(SUNDAY))
            .postmortem()
            .items()
            .all()
            .getFirst();

    @Test
    void an_item_that_is_named_stays_what_it_was_in_all_that_the_list_does_not_say() {
        replaced(named(alert.id(), saying("Alert", Change.keep())));

        assertThat(items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(alert.id());
            assertThat(item.createdAt()).isEqualTo(alert.createdAt());
            assertThat(item.task())
                    .isEqualTo(Task.of("Alert")
                            .ownedBy(new Owner.Person(studio.casey.user()))
                            .dueOn(SUNDAY));
        });
    }

    @Test
    void so_does_one_of_the_same_text_and_what_is_cleared_is_gone() {
        replaced(new ListedItem(Optional.empty(), saying("Alret", Change.clear())));

        assertThat(items()).containsExactly(alert.with(Task.of("Alret").dueOn(SUNDAY), studio.now.get()));
    }

    @Test
    void whoever_knows_only_done_completes_an_item_and_takes_no_progress_from_it() {
        replaced(new ListedItem(Optional.empty(), saying("Alret", Optional.of(ActionStatus.IN_PROGRESS))));
        replaced(new ListedItem(Optional.empty(), saying("Alret", false)));
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.task().status()).isEqualTo(ActionStatus.IN_PROGRESS));

        replaced(new ListedItem(Optional.empty(), saying("Alret", true)));
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.task().status()).isEqualTo(ActionStatus.COMPLETED));

        replaced(new ListedItem(Optional.empty(), saying("Alret", false)));
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.task()).isEqualTo(alert.task()));
    }

    @Test
    void an_item_that_is_not_there_or_twice_is_named_by_its_place() {
        ActionItemId nowhere = new ActionItemId(studio.ports.ids().next());
        Rejection why = why(studio.edit(
                studio.casey,
                listing(
                        named(alert.id(), TaskChange.to(ActionStatus.COMPLETED)),
                        named(nowhere, TaskChange.to(ActionStatus.COMPLETED)),
                        named(alert.id(), saying("Alert", person("nobody@example.com"))))));

        assertThat(why)
                .isEqualTo(new Rejection.Invalid(List.of(
                        new Rejection.Invalid.Field(
                                "action_items[1].id", "the postmortem has no action item with this id"),
                        new Rejection.Invalid.Field("action_items[2].id", "is there twice"),
                        new Rejection.Invalid.Field(
                                "action_items[2].owner_email", "no active user has this address"))));
        assertThat(items()).containsExactly(alert);
    }

    @Test
    void one_without_an_id_has_a_text() {
        TaskChange silent = TaskChange.to(ActionStatus.COMPLETED);
        assertThatIllegalArgumentException().isThrownBy(() -> new ListedItem(Optional.empty(), silent));
    }

    private void replaced(ListedItem... items) {
        studio.edit(studio.casey, listing(items)).orElseThrow();
    }

    private List<ActionItem> items() {
        return studio.board()
                .get(studio.casey, FIRST)
                .orElseThrow()
                .postmortem()
                .items()
                .all();
    }

    private static WantedContent listing(ListedItem... items) {
        return new WantedContent(
                Map.of(),
                Change.keep(),
                Change.keep(),
                Change.to(new WantedForm.Fields<>(List.of(items))),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                new LinkedHashMap<>());
    }

    private static ListedItem named(ActionItemId id, TaskChange change) {
        return new ListedItem(Optional.of(id), change);
    }

    private static TaskChange saying(String text, Change<WantedOwner> owner) {
        return new TaskChange(Optional.of(text), owner, Change.keep(), Change.keep(), Optional.empty(), Change.keep());
    }

    private static TaskChange saying(String text, Optional<ActionStatus> status) {
        return new TaskChange(Optional.of(text), Change.keep(), Change.keep(), Change.keep(), status, Change.keep());
    }

    private static TaskChange saying(String text, boolean done) {
        return new TaskChange(
                Optional.of(text),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Optional.empty(),
                Change.keep(),
                Optional.of(done));
    }

    private static Change<WantedOwner> person(String email) {
        return Change.to(new WantedOwner.Person(new Email(email)));
    }
}
