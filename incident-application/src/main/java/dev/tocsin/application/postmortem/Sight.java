package dev.tocsin.application.postmortem;

import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Permission;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.PostmortemStatus;

/** Who sees which postmortems. */
final class Sight {

    private Sight() {}

    /** Whether they may write postmortems, and so see those that are not published. */
    static boolean isWriter(Actor actor) {
        return actor.objection(Permission.WRITE_POSTMORTEMS).isEmpty();
    }

    /** Those that they own, too: they are told of them. */
    static boolean sees(Actor actor, StoredPostmortem stored, ActionItem item) {
        return sees(actor, stored) || owns(actor, item);
    }

    static boolean owns(Actor actor, ActionItem item) {
        return item.task()
                .owner()
                .flatMap(Owner::person)
                .filter(actor.user()::is)
                .isPresent();
    }

    static boolean sees(Actor actor, StoredPostmortem stored) {
        return stored.postmortem().status() == PostmortemStatus.PUBLISHED || isWriter(actor);
    }
}
