package dev.tocsin.application.incident;

import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Narrative;
import dev.tocsin.domain.incident.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the public is told of an incident at one time: a message that was written for it, or that the status has changed. Nothing
 * else of a timeline is for the public, the reason of a change no more than the rest.
 *
 * @param from the status before, where it has changed
 * @param message as it was written; empty for a change of which nothing was written for the public
 */
public record PublicUpdate(EventId id, Optional<Status> from, Status status, Optional<String> message, Instant at) {

    /** The entries among which there are updates. */
    public static final List<EventType> TYPES =
            List.of(EventType.STATUS_CHANGED, EventType.REOPENED, EventType.PUBLIC_UPDATE);

    /** Empty for an entry that is not for the public, and for one that only a newer version understands. */
    public static Optional<PublicUpdate> of(TimelineEntry.Entry entry) {
        if (TYPES.stream().noneMatch(type -> type.name().equals(entry.type()))) {
            return Optional.empty();
        }
        return status(entry, "to")
                .or(() -> status(entry, "status"))
                .map(status -> new PublicUpdate(entry.id(), status(entry, "from"), status, message(entry), entry.at()));
    }

    private static Optional<Status> status(TimelineEntry.Entry entry, String detail) {
        return entry.details().get(detail) instanceof String word ? Status.of(word) : Optional.empty();
    }

    private static Optional<String> message(TimelineEntry.Entry entry) {
        return Narrative.PUBLIC.equals(entry.details().get(Narrative.AUDIENCE))
                ? entry.description()
                : Optional.empty();
    }
}
