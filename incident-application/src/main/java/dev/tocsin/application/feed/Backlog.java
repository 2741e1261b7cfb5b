package dev.tocsin.application.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * The newest entries of a feed. Bounded in number and in what people have written: who needs older ones finds them where
 * everything is kept.
 *
 * @param from what follows this position is here
 * @param until to this one, and no further
 */
record Backlog(long from, List<FeedEntry> entries, long until) {

    static final int MAX_ENTRIES = 512;
    static final int MAX_CHARACTERS = 500_000;

    Backlog {
        entries = List.copyOf(entries);
    }

    /** Nothing yet, for a feed that goes so far. */
    Backlog(long end) {
        this(end, List.of(), end);
    }

    /** With what was read after {@link #until}, and without as much of the oldest as there is no room for. */
    Backlog and(FeedPart part) {
        List<FeedEntry> all = new ArrayList<>(entries);
        all.addAll(part.entries());
        int kept = kept(all);
        List<FeedEntry> newest = all.subList(all.size() - kept, all.size());
        long begin = kept == all.size() ? from : all.get(all.size() - kept - 1).position();
        return new Backlog(begin, newest, part.next());
    }

    /** How many of the newest there is room for. */
    private static int kept(List<FeedEntry> all) {
        int kept = 0;
        long characters = 0;
        while (kept < all.size() && kept < MAX_ENTRIES) {
            characters += characters(all.get(all.size() - kept - 1));
            if (characters > MAX_CHARACTERS) {
                return kept;
            }
            kept++;
        }
        return kept;
    }

    private static int characters(FeedEntry entry) {
        return entry.entry().entry().description().map(String::length).orElse(0);
    }

    /** As the store would answer if it had no more than this; {@code position} is not before {@link #from}. */
    FeedPart after(FeedFilter filter, long position, int limit) {
        List<FeedEntry> wanted = new ArrayList<>();
        for (FeedEntry entry : entries.subList(index(position), entries.size())) {
            if (filter.wants(entry)) {
                if (wanted.size() == limit) {
                    long last = wanted.getLast().position();
                    return new FeedPart(wanted, last, true);
                }
                wanted.add(entry);
            }
        }
        return new FeedPart(wanted, Math.max(position, until), false);
    }

    /** Of the first entry after a position. Positions are dense, but for what was erased. */
    private int index(long position) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
