package dev.tocsin.application.postmortem;

import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Permission;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.PostmortemStatus;

/** Who sees which postmortems. */
final class Sight {

    private Sight() {}

    /** Whether they may write postmortems, and so see those that are not published. */
    static boolean isWriter(Actor actor) {
        return actor.objection(Permission.WRITE_POSTMORTEMS).isEmpty();
    }

    static boolean sees(Actor actor, StoredPostmortem stored) {
        return stored.postmortem().status() == PostmortemStatus.PUBLISHED || isWriter(actor);
    }
}
