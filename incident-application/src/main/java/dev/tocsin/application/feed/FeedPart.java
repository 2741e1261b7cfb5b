package dev.tocsin.application.feed;

import java.util.List;

/**
 * A part of a feed.
 *
 * @param entries oldest first; there may be none though something follows
 * @param next the position after which the feed goes on: nothing that was asked for is between
 * @param hasMore whether something has happened after {@code next}; whether it was asked for, only looking tells
 */
public record FeedPart(List<FeedEntry> entries, long next, boolean hasMore) {

    public FeedPart {
        entries = List.copyOf(entries);
    }

    public static FeedPart nothingAfter(long position) {
        return new FeedPart(List.of(), position, false);
    }
}
