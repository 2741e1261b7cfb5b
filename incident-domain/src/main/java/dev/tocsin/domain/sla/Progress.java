package dev.tocsin.domain.sla;

import java.time.Instant;
import java.util.Optional;

/** What has happened to one deadline so far. An outcome, once there, stays, but for a closure that was met and is reopened. */
public record Progress(boolean warned, Optional<Outcome> outcome) {

    /** Nothing yet. */
    public static final Progress PENDING = new Progress(false, Optional.empty());

    /** How a deadline ended, and when: the moment it was met, or the moment it was due. */
    public sealed interface Outcome {
        Instant at();

        /** Done in time. */
        record Met(Instant at) implements Outcome {}

        /** Not done when it was due. */
        record Breached(Instant at) implements Outcome {}
    }

    boolean pending() {
        return outcome.isEmpty();
    }

    boolean breached() {
        return outcome.filter(Outcome.Breached.class::isInstance).isPresent();
    }

    Progress afterWarning() {
        return new Progress(true, outcome);
    }

    Progress met(Instant at) {
        return pending() ? new Progress(warned, Optional.of(new Outcome.Met(at))) : this;
    }

    Progress missed(Instant dueAt) {
        return new Progress(warned, Optional.of(new Outcome.Breached(dueAt)));
    }

    Progress reopened() {
        return breached() ? this : new Progress(warned, Optional.empty());
    }
}
