package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;

/** Who has shown the postmortem to everybody, and since when they see it. */
public record Publication(Responder by, Instant at) {

    public Publication {
        Micros.require(at);
    }
}
