package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private final AtomicLong elapsed = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();
    private final Memory<String, Integer> memory = new Memory<>(elapsed::get);

    @Test
    void what_was_read_is_not_read_again_within_five_seconds() {
        assertThat(memory.recall("key", readings::incrementAndGet)).isEqualTo(1);
        elapsed.set(Memory.SPAN.toNanos() - 1);
        assertThat(memory.recall("key", readings::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void after_five_seconds_it_is_read_again_however_often_it_was_recalled() {
        for (int part = 0; part < 10; part++) {
            elapsed.set(Memory.SPAN.toNanos() * part / 10);
            assertThat(memory.recall("key", readings::incrementAndGet)).isEqualTo(1);
        }
        elapsed.set(Memory.SPAN.toNanos());
        assertThat(memory.recall("key", readings::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void what_is_forgotten_is_read_again_and_nothing_else_is() {
        memory.learn(memory.beforeReading(), Map.of("gone", 10, "stays", 20));
        memory.forget("gone");
        assertThat(memory.recall("gone")).isNull();
        assertThat(memory.recall("stays")).isEqualTo(20);
    }

    @Test
    void what_was_read_while_something_was_written_is_answered_but_not_remembered() {
        assertThat(memory.recall("key", () -> {
                    memory.forget("key");
                    return 1;
                }))
                .isEqualTo(1);
        assertThat(memory.recall("key")).isNull();
    }

    @Test
    void what_was_learnt_while_something_was_written_is_not_remembered() {
        long before = memory.beforeReading();
        memory.forgetAll();
        memory.learn(before, Map.of("key", 1));
        assertThat(memory.recall("key")).isNull();
    }

    @Test
    void a_failure_is_not_remembered() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> memory.recall("key", () -> {
                    throw new NoSuchElementException();
                }));
        assertThat(memory.recall("key", () -> 1)).isEqualTo(1);
    }
}
