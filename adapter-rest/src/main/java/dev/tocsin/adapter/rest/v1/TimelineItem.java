package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.people.Author;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline.
 *
 * @param user a name, or null when Tocsin itself did it
 */
@Data
@Schema(name = "TimelineEntry")
record TimelineItem(
        // Absent only in what is kept for a repetition: there the commit assigns it later.
        @Schema(example = "1", requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long position,

        @Schema(example = "CREATED") String eventType,
        @Schema(example = "Incident created") String title,
        @Nullable String description,
        @Schema(example = "Jane") @Nullable String user,
        Instant createdAt,
        UUID id,
        Map<String, Object> details) {

    static TimelineItem of(TimelineEntry entry) {
        return of(entry.position(), entry.entry());
    }

    static TimelineItem of(TimelineEntry.Entry entry) {
        return of(null, entry);
    }

    private static TimelineItem of(@Nullable Long position, TimelineEntry.Entry entry) {
        Map<String, Object> details = new LinkedHashMap<>(entry.details());
        details.put("actor", actor(entry.author()));
        return new TimelineItem(
                position,
                entry.type(),
                entry.title(),
                entry.description().orElse(null),
                entry.author() instanceof Author.Person person ? person.who().name() : null,
                entry.at(),
                entry.id().value(),
                details);
    }

    private static Map<String, @Nullable Object> actor(Author author) {
        Map<String, @Nullable Object> actor = new LinkedHashMap<>();
        switch (author) {
            case Author.Person person -> {
                actor.put("email", person.who().email().value());
                actor.put("via", person.via().name().toLowerCase(Locale.ROOT));
                actor.put(
                        "key_id",
                        person.key().map(key -> key.value().toString()).orElse(null));
            }
            case Author.Automatic automatic -> {
                actor.put("email", null);
                actor.put("via", "system");
                actor.put("key_id", null);
            }
        }
        return actor;
    }
}
