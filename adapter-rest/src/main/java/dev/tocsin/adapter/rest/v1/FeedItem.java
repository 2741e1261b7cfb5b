package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.application.feed.FeedPart;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** An entry of some timeline, and whose it is. */
@Data
@Schema(name = "Event")
record FeedItem(
        @JsonUnwrapped TimelineItem entry,
        @Schema(example = "INC-2026-044") String incidentNumber,
        UUID incidentId,
        @Schema(example = "Checkout is down") String incidentTitle) {

    /** A part of the feed. */
    @Data
    @Schema(name = "Events")
    record Part(
            List<FeedItem> items, @Schema(example = "4711") long nextAfter, boolean hasMore) {

        static Part of(FeedPart part) {
            return new Part(part.entries().stream().map(FeedItem::of).toList(), part.next(), part.hasMore());
        }
    }

    static FeedItem of(FeedEntry entry) {
        return new FeedItem(
                TimelineItem.of(entry.entry()),
                entry.number().toString(),
                entry.incident().value(),
                entry.incidentTitle());
    }
}
