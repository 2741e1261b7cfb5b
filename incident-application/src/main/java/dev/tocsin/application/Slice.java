package dev.tocsin.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a long list.
 *
 * @param total how many there are in all; absent where nobody counted, as by cursor
 * @param hasMore whether something follows; always exact
 * @param next where the next part begins; present if and only if something follows
 */
public record Slice<T, C>(List<T> items, Optional<Total> total, boolean hasMore, Optional<C> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * A number of matches.
     *
     * @param capped true when counting stopped at {@code count}, and there are more
     */
    public record Total(long count, boolean capped) {
        /** Counting any matches stops here, but where the number is known without counting. */
        public static final int CAP = 10_000;
    }

    public <R> Slice<R, C> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), total, hasMore, next);
    }
}
