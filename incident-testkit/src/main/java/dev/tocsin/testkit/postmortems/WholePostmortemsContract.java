package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.PostmortemWrite.SavePostmortem;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A postmortem is kept with all that belongs to it or not at all, however many write at the same time. */
public interface WholePostmortemsContract extends PortsUnderTest {

    int WRITERS = 8;

    Instant AFTERWARDS = World.NOON.plusSeconds(60);

    @Test
    default void of_many_who_write_of_one_incident_at_once_one_is_kept_and_the_others_cost_no_number() {
        Library library = Library.in(World.in(ports()));
        StoredIncident incident = library.world().cases().aResolvedIncident();
        List<Changeset> rivals = IntStream.range(0, WRITERS)
                .mapToObj(who -> library.changes(
                        incident, Optional.empty(), library.noted(incident, Library.saying("By " + who), World.NOON)))
                .toList();

        List<Boolean> kept = AtOnce.all(WRITERS, who -> isKept(rivals.get(who)));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(told(library, incident, "POSTMORTEM_CREATED")).isEqualTo(1);
        assertThat(library.written(Library.saying("Another")).number()).isEqualTo(new PostmortemNumber(2026, 2));
    }

    @Test
    default void many_who_write_of_an_incident_each_get_numbers_without_a_gap() {
        Library library = Library.in(World.in(ports()));
        List<StoredIncident> incidents = IntStream.range(0, WRITERS)
                .mapToObj(who -> library.world().cases().aResolvedIncident())
                .toList();

        List<StoredPostmortem> written =
                AtOnce.all(WRITERS, who -> library.written(incidents.get(who), Library.saying("By " + who)));

        assertThat(written)
                .extracting(stored -> stored.number().sequence())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, WRITERS).boxed().toList());
    }

    @Test
    default void no_edit_and_no_item_is_lost_when_many_change_one_postmortem() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredPostmortem first = library.written(Library.saying("It was slow"));

        AtOnce.all(
                WRITERS,
                who -> AtOnce.insist(() -> {
                    StoredPostmortem now = library.find(first).orElseThrow();
                    List<ActionItem> items = now.postmortem().items().all();
                    library.edited(
                            now,
                            Library.saying("By " + who, items.toArray(ActionItem[]::new)),
                            world.casey(),
                            AFTERWARDS);
                }));
        AtOnce.all(
                WRITERS,
                who -> AtOnce.insist(() -> {
                    StoredPostmortem now = library.find(first).orElseThrow();
                    ActionItem item = library.item(Library.of(world.casey(), "Item " + who));
                    library.then(
                            now,
                            now.postmortem().items().add(item.id(), item.task(), library.by(world.jane()), AFTERWARDS));
                }));

        StoredPostmortem last = library.find(first).orElseThrow();
        assertThat(last.revision()).isEqualTo(1 + 2 * WRITERS);
        assertThat(last.postmortem().items().all())
                .extracting(item -> item.task().text())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, WRITERS)
                        .mapToObj(who -> "Item " + who)
                        .toList());
        assertThat(library.postmortems()
                        .editions(world.id(), first.postmortem().id(), Search.first(100))
                        .items())
                .extracting(edition -> edition.number())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1 + WRITERS).boxed().toList().reversed());
    }

    @Test
    default void of_a_stale_postmortem_nothing_is_told_and_of_a_stale_incident_no_postmortem_is_kept() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredIncident incident = world.cases().aResolvedIncident();
        StoredPostmortem kept = library.written(incident, Library.saying("It was slow"));
        assertStale(library.changes(
                incident, Optional.empty(), library.noted(incident, Library.saying("Again"), World.NOON)));
        assertThat(told(library, incident, "POSTMORTEM_CREATED")).isEqualTo(1);

        StoredIncident other = world.cases().aResolvedIncident();
        Changeset late = Changeset.of(world.cases().write(other, Deed.retitle("Search is down", world.casey())))
                .and(new SavePostmortem(
                        Optional.empty(),
                        library.noted(other, Library.saying("b"), World.NOON).next()));
        world.cases().then(other, Deed.retitle("Search is down", world.casey()));
        assertStale(late);
        assertThat(library.findOf(other)).isEmpty();
        assertThat(library.find(kept)).contains(kept);
    }

    @Test
    default void under_a_key_that_was_used_nothing_is_kept() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredIncident first = world.cases().aResolvedIncident();
        StoredIncident second = world.cases().aResolvedIncident();
        world.keep(library.changes(first, Optional.empty(), library.noted(first, Library.saying("a"), World.NOON))
                .with(Optional.of(world.receipt("one"))));

        Commit again = ports().store()
                .commit(library.changes(
                                second, Optional.empty(), library.noted(second, Library.saying("b"), World.NOON))
                        .with(Optional.of(world.receipt("one"))));

        assertThat(again).isInstanceOf(Commit.KeyTaken.class);
        assertThat(library.findOf(second)).isEmpty();
        assertThat(library.written(second, Library.saying("b")).number()).isEqualTo(new PostmortemNumber(2026, 2));
    }

    @Test
    default void what_deletes_the_incident_cannot_keep_its_postmortem() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredIncident incident = world.cases().aResolvedIncident();
        Postmortem postmortem = library.noted(incident, Library.saying("It was slow"), World.NOON)
                .next();

        assertStale(Changeset.of(world.cases().write(incident, Deed.delete(world.jane())))
                .and(new SavePostmortem(Optional.empty(), postmortem)));

        assertThat(world.cases().now(incident)).isEqualTo(incident);
    }

    @Test
    default void a_version_that_does_not_follow_is_not_kept() {
        Library library = Library.in(World.in(ports()));
        StoredPostmortem first = library.written(Library.saying("a"));
        Postmortem second = edited(library, first.postmortem(), "b");
        Postmortem third = edited(library, second, "c");

        assertStale(Changeset.of(new SavePostmortem(Optional.of(first), third)));

        assertThat(library.find(first)).contains(first);
        assertThat(library.postmortems().version(library.world().id(), third.id(), 3))
                .isEmpty();
    }

    private Postmortem edited(Library library, Postmortem before, String summary) {
        Decision<Postmortem> edit =
                before.edit(Library.saying(summary), library.by(library.world().jane()), AFTERWARDS);
        return ((Decision.Accepted<Postmortem>) edit).next();
    }

    private boolean isKept(Changeset changes) {
        try {
            return ports().store().commit(changes) instanceof Commit.Kept;
        } catch (StaleException expected) {
            return false;
        }
    }

    private void assertStale(Changeset changes) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(changes));
    }

    private static long told(Library library, StoredIncident incident, String type) {
        return library.world().cases().timeline(incident).stream()
                .map(TimelineEntry::entry)
                .filter(entry -> entry.type().equals(type))
                .count();
    }
}
