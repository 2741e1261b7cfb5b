package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.ActionItemFilter;
import dev.tocsin.application.postmortem.TrackedItem;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Action items across all postmortems. */
public interface ActionItemsContract extends PortsUnderTest {

    @Test
    default void what_is_due_first_comes_first_and_what_is_due_on_no_day_last() {
        Library library = Library.in(World.in(ports()));
        ActionItem someday = library.item("Someday");
        ActionItem later = library.item(Task.of("Later").dueOn(Library.SUNDAY.plusDays(1)));
        ActionItem sunday = library.item(Task.of("Sunday").dueOn(Library.SUNDAY));
        ActionItem alsoSunday = library.item(Task.of("Also Sunday").dueOn(Library.SUNDAY));
        StoredPostmortem one = library.written(Library.saying("a", someday, later, alsoSunday));
        StoredPostmortem other = library.written(Library.saying("b", sunday));
        assertThat(library.postmortems()
                        .actionItems(library.world().id(), ActionItemFilter.ALL, Search.first(10))
                        .items())
                .containsExactly(
                        tracked(other, sunday), tracked(one, alsoSunday), tracked(one, later), tracked(one, someday));
        Slice<TrackedItem, Integer> part = library.postmortems()
                .actionItems(library.world().id(), ActionItemFilter.ALL, new Search(Optional.empty(), 2, 1));
        assertThat(part.items()).containsExactly(tracked(one, alsoSunday), tracked(one, later));
        assertThat(part.total()).contains(new Slice.Total(4, false));
        assertThat(part.next()).contains(3);
    }

    @Test
    default void a_list_shows_what_all_fields_of_the_filter_want() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem alert = library.item(categorized(Library.of(world.casey(), "Add an alert"), "Detect"));
        ActionItem headroom =
                library.item(Library.of(world.jane(), "Buy headroom").in(ActionStatus.IN_PROGRESS));
        ActionItem done = library.item(Library.of(world.casey(), "Call them").in(ActionStatus.COMPLETED));
        ActionItem named = library.item(Task.of("Ask around").ownedBy(new Owner.Named("casey@example.com")));
        library.written(Library.saying("a", alert, headroom, done, named));

