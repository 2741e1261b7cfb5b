package dev.tocsin.domain.postmortem;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;

/** Who has found the postmortem fit to be published, and when. */
public record Approval(Responder by, Instant at) {

    public Approval {
        Micros.require(at);
    }
}
