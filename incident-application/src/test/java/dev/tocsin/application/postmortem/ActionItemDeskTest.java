package dev.tocsin.application.postmortem;

import static dev.tocsin.application.postmortem.Studio.FIRST;
import static dev.tocsin.application.postmortem.Studio.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.postmortem.ActionItemBoard.Wanted;
import dev.tocsin.application.postmortem.ActionItemDesk.AddItem;
import dev.tocsin.application.postmortem.ActionItemDesk.ChangeItem;
import dev.tocsin.application.postmortem.ActionItemDesk.RemoveItem;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActionItemDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 18);

    private final Studio studio = new Studio();

    @Test
    void an_item_is_added_changed_and_removed_while_the_postmortem_stays_published() {
        studio.written();
        studio.published();
        TrackedItem added = desk().add(Request.by(studio.casey), new AddItem(FIRST, WantedItem.of("Alert")))
                .orElseThrow();
        TrackedItem done = desk().change(
                        Request.by(studio.casey), ChangeItem.to(added.item().id(), ActionStatus.COMPLETED))
                .orElseThrow();
        assertThat(done.item().task()).isEqualTo(Task.of("Alert").in(ActionStatus.COMPLETED));
        assertThat(studio.tocsin
                        .actionItems()
                        .get(studio.vic, added.item().id())
                        .orElseThrow())
                .isEqualTo(done);
        assertThat(desk().remove(
                                Request.by(studio.casey),
                                new RemoveItem(added.item().id(), OptionalLong.empty()))
                        .orElseThrow())
                .isEqualTo(done);
        Postmortem postmortem =
                studio.board().get(studio.vic, FIRST).orElseThrow().postmortem();
        assertThat(postmortem.status()).isEqualTo(PostmortemStatus.PUBLISHED);
        assertThat(postmortem.edition().number()).isOne();
        assertThat(studio.timeline(incident(postmortem)))
                .endsWith("ACTION_ITEM_CHANGED", "ACTION_ITEM_CHANGED", "ACTION_ITEM_CHANGED");
    }

    @Test
    void whoever_may_not_read_a_draft_reads_no_word_of_its_items_on_the_timeline() {
        PostmortemView draft = studio.written(WantedItem.of("Close the hole").ownedBy(person("casey@example.com")));
        desk().add(Request.by(studio.casey), new AddItem(FIRST, WantedItem.of("Rotate the keys")))
                .orElseThrow();
        ActionItemId hole = draft.postmortem().items().all().getFirst().id();
        desk().change(Request.by(studio.casey), ChangeItem.to(hole, ActionStatus.IN_PROGRESS))
                .orElseThrow();

        assertThat(toldOfItems(draft.postmortem()))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.toString())
                        .doesNotContain("hole", "keys")
                        .contains("action_item"));

        studio.published();
        desk().change(Request.by(studio.casey), ChangeItem.to(hole, ActionStatus.COMPLETED))
                .orElseThrow();

        assertThat(toldOfItems(draft.postmortem()))
                .extracting(TimelineEntry.Entry::description)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("Close the hole"));
    }

    @Test
    void a_change_says_of_each_field_whether_it_stays_changes_or_goes() {
        WantedItem wanted = new WantedItem(
                "Alert",
                Optional.of(person("casey@example.com")),
                Optional.of(TODAY),
                Optional.of("detect"),
                ActionStatus.IN_PROGRESS,
                Optional.empty());
        ActionItemId id =
                studio.written(wanted).postmortem().items().all().getFirst().id();
        ChangeItem change = new ChangeItem(
                id,
                new TaskChange(
                        Optional.of("Alarm"),
                        Change.to(person("jane@example.com")),
                        Change.clear(),
                        Change.keep(),
                        Optional.empty(),
                        Change.keep()),
                OptionalLong.empty());
        Task task = desk().change(Request.by(studio.casey), change)
                .orElseThrow()
                .item()
                .task();
        assertThat(task)
                .isEqualTo(new Task(
                        "Alarm",
                        Optional.of(new Owner.Person(studio.jane.user())),
                        Optional.empty(),
                        Optional.of("detect"),
                        ActionStatus.IN_PROGRESS,
                        Optional.empty()));
    }

    @Test
    void whoever_names_the_version_that_they_have_seen_changes_that_one_or_none() {
        studio.written();
        TrackedItem seen = desk().add(Request.by(studio.casey), new AddItem(FIRST, WantedItem.of("Alert")))
                .orElseThrow();
        ActionItemId id = seen.item().id();
        TrackedItem changed = desk().change(Request.by(studio.jane), ChangeItem.to(id, ActionStatus.IN_PROGRESS))
                .orElseThrow();
        OptionalLong stale = OptionalLong.of(seen.version());

        assertThat(changed.version()).isEqualTo(seen.version() + 1);
        assertThatThrownBy(() -> desk().remove(Request.by(studio.casey), new RemoveItem(id, stale)))
                .isInstanceOf(StaleException.class);
        assertThat(studio.tocsin.actionItems().get(studio.casey, id).orElseThrow())
                .isEqualTo(changed);
        assertThat(desk().remove(Request.by(studio.casey), new RemoveItem(id, OptionalLong.of(changed.version())))
                        .orElseThrow())
                .isEqualTo(changed);
    }

    @Test
    void whoever_owns_an_item_follows_it_up_whatever_their_role_and_nobody_else_of_their_role() {
        TaskChange answer = TaskChange.to(ActionStatus.COMPLETED);
        List<ActionItemId> ids = studio
                .written(WantedItem.of("Alert").ownedBy(person("vic@example.com")), WantedItem.of("Call"))
                .postmortem()
                .items()
                .all()
                .stream()
                .map(ActionItem::id)
                .toList();
        assertThat(listed(studio.vic, Wanted.ALL)).containsExactly("Alert");
        assertThat(desk().change(Request.by(studio.vic), change(ids.getFirst(), answer))
                        .orElseThrow()
                        .item()
                        .task()
                        .status())
                .isEqualTo(ActionStatus.COMPLETED);
        TaskChange more = new TaskChange(
                Optional.of("Alarm"), Change.keep(), Change.keep(), Change.keep(), Optional.empty(), Change.keep());
        assertThat(why(desk().change(Request.by(studio.vic), change(ids.getFirst(), more))))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(why(desk().change(Request.by(studio.vic), change(ids.getLast(), answer))))
                .isEqualTo(new Rejection.Unknown(
                        Rejection.Kind.ACTION_ITEM, ids.getLast().value().toString()));

        studio.published();
        assertThat(why(desk().change(Request.by(studio.vic), change(ids.getLast(), answer))))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
    }

    @Test
    void an_owner_must_exist_and_an_item_too() {
        studio.written();
        WantedItem owned = WantedItem.of("Alert").ownedBy(person("nobody@example.com"));
        assertThat(why(desk().add(Request.by(studio.casey), new AddItem(FIRST, owned))))
                .isEqualTo(Rejection.Invalid.field("owner_email", "no active user has this address"));
        ActionItemId nowhere = new ActionItemId(studio.ports.ids().next());
        assertThat(why(desk().remove(Request.by(studio.casey), new RemoveItem(nowhere, OptionalLong.empty()))))
                .isEqualTo(new Rejection.Unknown(
                        Rejection.Kind.ACTION_ITEM, nowhere.value().toString()));
    }

    @Test
    void a_postmortem_takes_so_many_items_and_no_more() {
        studio.written(IntStream.range(0, Content.MAX_ACTION_ITEMS)
                .mapToObj(number -> WantedItem.of("Item " + number))
                .toArray(WantedItem[]::new));
        assertThat(why(desk().add(Request.by(studio.casey), new AddItem(FIRST, WantedItem.of("Another")))))
                .isEqualTo(Rejection.Invalid.field("text", "the postmortem has 100 action items"));
    }

    @Test
    void a_list_shows_what_is_wanted_of_what_the_caller_may_see() {
        studio.written(
                WantedItem.of("Alert"),
                new WantedItem(
                        "Headroom",
                        Optional.of(person("casey@example.com")),
                        Optional.of(TODAY.minusDays(1)),
                        Optional.empty(),
                        ActionStatus.PENDING,
                        Optional.empty()),
                new WantedItem(
                        "Call",
                        Optional.empty(),
                        Optional.of(TODAY),
                        Optional.empty(),
                        ActionStatus.PENDING,
                        Optional.empty()));
        assertThat(listed(studio.casey, Wanted.ALL)).containsExactly("Headroom", "Call", "Alert");
        assertThat(listed(studio.casey, new Wanted(List.of(), List.of(), List.of(), true)))
                .containsExactly("Headroom");
        assertThat(listed(
                        studio.casey,
                        new Wanted(List.of(), List.of(studio.casey.user().email()), List.of(), false)))
                .containsExactly("Headroom");
        assertThat(listed(studio.vic, Wanted.ALL)).isEmpty();
        studio.published();
        assertThat(listed(studio.vic, Wanted.ALL)).hasSize(3);
    }

    private ActionItemDesk desk() {
        return studio.tocsin.actionItemDesk();
    }

    private List<TimelineEntry.Entry> toldOfItems(Postmortem postmortem) {
        return studio.tocsin.board().timeline(studio.vic, incident(postmortem), 0, 100).orElseThrow().items().stream()
                .map(TimelineEntry::entry)
                .filter(entry -> entry.type().equals("ACTION_ITEM_CHANGED"))
                .toList();
    }

    private List<String> listed(Actor actor, Wanted wanted) {
        return studio.tocsin.actionItems().list(actor, wanted, Search.first(10)).orElseThrow().items().stream()
                .map(tracked -> tracked.item().task().text())
                .toList();
    }

    private static IncidentRef incident(Postmortem postmortem) {
        return IncidentRef.of(postmortem.incident().id());
    }

    private static ChangeItem change(ActionItemId item, TaskChange change) {
        return new ChangeItem(item, change, OptionalLong.empty());
    }

    private static WantedOwner person(String email) {
        return new WantedOwner.Person(new Email(email));
    }
}
