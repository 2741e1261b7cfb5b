package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.domain.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order and the parts of lists. */
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

    /** The part of these that was asked for; they come in order. */
    static <T> Slice<T, Integer> part(List<T> all, Search search) {
        List<T> items = all.stream().skip(search.offset()).limit(search.limit()).toList();
        return search.found(items, all.size());
    }

    /** Whether the text of the search occurs in one of these. */
    static boolean matches(Search search, String... names) {
        return search.text()
                .map(Text::folded)
                .filter(wanted -> Stream.of(names).map(Text::folded).noneMatch(name -> name.contains(wanted)))
                .isEmpty();
    }
}
