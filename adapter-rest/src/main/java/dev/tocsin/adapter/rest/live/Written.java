package dev.tocsin.adapter.rest.live;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.tocsin.application.feed.FeedEntry;
import java.util.function.Function;

/** Entries as texts, each written once, however many it is told to. */
public final class Written {

    private static final int MAX_CHARACTERS = 1_000_000;

    /** By identity: all who listen on a node are told from the same entries. */
    private final LoadingCache<FeedEntry, String> texts;

    public Written(Function<FeedEntry, String> write) {
        this.texts = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(MAX_CHARACTERS)
                .weigher((FeedEntry entry, String text) -> text.length())
                .build(write::apply);
    }

    public String text(FeedEntry entry) {
        return texts.get(entry);
    }
}
