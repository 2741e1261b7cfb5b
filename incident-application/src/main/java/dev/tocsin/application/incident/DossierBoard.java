package dev.tocsin.application.incident;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;

/** Driving port: looking at incidents with all that stands around them. */
public interface DossierBoard {

    static DossierBoard on(Ports ports) {
        return new BoardOfDossiers(
                ports.incidents(), new Dossiers(ports.incidents(), ports.components(), ports.environments()));
    }

    /** With {@value Dossier#ENTRIES} entries of its timeline. */
    Outcome<Dossier> get(Actor actor, IncidentRef incident);

    /**
     * Newest first, each with {@value Dossier#ENTRIES_IN_A_LIST} entries of its timeline. A total is exact, however many
     * there are.
     */
    Outcome<Slice<Dossier, Window.Cursor>> list(Actor actor, IncidentFilter filter, Window window);
}
