package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.sla.Deadline;
import java.util.Optional;

/**
 * Why an open incident waits for nothing that time brings: by what its parts say, and not by whether a next deadline was found. So an
 * incident that has lost its deadline has no reason either, and is noticed.
 */
final class Rest {

    private Rest() {}

    static Optional<String> of(Incident incident) {
        boolean isOpen = !incident.status().isOver() && incident.deletedAt().isEmpty();
        boolean isClosureSettled =
                incident.sla().progress(Deadline.CLOSURE).outcome().isPresent();
        return isOpen && isClosureSettled ? of(incident.escalation()) : Optional.empty();
    }

    private static Optional<String> of(Escalation escalation) {
        boolean rests = switch (escalation.phase()) {
            case STARTING, RUNNING, ENDED -> false;
            case ANSWERED -> escalation.nextAt().isEmpty();
            case EXHAUSTED, UNPLANNED -> true;
        };
        return rests ? Optional.of(Words.of(escalation.phase())) : Optional.empty();
    }
}
