package dev.tocsin.domain.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * What has happened to one deadline so far. An outcome, once there, stays, but for a closure that was met and is reopened.
 *
 * @param warned whether a warning was told, under whichever policy: it is told once
 * @param atRisk whether the warning of the deadline as it is now has passed, told or in silence; another policy takes it back
 */
public record Progress(boolean warned, boolean atRisk, Optional<Outcome> outcome) {

    /** Nothing yet. */
    public static final Progress PENDING = new Progress(false, false, Optional.empty());

    public Progress {
        if (atRisk && !warned) {
            throw new IllegalArgumentException("at risk, yet nobody was warned");
        }
    }

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
        return new Progress(true, true, outcome);
    }

    Progress met(Instant at) {
        return pending() ? new Progress(warned, atRisk, Optional.of(new Outcome.Met(at))) : this;
    }

    Progress missed(Instant dueAt) {
        return new Progress(warned, atRisk, Optional.of(new Outcome.Breached(dueAt)));
    }

    Progress reopened() {
        return breached() ? this : new Progress(warned, atRisk, Optional.empty());
    }

    Progress underAnotherPolicy() {
        return new Progress(warned, false, outcome);
    }
}
