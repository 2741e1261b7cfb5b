package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.application.postmortem.PostmortemFilter;
import dev.tocsin.application.postmortem.PostmortemSummary;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists of postmortems. */
public interface ListingPostmortemsContract extends PortsUnderTest {

    @Test
    default void the_newest_postmortem_is_listed_first_and_then_the_one_of_the_higher_id() {
        Library library = Library.in(World.in(ports()));
        StoredIncident incident = library.world().cases().aResolvedIncident();
        StoredPostmortem latest = library.written(incident, Library.saying("c"), World.NOON.plusSeconds(1));
        StoredPostmortem first = library.written(Library.saying("a"));
        StoredPostmortem second = library.written(Library.saying("b"));
        Library.in(World.in(ports())).written(Library.saying("not ours"));
        assertShows(library, PostmortemFilter.ALL, Search.first(10), latest, second, first);
    }

    @Test
    default void a_part_of_the_list_says_how_many_there_are_and_what_follows() {
        Library library = Library.in(World.in(ports()));
        StoredPostmortem first = library.written(Library.saying("a"));
        StoredPostmortem second = library.written(Library.saying("b"));
        Slice<PostmortemSummary, Integer> part =
                library.postmortems().list(library.world().id(), PostmortemFilter.ALL, Search.first(1));
        assertThat(part)
                .isEqualTo(new Slice<>(
                        List.of(summary(second)), Optional.of(new Slice.Total(2, false)), true, Optional.of(1)));
        assertShows(library, PostmortemFilter.ALL, new Search(Optional.empty(), 1, 1), first);
    }

    @Test
    default void a_list_shows_any_of_the_statuses_and_any_of_the_levels() {
        Library library = Library.in(World.in(ports()));
        StoredPostmortem draft = library.written(Library.saying("a"));
        StoredPostmortem published = library.published(library.written(Library.saying("b")));
        assertShows(library, PostmortemFilter.ALL.in(PostmortemStatus.PUBLISHED), Search.first(10), published);
        assertShows(
                library,
                PostmortemFilter.ALL.in(PostmortemStatus.DRAFT, PostmortemStatus.PUBLISHED),
                Search.first(10),
                published,
                draft);
        assertShows(
                library,
                new PostmortemFilter(List.of(PostmortemStatus.DRAFT), List.of(Level.BASIC, Level.STANDARD)),
                Search.first(10),
                draft);
        assertShows(library, new PostmortemFilter(List.of(), List.of(Level.BASIC)), Search.first(10));
    }

    @Test
    default void a_postmortem_is_found_by_a_piece_of_its_number_and_of_its_incidents() {
        Library library = Library.in(World.in(ports()));
        StoredPostmortem first = library.written(Library.saying("a"));
        library.world().cases().aResolvedIncident();
        StoredPostmortem second = library.written(Library.saying("b"));
        assertThat(second.postmortem().incident().number().sequence()).isEqualTo(3);
        assertShows(library, PostmortemFilter.ALL, Search.first(10).containing("pm-2026-001"), first);
        assertShows(library, PostmortemFilter.ALL, Search.first(10).containing("c-2026-003"), second);
        assertShows(library, PostmortemFilter.ALL, Search.first(10).containing("2026"), second, first);
        assertShows(library, PostmortemFilter.ALL, Search.first(10).containing("%"));
    }

    @Test
    default void those_of_deleted_incidents_are_not_listed() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredIncident incident = world.cases().aResolvedIncident();
        library.written(incident, Library.saying("a", library.item("Add an alert")));
        world.cases().then(incident, Deed.delete(world.jane()));
        assertShows(library, PostmortemFilter.ALL, Search.first(10));
    }

    private static void assertShows(
            Library library, PostmortemFilter filter, Search search, StoredPostmortem... wanted) {
        assertThat(library.postmortems()
                        .list(library.world().id(), filter, search)
                        .items())
                .containsExactlyElementsOf(List.of(wanted).stream()
                        .map(ListingPostmortemsContract::summary)
                        .toList());
    }

    private static PostmortemSummary summary(StoredPostmortem stored) {
        return PostmortemSummary.of(stored.number(), stored.postmortem());
    }
}
