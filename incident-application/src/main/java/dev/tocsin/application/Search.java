package dev.tocsin.application;

import dev.tocsin.domain.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which part of a simple list is wanted. Simple lists are newest first: by time of creation, then by id, both
 * descending.
 *
 * @param text must occur in a name (or in what else people know a thing by), without regard to case
 */
public record Search(Optional<String> text, int limit, int offset) {

    public static final int MAX_LIMIT = 100;
    public static final int MAX_OFFSET = 100_000;
    public static final int MAX_TEXT_LENGTH = 200;

    public Search {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is not 1 to " + MAX_LIMIT + ": " + limit);
        }
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new IllegalArgumentException("offset is not 0 to " + MAX_OFFSET + ": " + offset);
        }
        if (text.filter(wanted -> wanted.length() > MAX_TEXT_LENGTH).isPresent()) {
            throw new IllegalArgumentException("text is longer than " + MAX_TEXT_LENGTH + " characters");
        }
    }

    public static Search first(int limit) {
        return new Search(Optional.empty(), limit, 0);
    }

    public Search containing(String wanted) {
        return new Search(Optional.of(wanted), limit, offset);
    }

    /** Whether the text occurs in one of these. */
    public boolean matches(String... names) {
        return text.map(Text::folded)
                .filter(wanted -> Stream.of(names).map(Text::folded).noneMatch(name -> name.contains(wanted)))
                .isEmpty();
    }

    /** The part of these that was asked for; they come in order. */
    public <T> Slice<T, Integer> part(List<T> all) {
        return found(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    /**
     * The part that was asked for, when these were found there, of so many in all. Who has stopped to count once there
     * were more than {@link Slice.Total#CAP} finds one more than is wanted, where there is one.
     */
    public <T> Slice<T, Integer> found(List<T> found, long counted) {
        List<T> items = found.stream().limit(limit).toList();
        int next = offset + items.size();
        boolean hasMore = found.size() > limit || (!items.isEmpty() && next < counted);
        return new Slice<>(
                items,
                Optional.of(new Slice.Total(Math.min(counted, Slice.Total.CAP), counted > Slice.Total.CAP)),
                hasMore,
                hasMore ? Optional.of(next) : Optional.empty());
    }
}
