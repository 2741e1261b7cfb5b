package dev.tocsin.domain.oncall;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;
import java.util.UUID;

/** Somebody cannot be on call for a while: then the next in the rotation is. */
public record Unavailability(Id id, Responder person, Period period, Instant createdAt) {

    public Unavailability {
        Micros.require(createdAt);
    }

    /** Identifies an unavailability within its organization. */
    public record Id(UUID value) {}
}
