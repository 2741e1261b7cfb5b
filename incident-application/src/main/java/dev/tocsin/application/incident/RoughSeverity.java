package dev.tocsin.application.incident;

import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A severity in words that are fewer than ours.
 *
 * @param meant whichever of these it is already, it stays
 * @param otherwise what it becomes when it is none of them
 */
public record RoughSeverity(List<Severity> meant, Severity otherwise) {

    public RoughSeverity {
        meant = List.copyOf(meant);
    }

    /** What an incident of this severity gets for another one; empty when that is meant already. */
    Optional<Severity> insteadOf(Severity present) {
        return meant.contains(present) ? Optional.empty() : Optional.of(otherwise);
    }
}
