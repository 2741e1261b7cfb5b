package dev.tocsin.application.incident;

import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.Narrative;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One entry of a timeline as it is read.
 *
 * @param position its place among all events of the organization: dense, in the order of the commits
 * @param entry what it says
 */
public record TimelineEntry(long position, Entry entry) {

    /**
     * An entry's content, known before it has a position.
     *
     * @param type one of {@link dev.tocsin.domain.incident.EventType}'s names, or one that a newer version wrote: pass it on
     * @param details strings and lists of strings, in a fixed order
     */
    public record Entry(
            EventId id,
            String type,
            String title,
            Optional<String> description,
            Author author,
            Instant at,
            SequencedMap<String, Object> details) {

        public Entry {
            details = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(details));
        }

        public static Entry of(NewEvent written) {
            Narrative told = Narrative.of(written.event().fact());
            return new Entry(
                    written.id(),
                    told.type().name(),
                    told.title(),
                    told.description(),
                    written.event().by(),
                    written.event().at(),
                    told.details());
        }
    }
}
