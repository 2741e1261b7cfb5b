package dev.tocsin.adapter.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this node has read and remembers for a short while. What it writes itself it forgets at once; what another node writes it
 * learns when the while is over.
 *
 * @param <K> what it is remembered by
 * @param <V> what is remembered
 */
final class Memory<K, V> {

    /** No node answers what was so longer ago than this. */
    static final Duration SPAN = Duration.ofSeconds(5);

    private static final long MAX_ENTRIES = 100_000;

    private final Cache<K, V> entries;
    private final AtomicLong forgotten = new AtomicLong();

    Memory(Ticker ticker) {
        this.entries = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(SPAN)
                .maximumSize(MAX_ENTRIES)
                .build();
    }

    @Nullable
    V recall(K key) {
        return entries.getIfPresent(key);
    }

    /** What is remembered, or else what is read now. */
    V recall(K key, Supplier<V> reading) {
        V known = entries.getIfPresent(key);
        if (known != null) {
            return known;
        }
        long before = beforeReading();
        V read = reading.get();
        learn(before, Map.of(key, read));
        return read;
    }

    /** To be asked before reading what will be learnt. */
    long beforeReading() {
        return forgotten.get();
    }

    /** Remembers what was read, unless something was written in the meantime: then it may be what was before. */
    void learn(long before, Map<K, V> read) {
        entries.putAll(read);
        if (forgotten.get() != before) {
            entries.invalidateAll(read.keySet());
        }
    }

    void forget(K key) {
        forgotten.incrementAndGet();
        entries.invalidate(key);
    }

    void forgetAll() {
        forgotten.incrementAndGet();
        entries.invalidateAll();
    }
}
