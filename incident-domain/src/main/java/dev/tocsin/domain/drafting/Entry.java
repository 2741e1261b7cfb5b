package dev.tocsin.domain.drafting;

import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An entry of a timeline as it is read back, told by a {@link dev.tocsin.domain.incident.Narrative} of this version or
 * another.
 *
 * @param position its place: what happened later has a higher one
 * @param type one of {@link EventType}'s names, or one that no rule knows: then it is passed over
 * @param details strings and lists of strings
 */
public record Entry(
        EventId id,
        long position,
        String type,
        String title,
        Optional<String> description,
        Author author,
        Instant at,
        SequencedMap<String, Object> details) {

    public Entry {
        details = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(details));
    }

    boolean is(EventType kind) {
        return type.equals(kind.name());
    }

    /** The detail of this name, if there is one and it is a single word. */
    Optional<String> detail(String name) {
        return Optional.ofNullable(details.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Whether it tells that this field of the incident was changed, among others or not. */
    boolean isUpdateOf(Fact.Updated.Field field) {
        return is(EventType.UPDATED) && details.get("fields") instanceof List<?> words && words.contains(field.word());
    }

    /** The name of whoever made it. */
    String who() {
        return author instanceof Author.Person person ? person.who().name() : "Tocsin";
    }

    boolean isByPerson() {
        return author instanceof Author.Person;
    }
}
