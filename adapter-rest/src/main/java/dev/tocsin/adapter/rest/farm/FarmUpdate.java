package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the timeline.
 *
 * @param authorId null when Tocsin itself did it
 * @param previousStatus null unless it tells of a change of status, as {@code newStatus}
 */
@PlainData
record FarmUpdate(
        UUID id,
        UUID incidentId,

        @Schema(example = "Root cause identified: connection pool leak")
        String message,

        @Nullable UUID authorId,

        @Schema(implementation = FarmStatus.class, nullable = true, example = "investigating") @Nullable
        String previousStatus,

        @Schema(implementation = FarmStatus.class, nullable = true, example = "identified") @Nullable
        String newStatus,

        Instant createdAt) {

    private static final String REOPENED = EventType.REOPENED.name();
    private static final String STATUS_CHANGED = EventType.STATUS_CHANGED.name();

    static FarmUpdate of(IncidentId incident, TimelineEntry.Entry entry) {
        boolean isMove = entry.type().equals(STATUS_CHANGED) || entry.type().equals(REOPENED);
        String from = isMove ? status(entry, "from") : null;
        String to = isMove ? status(entry, "to") : null;
        return new FarmUpdate(
                entry.id().value(),
                incident.value(),
                message(entry, from, to),
                entry.author() instanceof Author.Person person
                        ? person.who().id().value()
                        : null,
                from,
                to,
                entry.at());
    }

    /** What somebody said; or else what happened. Two statuses that are one here are told apart by our words. */
    private static String message(TimelineEntry.Entry entry, @Nullable String from, @Nullable String to) {
        boolean isSaid = from != null || entry.type().equals(EventType.COMMENT.name());
        Optional<String> said = isSaid ? entry.description() : Optional.empty();
        return said.orElseGet(
                () -> from == null || from.equals(to) ? entry.title() : "Status changed from " + from + " to " + to);
    }

    private static @Nullable String status(TimelineEntry.Entry entry, String end) {
        return Optional.ofNullable(entry.details().get(end))
                .map(Object::toString)
                .flatMap(Status::of)
                .map(status -> FarmStatus.of(status).word())
                .orElse(null);
    }
}
