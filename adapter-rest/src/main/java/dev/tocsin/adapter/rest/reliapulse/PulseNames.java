package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.input.TypeId;
import dev.tocsin.adapter.rest.problem.Problems;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.incident.EventId;
import dev.tocsin.domain.incident.IncidentId;

/** What things are called here. */
final class PulseNames {

    private static final String INCIDENT = "inc";
    private static final String UPDATE = "upd";

    private PulseNames() {}

    static String incident(IncidentId id) {
        return TypeId.text(INCIDENT, id.value());
    }

    static String component(ComponentId id) {
        return TypeId.text(TypeId.OF_COMPONENTS, id.value());
    }

    static String update(EventId id) {
        return TypeId.text(UPDATE, id.value());
    }

    /** What a path names. A name that cannot be one is of something that does not exist. */
    static IncidentRef incident(String name) {
        return TypeId.parse(INCIDENT, name)
                .map(IncidentId::new)
                .map(IncidentRef::of)
                .orElseThrow(() -> Problems.of(new Rejection.Unknown(Rejection.Kind.INCIDENT, name))
                        .exception());
    }
}
