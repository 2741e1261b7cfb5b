package dev.tocsin.adapter.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Memory} in which what is in use is read anew before it is too old, and all of it that belongs to one organization together.
 * So how often something has to be read grows with the number of organizations, and not with the number of their things.
 *
 * @param <K> what it is remembered by
 * @param <V> what is remembered
 */
final class RefreshedMemory<K, V> {

    /** Early enough that the others need not wait: until it is read, they still have what was so {@link Memory#SPAN} ago at most. */
    static final Duration REFRESH_AFTER = Memory.SPAN.minusSeconds(1);

    /** So much is read together at most; what is beyond is read when it is asked for. */
    static final int MOST_TOGETHER = 500;

    private static final long MOST_ORGANIZATIONS = 10_000;

    private final Memory<K, V> memory;
    private final Function<K, UUID> organization;
    private final Ticker ticker;
    private final Cache<UUID, Round<K>> rounds =
            Caffeine.newBuilder().maximumSize(MOST_ORGANIZATIONS).build();

    RefreshedMemory(Ticker ticker, Function<K, UUID> organization) {
        this.memory = new Memory<>(ticker);
        this.organization = organization;
        this.ticker = ticker;
    }

    /** Null if it is to be read: because it is not known, or because the caller is the first to ask when it is time to read anew. */
    @Nullable
    V recall(K key) {
        V known = memory.recall(key);
        Round<K> round = round(organization.apply(key));
        if (known != null) {
            round.ask(key);
        }
        return round.begins(ticker.read()) ? null : known;
    }

    /** With what is to be read anew together with it. */
    Set<K> together(Set<K> wanted) {
        Set<K> all = new LinkedHashSet<>(wanted);
        wanted.stream()
                .map(organization)
                .distinct()
                .forEach(id -> all.addAll(round(id).due()));
        return all;
    }

    /** As {@link Memory#beforeReading}. */
    long beforeReading() {
        return memory.beforeReading();
    }

    /** As {@link Memory#learn}. */
    void learn(long before, Map<K, V> read) {
        memory.learn(before, read);
    }

    void forget(K key) {
        memory.forget(key);
    }

    void forgetAll() {
        memory.forgetAll();
    }

    private Round<K> round(UUID id) {
        return Objects.requireNonNull(rounds.get(id, absent -> new Round<>(ticker.read())));
    }

    /** What of one organization has been asked for since it was last read anew. */
    private static final class Round<K> {

        private final Set<K> asked = ConcurrentHashMap.newKeySet();
        private final AtomicLong begun;
        private final AtomicBoolean due = new AtomicBoolean();

        Round(long now) {
            this.begun = new AtomicLong(now);
        }

        /** Mostly it has been asked for already, and to look costs less than to add. */
        void ask(K key) {
            if (!asked.contains(key) && asked.size() < MOST_TOGETHER) {
                asked.add(key);
            }
        }

        /** True for one of those who ask when it is time. */
        boolean begins(long now) {
            long last = begun.get();
            if (now - last < REFRESH_AFTER.toNanos() || !begun.compareAndSet(last, now)) {
                return false;
            }
            due.set(true);
            return true;
        }

        /** Once, for whoever reads next. */
        Set<K> due() {
            if (!due.compareAndSet(true, false)) {
                return Set.of();
            }
            Set<K> taken = Set.copyOf(asked);
            asked.removeAll(taken);
            return taken;
        }
    }
}
