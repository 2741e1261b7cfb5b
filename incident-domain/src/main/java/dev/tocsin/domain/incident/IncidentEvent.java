package dev.tocsin.domain.incident;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.people.Author;
import java.time.Instant;

/** One entry of an incident's timeline: who, when, what. Once kept, it is never changed. */
public record IncidentEvent(Author by, Instant at, Fact fact) {

    public IncidentEvent {
        Micros.require(at);
    }
}
