package dev.tocsin.application.postmortem;

import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.IncidentRef;
import java.util.Optional;

/** What a command was decided on: an incident, and its postmortem where it has one yet. */
record Case(StoredIncident incident, Optional<StoredPostmortem> postmortem) {

    IncidentRef ref() {
        return new IncidentRef(incident.incident().id(), incident.number());
    }
}
