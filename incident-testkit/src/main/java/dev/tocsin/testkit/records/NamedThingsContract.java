package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.testkit.AtOnce;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Where services, teams, components and environments are alike: their names, their versions, and their lists.
 *
 * @param <T> which of them
 */
public interface NamedThingsContract<T> extends PortsUnderTest {

    Instant LATER = World.NOON.plusSeconds(60);

    /** A new one, with all that it may have, which nobody has kept yet. */
    T draft(World world, String name, Instant createdAt);

    T renamed(T thing, String name);

    T deactivated(T thing);

    RecordWrite saving(T thing);

    /** Of one that was kept in this version. */
    RecordWrite removing(T thing, long version);

    Optional<T> find(World world, T thing);

    Optional<T> findByName(World world, String name);

    Slice<T, Integer> list(World world, Search search);

    @Test
    default void what_is_kept_is_found_again_in_every_field() {
        World world = World.in(ports());
        T thing = kept(world, "Żółw 🐢 \"50 %\"");

        assertThat(find(world, thing)).contains(thing);
        assertThat(list(world, Search.first(1).containing("🐢")).items()).containsExactly(thing);
    }

    @Test
    default void what_is_changed_is_found_as_it_is_now() {
        World world = World.in(ports());
        T changed = renamed(kept(world, "One"), "Two");
        world.keep(saving(changed));

        assertThat(find(world, changed)).contains(changed);
        assertThat(findByName(world, "One")).isEmpty();
        assertThat(findByName(world, "Two")).contains(changed);
    }

    @Test
    default void a_name_is_found_in_any_case_and_only_as_a_whole() {
        World world = World.in(ports());
        T thing = kept(world, "Zürich Ω");

        assertThat(findByName(world, "ZÜRICH ω")).contains(thing);
        assertThat(findByName(world, "Zürich")).isEmpty();
        assertThat(findByName(world, "%")).isEmpty();
    }

    @Test
    default void what_others_have_is_neither_found_nor_in_the_way() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        T thing = kept(theirs, "Unique");

        assertThat(find(ours, thing)).isEmpty();
        assertThat(findByName(ours, "Unique")).isEmpty();
        assertThat(list(ours, Search.first(10).containing("Unique")).items()).isEmpty();
        assertThat(find(ours, kept(ours, "Unique"))).isPresent();
    }

    @Test
    default void a_name_that_is_taken_in_any_case_is_refused() {
        World world = World.in(ports());
        kept(world, "Straße");
        T other = kept(world, "Other");

        assertStale(saving(draft(world, "STRAßE", LATER)));
        assertStale(saving(renamed(other, "straße")));
        assertThat(find(world, other)).contains(other);
    }

    @Test
    default void its_own_name_is_in_nobodys_way() {
        World world = World.in(ports());
        T changed = renamed(kept(world, "straße"), "Straße");
        world.keep(saving(changed));

        assertThat(find(world, changed)).contains(changed);
    }

    @Test
    default void of_two_that_take_a_name_at_once_one_gets_it() {
        World world = World.in(ports());

        List<Boolean> gotIt = AtOnce.all(4, who -> isKept(saving(draft(world, "Wanted", World.NOON))));

        assertThat(gotIt).containsOnlyOnce(true);
        assertThat(list(world, Search.first(10).containing("Wanted")).items()).hasSize(1);
    }

    @Test
    default void what_is_deactivated_is_hidden_and_its_name_free() {
        World world = World.in(ports());
        T thing = kept(world, "Old");
        world.keep(saving(deactivated(thing)));

        assertThat(find(world, thing)).isEmpty();
        assertThat(findByName(world, "Old")).isEmpty();
        assertThat(list(world, Search.first(10).containing("Old")).items()).isEmpty();
        T next = kept(world, "Old");
        assertThat(findByName(world, "old")).contains(next);
        world.keep(saving(deactivated(next)));
        assertThat(find(world, next)).isEmpty();
    }

    @Test
    default void whoever_decided_on_an_older_version_is_told() {
        World world = World.in(ports());
        T first = kept(world, "First");
        T second = renamed(first, "Second");
        world.keep(saving(second));

        assertStale(saving(renamed(first, "Third")));
        assertStale(saving(renamed(renamed(second, "Third"), "Fourth")));
        assertStale(saving(first));
        assertStale(removing(first, 1));
        assertStale(removing(first, 3));
        assertThat(find(world, second)).contains(second);
    }

    @Test
    default void what_was_never_kept_cannot_change_or_go() {
        World world = World.in(ports());
        T never = draft(world, "Never", World.NOON);

        assertStale(saving(renamed(never, "Ever")));
        assertStale(removing(never, 1));
    }

    @Test
    default void what_is_removed_is_gone_and_its_name_free() {
        World world = World.in(ports());
        T thing = kept(world, "Gone");
        world.keep(removing(thing, 1));

        assertThat(find(world, thing)).isEmpty();
        assertThat(list(world, Search.first(10).containing("Gone")).items()).isEmpty();
        assertStale(removing(thing, 1));
        assertStale(saving(renamed(thing, "Back")));
        assertThat(find(world, kept(world, "Gone"))).isPresent();
    }

    @Test
    default void a_list_is_newest_first_and_comes_in_parts() {
        World world = World.in(ports());
        List<T> oldestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            oldestFirst.add(draft(world, "Listed " + i, World.NOON.plusSeconds(i / 2)));
            world.keep(saving(oldestFirst.getLast()));
        }
        Search search = Search.first(2).containing("listed");

        Slice<T, Integer> first = list(world, search);
        Slice<T, Integer> last = list(world, new Search(search.text(), 2, 4));

        assertThat(first.items()).containsExactly(oldestFirst.get(4), oldestFirst.get(3));
        assertThat(first.total()).contains(new Slice.Total(5, false));
        assertThat(first.next()).contains(2);
        assertThat(list(world, new Search(search.text(), 2, 2)).items())
                .containsExactly(oldestFirst.get(2), oldestFirst.get(1));
        assertThat(last.items()).containsExactly(oldestFirst.get(0));
        assertThat(last.hasMore()).isFalse();
        assertThat(last.next()).isEmpty();
        assertThat(list(world, new Search(search.text(), 2, 5)))
                .isEqualTo(new Slice<>(List.of(), Optional.of(new Slice.Total(5, false)), false, Optional.empty()));
    }

    @Test
    default void a_search_takes_every_character_as_it_is() {
        World world = World.in(ports());
        T odd = kept(world, "50%_of\\it's ÄÖ!");
        kept(world, "Even");

        for (String text : List.of("%", "%_o", "\\", "'", "äö", "Ö!", "50%_OF\\IT'S")) {
            assertThat(list(world, Search.first(10).containing(text)).items())
                    .as(text)
                    .containsExactly(odd);
        }
        assertThat(list(world, Search.first(10).containing("of\\it\\")).items()).isEmpty();
    }

    @Test
    default void what_no_name_can_contain_is_nowhere() {
        World world = World.in(ports());
        kept(world, "Even");

        assertThat(findByName(world, "\0Even")).isEmpty();
        assertThat(list(world, Search.first(10).containing("\0")).items()).isEmpty();
    }

    /** As it ought to be found. */
    default T kept(World world, String name) {
        T thing = draft(world, name, World.NOON);
        world.keep(saving(thing));
        return thing;
    }

    default void assertStale(RecordWrite write) {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> ports().store().commit(Changeset.of(write)));
    }

    private boolean isKept(RecordWrite write) {
        try {
            ports().store().commit(Changeset.of(write));
            return true;
        } catch (StaleException taken) {
            return false;
        }
    }
}
