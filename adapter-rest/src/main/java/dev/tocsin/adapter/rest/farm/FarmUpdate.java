package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Narrative;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> SAID = Set.of(EventType.COMMENT.name(), EventType.PUBLIC_UPDATE.name());

    static FarmUpdate of(IncidentId incident, TimelineEntry.Entry entry) {
        boolean isMove = entry.type().equals(STATUS_CHANGED) || entry.type().equals(REOPENED);
        String from = isMove ? status(entry, "from") : null;
        String to = isMove ? status(entry, "to") : null;
        return new FarmUpdate(
                entry.id().value(), incident.value(), message(entry, from, to), author(entry), from, to, entry.at());
    }

    /** Whoever said it, where somebody else has written it down. */
    private static @Nullable UUID author(TimelineEntry.Entry entry) {
        return entry.details().get(Narrative.AUTHOR_ID) instanceof String id
                ? UUID.fromString(id)
                : entry.author() instanceof Author.Person person
                        ? person.who().id().value()
                        : null;
    }

    /** What somebody said; or else what happened. Two statuses that are one here are told apart by our words. */
    private static String message(TimelineEntry.Entry entry, @Nullable String from, @Nullable String to) {
        boolean isSaid = from != null || SAID.contains(entry.type());
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
