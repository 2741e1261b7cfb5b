package dev.tocsin.application;

import dev.tocsin.application.Rejection.Kind;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Usage;
import dev.tocsin.application.port.Usage.Subject;
import dev.tocsin.application.port.Usage.Uses;
import dev.tocsin.domain.organization.OrganizationId;

/**
 * How simple things go: what is in use stays, what history remembers is deactivated, and everything else is removed for
 * good.
 *
 * <p>Something may begin to refer to it in the meantime; then the store finds the changeset stale, and it is decided
 * again.
 */
public record Removal(Usage usage) {

    /**
     * Decides on the end of a thing.
     *
     * @param last the thing as it will have been last: deactivated
     * @param retire keeps it so
     * @param forget removes it
     */
    public <T> Attempt<T, T> of(
            OrganizationId organization, Kind kind, Subject subject, T last, RecordWrite retire, RecordWrite forget) {
        Uses uses = usage.of(organization, subject);
        return uses.present().isEmpty()
                ? Attempt.ready(Changeset.of(uses.remembered() ? retire : forget), last)
                : Attempt.rejected(inUse(kind, uses));
    }

    /** What is said of something that is in use. */
    public static Rejection inUse(Kind kind, Uses uses) {
        return new Rejection.InUse(
                kind,
                uses.present().stream()
                        .map(use -> use.kind().word() + " " + use.name())
                        .toList());
    }
}
