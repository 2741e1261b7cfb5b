package dev.tocsin.application.incident;

import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import java.util.Optional;
import java.util.UUID;

/** How somebody names an incident: by its number, as people do, or by its id. */
public sealed interface IncidentRef {

    record ByNumber(IncidentNumber number) implements IncidentRef {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    record ById(IncidentId id) implements IncidentRef {
        @Override
        public String toString() {
            return id.value().toString();
        }
    }

    static IncidentRef of(IncidentNumber number) {
        return new ByNumber(number);
    }

    static IncidentRef of(IncidentId id) {
        return new ById(id);
    }

    /** Empty for what is neither a number nor a UUID: no incident can be meant by it. */
    static Optional<IncidentRef> parse(String text) {
        return IncidentNumber.parse(text).<IncidentRef>map(ByNumber::new).or(() -> parseId(text));
    }

    private static Optional<IncidentRef> parseId(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(new ById(new IncidentId(id))) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
