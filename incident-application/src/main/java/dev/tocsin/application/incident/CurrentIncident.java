package dev.tocsin.application.incident;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.StoredIncident;
import java.util.OptionalLong;
import java.util.function.Function;

/** The incident that a command names, as it is now, and in the version that the command expects. */
record CurrentIncident(Incidents incidents) {

    <D, R> Attempt<D, R> then(
            Actor actor, IncidentRef ref, OptionalLong version, Function<StoredIncident, Attempt<D, R>> decide) {
        return incidents
                .find(actor.organization(), ref)
                .map(stored -> decide.apply(inVersion(stored, version)))
                .orElseGet(() -> Attempt.rejected(new Rejection.Unknown(Rejection.Kind.INCIDENT, ref.toString())));
    }

    private static StoredIncident inVersion(StoredIncident stored, OptionalLong expected) {
        long version = stored.incident().version();
        if (expected.isPresent() && expected.getAsLong() != version) {
            throw new StaleException(stored.number() + " has version " + version);
        }
        return stored;
    }
}
