package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import java.time.Instant;

/**
 * A moment that the postmortem tells of. Unlike an entry of the incident's own timeline it is what people make of it,
 * and may be changed.
 */
public record TimelineNote(Instant timestamp, String description) {

    public static final int MAX_LENGTH = 2_000;

    public TimelineNote {
        Micros.require(timestamp);
        description = Text.prose("description", description, MAX_LENGTH);
    }
}
