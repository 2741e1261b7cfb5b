package dev.tocsin.testkit.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.PostmortemId;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every edit of a postmortem is a version, and none ever changes. */
public interface VersionsContract extends PortsUnderTest {

    @Test
    default void every_edit_is_a_version_and_the_newest_comes_first() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        StoredPostmortem first = library.written(Library.saying("It was slow"));
        StoredPostmortem second =
                library.edited(first, Library.saying("It was down"), world.casey(), World.NOON.plusSeconds(60));
        PostmortemId id = first.postmortem().id();

        assertThat(library.postmortems()
                        .editions(world.id(), id, Search.first(10))
                        .items())
                .containsExactly(
                        second.postmortem().edition(), first.postmortem().edition());
        Slice<?, Integer> part = library.postmortems().editions(world.id(), id, Search.first(1));
        assertThat(part.next()).contains(1);
        assertThat(part.total()).contains(new Slice.Total(2, false));
        assertThat(library.postmortems().version(world.id(), id, 1))
                .contains(first.postmortem().latest());
        assertThat(library.postmortems().version(world.id(), id, 2))
                .contains(second.postmortem().latest());
        assertThat(library.postmortems().version(world.id(), id, 3)).isEmpty();
        assertThat(library.postmortems().version(World.in(ports()).id(), id, 1)).isEmpty();
    }

    @Test
    default void what_is_reviewed_and_followed_up_makes_no_version_and_changes_none() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem item = library.item(Library.of(world.casey(), "Add an alert"));
        StoredPostmortem first = library.written(Library.saying("It was slow", item));
        StoredPostmortem done = library.then(
                library.published(first),
                library.find(first)
                        .orElseThrow()
                        .postmortem()
                        .items()
                        .change(
                                item.id(),
                                task -> task.in(ActionStatus.COMPLETED),
                                library.by(world.casey()),
                                World.NOON.plusSeconds(90)));
        assertThat(library.find(first)).contains(done);
        PostmortemId id = first.postmortem().id();
        assertThat(library.postmortems()
                        .editions(world.id(), id, Search.first(10))
                        .total())
                .isEqualTo(Optional.of(new Slice.Total(1, false)));
        assertThat(library.postmortems().version(world.id(), id, 1))
                .contains(first.postmortem().latest());
    }

    @Test
    default void a_version_calls_people_what_they_were_called_then() {
        Library library = Library.in(World.in(ports()));
        World world = library.world();
        ActionItem item = library.item(Library.of(world.casey(), "Add an alert"));
        StoredPostmortem kept = library.written(Library.saying("It was slow", item));
        world.adds().renamed(world.casey(), "Robin");
        world.adds().renamed(world.jane(), "Jo");
        assertThat(library.postmortems().version(world.id(), kept.postmortem().id(), 1))
                .contains(kept.postmortem().latest());
    }
}
