package dev.tocsin.adapter.persistence;

import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import dev.tocsin.application.incident.IncidentView.AffectedService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What else an incident affects, beside its first service: read only where there is something. */
record Links(List<ToService> services, List<AffectedComponent> components, List<AffectedEnvironment> environments) {

    static final Links NONE = new Links(List.of(), List.of(), List.of());

    record ToService(UUID id, AffectedService service) {}

    static Links empty() {
        return new Links(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
