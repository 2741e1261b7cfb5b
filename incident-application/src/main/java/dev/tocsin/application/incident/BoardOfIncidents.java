package dev.tocsin.application.incident;

import static dev.tocsin.application.Rejection.Kind.INCIDENT;
import static dev.tocsin.application.access.Permission.READ_INCIDENTS;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Pages;
import dev.tocsin.domain.incident.Alert;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Permission first, then the projection. */
record BoardOfIncidents(Incidents incidents, Pages pages) implements IncidentBoard {

    @Override
    public Outcome<IncidentView> get(Actor actor, IncidentRef incident) {
        return reading(actor, incident, () -> incidents.view(actor.organization(), incident));
    }

    @Override
    public Outcome<Slice<IncidentSummary, Window.Cursor>> list(Actor actor, IncidentFilter filter, Window window) {
        return actor.objection(READ_INCIDENTS)
                .<Outcome<Slice<IncidentSummary, Window.Cursor>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(incidents.list(actor.organization(), filter, window)));
    }

    @Override
    public Outcome<Slice<TimelineEntry, Long>> timeline(Actor actor, IncidentRef incident, long after, int limit) {
        return reading(actor, incident, () -> incidents.timeline(actor.organization(), incident, after, limit));
    }

    @Override
    public Outcome<List<Alert>> alerts(Actor actor, IncidentRef incident) {
        return reading(actor, incident, () -> incidents.alerts(actor.organization(), incident));
    }

    @Override
    public Outcome<List<LedgerEntry>> pages(Actor actor, IncidentRef incident) {
        return reading(actor, incident, () -> pages.of(actor.organization(), incident));
    }

    private static <T> Outcome<T> reading(Actor actor, IncidentRef incident, Supplier<Optional<T>> read) {
        return actor.objection(READ_INCIDENTS)
                .<Outcome<T>>map(Outcome::refused)
                .orElseGet(() -> Outcome.of(read.get(), new Rejection.Unknown(INCIDENT, incident.toString())));
    }
}
