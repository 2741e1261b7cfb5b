package dev.tocsin.application.inmemory;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;

/** The order of lists. */
final class Lists {

    /** As bytes, which is how databases compare them. */
    static final Comparator<UUID> BY_BYTES = Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private Lists() {}

    static <T> Comparator<T> newestFirst(Function<T, Instant> createdAt, Function<T, UUID> id) {
        return Comparator.comparing(createdAt).thenComparing(id, BY_BYTES).reversed();
    }

    static <T> Comparator<T> oldestFirst(Function<T, Instant> at, Function<T, UUID> id) {
        return Comparator.comparing(at).thenComparing(id, BY_BYTES);
    }
}
