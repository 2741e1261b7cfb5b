package dev.tocsin.domain.incident;

import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.people.Responder;
import java.util.Optional;

/** Who works on it, whose it is, and who leads. The team is that of the first affected service. */
public record Ownership(Optional<Responder> assignee, Optional<TeamRef> team, Optional<Responder> commander) {

    Ownership assignedTo(Optional<Responder> next) {
        return new Ownership(next, team, commander);
    }

    Ownership commandedBy(Optional<Responder> next) {
        return new Ownership(assignee, team, next);
    }
}