        assertShows(library, of(List.of(ActionStatus.COMPLETED, ActionStatus.IN_PROGRESS)), headroom, done);
        assertShows(library, ownedBy(world.casey().email()), alert, done);
        assertShows(library, ownedBy(world.casey().email(), world.jane().email()), alert, headroom, done);
        assertShows(library, in("detect", "none"), alert);
        assertShows(library, overdueOn(Library.SUNDAY));
        assertShows(library, overdueOn(Library.SUNDAY.plusDays(1)), alert, headroom);
    }

    @Test
    default void a_text_is_looked_for_in_theirs() {
        Library library = Library.in(World.in(ports()));
        ActionItem alert = library.item("Add an ALERT");
        library.written(Library.saying("alert", alert, library.item("Buy headroom")));
        assertThat(library.postmortems()
                        .actionItems(
                                library.world().id(),
                                ActionItemFilter.ALL,
                                Search.first(10).containing("an alert"))
                        .items())
                .extracting(TrackedItem::item)
                .containsExactly(alert);
    }

    @Test
    default void those_of_drafts_can_be_left_out_but_for_what_somebody_owns_and_those_of_deleted_incidents_are() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem shown = library.item("Shown");
        library.published(library.written(Library.saying("a", shown)));
        ActionItem drafted = library.item("Drafted");
        ActionItem owned = library.item(Library.of(world.casey(), "Owned"));
        library.written(Library.saying("b", drafted, owned));
        StoredIncident incident = world.cases().aResolvedIncident();
        library.written(incident, Library.saying("c", library.item("Deleted")));
        world.cases().then(incident, Deed.delete(world.jane()));
        assertShows(library, seenBy(world.casey()), owned, shown);
        assertShows(library, seenBy(world.jane()), shown);
        assertShows(library, ActionItemFilter.ALL, owned, shown, drafted);
        assertShows(Library.in(World.in(ports())), ActionItemFilter.ALL);
    }

    @Test
    default void a_list_shows_items_as_they_are_now() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem alert = library.item(Library.of(world.casey(), "Add an alert"));
        ActionItem gone = library.item("Not a good idea");
        StoredPostmortem before = library.written(Library.saying("a", alert, gone));
        StoredPostmortem next = library.then(
                before,
                before.postmortem()
                        .items()
                        .change(
                                alert.id(),
                                task -> task.in(ActionStatus.COMPLETED),
                                library.by(world.casey()),
                                World.NOON.plusSeconds(60)));
        StoredPostmortem last = library.then(
                next,
                next.postmortem().items().remove(gone.id(), library.by(world.casey()), World.NOON.plusSeconds(61)));
        assertThat(library.postmortems()
                        .actionItems(world.id(), ActionItemFilter.ALL, Search.first(10))
                        .items())
                .containsExactly(tracked(last, last.postmortem().items().all().getFirst()));
        assertShows(library, of(List.of(ActionStatus.PENDING)));
    }

    @Test
    default void counting_stops_at_ten_thousand_and_the_list_goes_on() {
        Library library = Library.in(World.in(ports()));
        int all = Slice.Total.CAP + Content.MAX_ACTION_ITEMS;
        for (int added = 0; added < all; added += Content.MAX_ACTION_ITEMS) {
            library.written(Library.saying(
                    "a",
                    Stream.generate(() -> library.item("Add an alert"))
                            .limit(Content.MAX_ACTION_ITEMS)
                            .toArray(ActionItem[]::new)));
        }
        Slice<TrackedItem, Integer> within = part(library, Slice.Total.CAP + 10);
        assertThat(within.total()).contains(new Slice.Total(Slice.Total.CAP, true));
        assertThat(within.items()).hasSize(20);
        assertThat(within.next()).contains(Slice.Total.CAP + 30);
        Slice<TrackedItem, Integer> last = part(library, all - 20);
        assertThat(last.total()).contains(new Slice.Total(Slice.Total.CAP, true));
        assertThat(last.items()).hasSize(20);
        assertThat(last.next()).isEmpty();
    }

    private static Slice<TrackedItem, Integer> part(Library library, int offset) {
        return library.postmortems()
                .actionItems(library.world().id(), ActionItemFilter.ALL, new Search(Optional.empty(), 20, offset));
    }

    private static void assertShows(Library library, ActionItemFilter filter, ActionItem... wanted) {
        assertThat(library.postmortems()
                        .actionItems(library.world().id(), filter, Search.first(10))
                        .items())
                .as(filter.toString())
                .extracting(TrackedItem::item)
                .containsExactly(wanted);
    }

    private static TrackedItem tracked(StoredPostmortem stored, ActionItem item) {
        Postmortem postmortem = stored.postmortem();
        return new TrackedItem(stored.number(), postmortem.incident(), item, postmortem.version());
    }

    private static Task categorized(Task task, String category) {
        return new Task(
                task.text(),
                task.owner(),
                task.dueDate(),
                Optional.of(category),
                task.status(),
                Optional.of(new Comment("By the end of the week")));
    }

    private static ActionItemFilter of(List<ActionStatus> statuses) {
        return new ActionItemFilter(statuses, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private static ActionItemFilter seenBy(User reader) {
        return new ActionItemFilter(List.of(), List.of(), List.of(), Optional.empty(), Optional.of(reader.id()));
    }

    private static ActionItemFilter ownedBy(Email... owners) {
        return new ActionItemFilter(List.of(), List.of(owners), List.of(), Optional.empty(), Optional.empty());
    }

    private static ActionItemFilter in(String... categories) {
        return new ActionItemFilter(List.of(), List.of(), List.of(categories), Optional.empty(), Optional.empty());
    }

    private static ActionItemFilter overdueOn(LocalDate day) {
        return new ActionItemFilter(List.of(), List.of(), List.of(), Optional.of(day), Optional.empty());
    }
}
