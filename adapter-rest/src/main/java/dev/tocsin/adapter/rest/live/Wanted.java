package dev.tocsin.adapter.rest.live;

import dev.tocsin.application.feed.FeedFilter;
import java.util.OptionalLong;

/** What of the feed somebody wants to be told, and after which position; from now on where they name none. */
public record Wanted(FeedFilter filter, OptionalLong after) {}
