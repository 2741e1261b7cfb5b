package dev.tocsin.application.incident;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.incident.Alert;
import java.util.List;

/** Driving port: looking at incidents. Nothing here changes anything; a deleted incident is unknown everywhere. */
public interface IncidentBoard {

    static IncidentBoard on(Ports ports) {
        return new BoardOfIncidents(ports.incidents(), ports.pages());
    }

    Outcome<IncidentView> get(Actor actor, IncidentRef incident);

    /** Newest first. */
    Outcome<Slice<IncidentSummary, Window.Cursor>> list(Actor actor, IncidentFilter filter, Window window);

    /** All of a timeline in parts, oldest first, beginning after a position; 0 is the beginning. */
    Outcome<Slice<TimelineEntry, Long>> timeline(Actor actor, IncidentRef incident, long after, int limit);

    /** The alerts that are linked, the first to fire first. */
    Outcome<List<Alert>> alerts(Actor actor, IncidentRef incident);

    /** Everybody who was to be told of it, and what became of that; oldest first. */
    Outcome<List<LedgerEntry>> pages(Actor actor, IncidentRef incident);
}
