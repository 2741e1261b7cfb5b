package dev.tocsin.application.postmortem;

import static dev.tocsin.application.access.Permission.READ_POSTMORTEMS;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Postmortem;
import java.time.InstantSource;
import java.util.Optional;

record BoardOfItems(Postmortems postmortems, InstantSource clock) implements ActionItemBoard {

    @Override
    public Outcome<Slice<TrackedItem, Integer>> list(Actor actor, Wanted wanted, Search search) {
        return actor.reading(READ_POSTMORTEMS, () -> {
            ActionItemFilter filter = new ActionItemFilter(
                    wanted.statuses(),
                    wanted.owners(),
                    wanted.categories(),
                    Optional.of(TrackedItem.today(clock.instant())).filter(day -> wanted.overdue()),
                    Optional.of(actor.user().id()).filter(reader -> !Sight.isWriter(actor)));
            return Outcome.done(postmortems.actionItems(actor.organization(), filter, search));
        });
    }

    @Override
    public Outcome<TrackedItem> get(Actor actor, ActionItemId item) {
        PostmortemRef ref = PostmortemRef.with(item);
        return actor.reading(
                READ_POSTMORTEMS,
                () -> Outcome.of(
                        postmortems
                                .find(actor.organization(), ref)
                                .flatMap(stored -> stored.postmortem()
                                        .items()
                                        .find(item)
                                        .filter(found -> Sight.sees(actor, stored, found))
                                        .map(found -> tracked(stored, found))),
                        Cases.unknown(ref)));
    }

    private static TrackedItem tracked(StoredPostmortem stored, ActionItem item) {
        Postmortem postmortem = stored.postmortem();
        return new TrackedItem(stored.number(), postmortem.incident(), item, postmortem.version());
    }
}
