package dev.tocsin.adapter.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Memory} in which what is in use is read anew before it is too old, and all of it that belongs to one organization together.
 * So how often something has to be read grows with the number of organizations, and not with the number of their things.
 *
 * @param <K> what it is remembered by
 * @param <V> what is remembered
 */
final class RefreshedMemory<K, V> {

    /** So much is read together at most; what is beyond is read when it is asked for. */
    static final int MOST_TOGETHER = 500;

    private static final long MOST_ORGANIZATIONS = 10_000;

    private final Memory<K, V> memory;
    private final Function<K, UUID> organization;
    private final Rounds rounds;

    /** What of each organization has been asked for since it was last read anew. */
    private final Cache<UUID, Set<K>> asked =
            Caffeine.newBuilder().maximumSize(MOST_ORGANIZATIONS).build();

    RefreshedMemory(Ticker ticker, Rounds rounds, Function<K, UUID> organization) {
        this.memory = new Memory<>(ticker);
        this.rounds = rounds;
        this.organization = organization;
    }

    /** Null if it is to be read: because it is not known, or because the caller is the first to ask when it is time to read anew. */
    @Nullable
    V recall(K key) {
        V known = memory.recall(key);
        UUID id = organization.apply(key);
        if (known != null) {
            note(id, key);
        }
        return rounds.begins(id) ? null : known;
    }

    /** With what is to be read anew together with it, where no other memory shares its rounds. */
    Set<K> together(Set<K> wanted) {
        Set<K> all = new LinkedHashSet<>(wanted);
        all.addAll(asked(rounds.due(wanted.stream().map(organization).collect(Collectors.toSet()))));
        return all;
    }

    /** What is in use of these organizations, for whoever reads it anew. */
    Set<K> asked(Set<UUID> organizations) {
        Set<K> all = new LinkedHashSet<>();
        for (UUID id : organizations) {
            Set<K> taken = Set.copyOf(askedOf(id));
            askedOf(id).removeAll(taken);
            all.addAll(taken);
        }
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

    /** Mostly it has been asked for already, and to look costs less than to add. */
    private void note(UUID id, K key) {
        Set<K> known = askedOf(id);
        if (!known.contains(key) && known.size() < MOST_TOGETHER) {
            known.add(key);
        }
    }

    private Set<K> askedOf(UUID id) {
        return Objects.requireNonNull(asked.get(id, absent -> ConcurrentHashMap.newKeySet()));
    }
}
