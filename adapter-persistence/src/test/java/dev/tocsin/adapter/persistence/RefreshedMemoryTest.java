package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefreshedMemoryTest {

    private static final UUID OURS = new UUID(0, 1);
    private static final UUID THEIRS = new UUID(0, 2);

    /** A name in an organization. */
    private record Key(UUID organization, String name) {}

    private final AtomicLong elapsed = new AtomicLong();
    private final Rounds rounds = new Rounds(elapsed::get);
    private final RefreshedMemory<Key, Integer> memory = memory();

    private RefreshedMemory<Key, Integer> memory() {
        return new RefreshedMemory<>(elapsed::get, rounds, Key::organization);
    }

    private static Key ours(String name) {
        return new Key(OURS, name);
    }

    private void learn(int value, Key... keys) {
        Map<Key, Integer> read = new HashMap<>();
        for (Key key : keys) {
            read.put(key, value);
        }
        memory.learn(memory.beforeReading(), read);
    }

    private void timePasses() {
        elapsed.addAndGet(Rounds.REFRESH_AFTER.toNanos());
    }

    @Test
    void memories_that_share_their_rounds_are_read_anew_together() {
        RefreshedMemory<Key, Integer> beside = memory();
        beside.learn(beside.beforeReading(), Map.of(ours("c"), 1, ours("unused"), 1));
        learn(1, ours("a"));
        assertThat(beside.recall(ours("c"))).isEqualTo(1);
        assertThat(memory.recall(ours("a"))).isEqualTo(1);
        timePasses();

        assertThat(memory.recall(ours("a"))).isNull();
        assertThat(beside.recall(ours("c"))).as("is being read").isEqualTo(1);
        Set<UUID> due = rounds.due(Set.of(OURS, THEIRS));
        assertThat(due).containsExactly(OURS);
        assertThat(memory.asked(due)).containsExactly(ours("a"));
        assertThat(beside.asked(due)).containsExactly(ours("c"));
        assertThat(rounds.due(due)).as("once").isEmpty();
    }

    @Test
    void what_is_not_known_is_read_and_nothing_with_it() {
        assertThat(memory.recall(ours("a"))).isNull();
        assertThat(memory.together(Set.of(ours("a")))).containsExactly(ours("a"));
    }

    @Test
    void what_was_read_is_known_until_it_is_time_to_read_anew() {
        learn(1, ours("a"));
        assertThat(memory.recall(ours("a"))).isEqualTo(1);
        elapsed.set(Rounds.REFRESH_AFTER.toNanos() - 1);
        assertThat(memory.recall(ours("a"))).isEqualTo(1);
    }

    @Test
    void when_it_is_time_one_of_those_who_ask_reads_everything_that_was_asked_for() {
        learn(1, ours("a"), ours("b"), ours("unused"));
        assertThat(memory.recall(ours("a"))).isEqualTo(1);
        assertThat(memory.recall(ours("b"))).isEqualTo(1);
        timePasses();

        assertThat(memory.recall(ours("a"))).isNull();
        assertThat(memory.recall(ours("a"))).isEqualTo(1);
        assertThat(memory.recall(ours("b"))).isEqualTo(1);
        assertThat(memory.together(Set.of(ours("a")))).containsExactlyInAnyOrder(ours("a"), ours("b"));
        assertThat(memory.recall(ours("b"))).isEqualTo(1);
        assertThat(memory.together(Set.of(ours("c")))).containsExactly(ours("c"));
    }

    @Test
    void what_was_read_anew_is_known_as_it_is_now() {
        learn(1, ours("a"), ours("b"));
        memory.recall(ours("b"));
        timePasses();
        memory.recall(ours("a"));
        learn(2, memory.together(Set.of(ours("a"))).toArray(Key[]::new));
        elapsed.addAndGet(Memory.SPAN.minus(Rounds.REFRESH_AFTER).toNanos());

        assertThat(memory.recall(ours("a"))).isEqualTo(2);
        assertThat(memory.recall(ours("b"))).isEqualTo(2);
    }

    @Test
    void what_nobody_reads_anew_is_not_known_for_longer_than_its_span() {
        learn(1, ours("a"), ours("b"));
        memory.recall(ours("b"));
        timePasses();
        assertThat(memory.recall(ours("a"))).isNull();
        elapsed.set(Memory.SPAN.toNanos());
        assertThat(memory.recall(ours("b"))).isNull();
    }

    @Test
    void after_a_pause_everything_that_was_in_use_is_read_together() {
        learn(1, ours("a"), ours("b"));
        memory.recall(ours("a"));
        memory.recall(ours("b"));
        elapsed.addAndGet(10 * Memory.SPAN.toNanos());

        assertThat(memory.recall(ours("c"))).isNull();
        assertThat(memory.together(Set.of(ours("c")))).containsExactlyInAnyOrder(ours("a"), ours("b"), ours("c"));
    }

    @Test
    void what_nobody_knows_is_not_taken_for_something_in_use() {
        learn(1, ours("a"));
        memory.recall(ours("a"));
        memory.recall(ours("no such thing"));
        timePasses();
        memory.recall(ours("a"));
        assertThat(memory.together(Set.of(ours("a")))).containsExactly(ours("a"));
    }

    @Test
    void what_is_asked_for_no_more_is_not_read_again() {
        learn(1, ours("a"), ours("b"));
        memory.recall(ours("b"));
        timePasses();
        memory.recall(ours("a"));
        learn(2, memory.together(Set.of(ours("a"))).toArray(Key[]::new));
        timePasses();

        assertThat(memory.recall(ours("a"))).isNull();
        assertThat(memory.together(Set.of(ours("a")))).containsExactly(ours("a"));
    }

    @Test
    void each_organization_has_its_own_time() {
        learn(1, ours("a"), new Key(THEIRS, "a"));
        memory.recall(ours("a"));
        memory.recall(new Key(THEIRS, "a"));
        timePasses();
        assertThat(memory.recall(ours("a"))).isNull();
        assertThat(memory.together(Set.of(ours("a")))).containsExactly(ours("a"));
        assertThat(memory.recall(new Key(THEIRS, "a"))).isNull();
    }

    @Test
    void so_much_is_read_together_and_no_more() {
        Key[] keys = IntStream.range(0, RefreshedMemory.MOST_TOGETHER + 7)
                .mapToObj(n -> ours("name " + n))
                .toArray(Key[]::new);
        learn(1, keys);
        for (Key key : keys) {
            memory.recall(key);
        }
        timePasses();
        memory.recall(keys[0]);
        assertThat(memory.together(Set.of(keys[0]))).hasSizeLessThanOrEqualTo(RefreshedMemory.MOST_TOGETHER + 1);
    }

    @Test
    void what_is_forgotten_is_read_again_and_nothing_else_is() {
        learn(1, ours("gone"), ours("stays"));
        memory.forget(ours("gone"));
        assertThat(memory.recall(ours("gone"))).isNull();
        assertThat(memory.recall(ours("stays"))).isEqualTo(1);
        memory.forgetAll();
        assertThat(memory.recall(ours("stays"))).isNull();
    }

    @Test
    void what_was_read_while_something_was_written_is_not_remembered() {
        long before = memory.beforeReading();
        memory.forget(ours("a"));
        memory.learn(before, Set.of(ours("a")).stream().collect(Collectors.toMap(key -> key, key -> 1)));
        assertThat(memory.recall(ours("a"))).isNull();
    }
}
