package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.feed.FeedEntry;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Farm's WebSocket tells of an incident whose status has changed.
 *
 * @param updatedBy null when Tocsin itself did it
 */
@PlainData
record FarmStatusChanged(
        UUID incidentId,
        String previousStatus,
        String newStatus,
        @Nullable UUID updatedBy) {

    /** Nothing of a change between two statuses that have one word here. */
    static Optional<FarmStatusChanged> of(FeedEntry entry) {
        FarmUpdate update = FarmUpdate.of(entry.incident(), entry.entry().entry());
        String from = update.previousStatus();
        String to = update.newStatus();
        return from == null || to == null || from.equals(to)
                ? Optional.empty()
                : Optional.of(new FarmStatusChanged(update.incidentId(), from, to, update.authorId()));
    }
}
