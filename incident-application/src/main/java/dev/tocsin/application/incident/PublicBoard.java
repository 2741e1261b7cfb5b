package dev.tocsin.application.incident;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;

/**
 * Driving port: incidents as the public may see them. Whoever asks is somebody of the organization all the same: what they do with it
 * is theirs.
 */
public interface PublicBoard {

    static PublicBoard on(Ports ports) {
        return new BoardForThePublic(ports.incidents());
    }

    Outcome<PublicIncident> get(Actor actor, IncidentRef incident);

    /** Newest first. A total is exact, however many there are. */
    Outcome<Slice<PublicIncident, Window.Cursor>> list(Actor actor, IncidentFilter filter, Window window);
}
