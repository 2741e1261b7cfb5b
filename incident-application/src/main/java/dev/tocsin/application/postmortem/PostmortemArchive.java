package dev.tocsin.application.postmortem;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.postmortem.Postmortem;

/**
 * Driving port: postmortems are taken out whole, and brought in elsewhere without loss. Only ids are given anew, and the
 * API keys by which people came are forgotten.
 */
public interface PostmortemArchive {

    static PostmortemArchive on(Ports ports) {
        return new ArchiveOfPostmortems(
                Commands.on(ports),
                new Cases(ports.incidents(), ports.postmortems()),
                ports.postmortems(),
                new Restoring(ports.users(), ports.markup(), ports.ids(), ports.clock()),
                new Keeping(ports.ids()),
                ports.clock());
    }

    /**
     * Whoever may not write postmortems gets what they see, as {@link PostmortemBoard} says it: one that is published,
     * in the version that is published, and nothing of what was proposed.
     */
    Outcome<ArchivedPostmortem> export(Actor actor, PostmortemRef postmortem);

    /**
     * An admin's to do. The incident must be there and have no postmortem, and the number must be free. Whoever is named
     * must have the same address here, active or not. Texts are cleaned once more; the level, and what the organization
     * wants of a review, are not asked for again.
     */
    Outcome<PostmortemView> bringIn(Request<Postmortem> request, BringIn command);

    record BringIn(IncidentRef incident, BroughtPostmortem postmortem) {}
}
