package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.problem.Problems;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.incident.IncidentRef;

/** What a path names. A name that cannot be one is of something that does not exist. */
final class FarmNames {

    private FarmNames() {}

    static IncidentRef incident(String name) {
        return IncidentRef.parse(name)
                .orElseThrow(() -> Problems.of(new Rejection.Unknown(Rejection.Kind.INCIDENT, name))
                        .exception());
    }
}
