package dev.tocsin.application.postmortem;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Rejection.Kind;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.StoredPostmortem;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What commands name, as it is now, and in the version that they expect. */
record Cases(Incidents incidents, Postmortems postmortems) {

    /** Of an incident, with a postmortem or without. */
    <D, R> Attempt<D, R> of(Actor actor, IncidentRef ref, OptionalLong version, Function<Case, Attempt<D, R>> decide) {
        return incidents
                .find(actor.organization(), ref)
                .map(incident -> new Case(
                        incident,
                        inVersion(
                                postmortems.find(
                                        actor.organization(),
                                        PostmortemRef.of(IncidentRef.of(
                                                incident.incident().id()))),
                                version)))
                .map(decide)
                .orElseGet(() -> Attempt.rejected(new Rejection.Unknown(Kind.INCIDENT, ref.toString())));
    }

    /** Of a postmortem, of which there has to be one. */
    <D, R> Attempt<D, R> with(
            Actor actor,
            PostmortemRef ref,
            OptionalLong version,
            BiFunction<Case, StoredPostmortem, Attempt<D, R>> decide) {
        return inVersion(postmortems.find(actor.organization(), ref), version)
                .flatMap(stored -> incidents
                        .find(
                                actor.organization(),
                                IncidentRef.of(stored.postmortem().incident().id()))
                        .map(incident -> decide.apply(new Case(incident, Optional.of(stored)), stored)))
                .orElseGet(() -> Attempt.rejected(unknown(ref)));
    }

    /** What is said of a postmortem that is not there, or not to be seen. */
    static Rejection unknown(PostmortemRef ref) {
        return ref instanceof PostmortemRef.WithItem with
                ? new Rejection.Unknown(Kind.ACTION_ITEM, with.item().value().toString())
                : new Rejection.Unknown(Kind.POSTMORTEM, ref.toString());
    }

    private static Optional<StoredPostmortem> inVersion(Optional<StoredPostmortem> found, OptionalLong version) {
        found.ifPresent(stored -> Commands.expect(version, stored.postmortem().version()));
        return found;
    }
}
