package dev.tocsin.application.postmortem;

import static dev.tocsin.application.access.Permission.FOLLOW_UP_ACTION_ITEMS;
import static dev.tocsin.application.access.Permission.WRITE_POSTMORTEMS;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Permission;
import dev.tocsin.application.port.Directory;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.StoredPostmortem;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.postmortem.ActionItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import dev.tocsin.domain.postmortem.Owner;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.Task;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Finds the postmortem that an item belongs to, and the owner that a command names; the postmortem decides. */
record DeskOfItems(Commands commands, Cases cases, Keeping keeping, Directory directory, Ids ids, InstantSource clock)
        implements ActionItemDesk {

    @Override
    public Outcome<TrackedItem> add(Request<TrackedItem> request, AddItem command) {
        Actor actor = request.actor();
        WantedItem wanted = command.item();
        return with(request, WRITE_POSTMORTEMS, command.postmortem(), OptionalLong.empty(), (of, stored) -> {
            Postmortem postmortem = stored.postmortem();
            if (postmortem.items().isFull()) {
                return Attempt.rejected(Rejection.Invalid.field(
                        "text", "the postmortem has " + postmortem.items().all().size() + " action items"));
            }
            return owned(actor, postmortem, wanted.owner(), owner -> {
                Task task = new Task(
                        wanted.text(), owner, wanted.dueDate(), wanted.category(), wanted.status(), wanted.comment());
                ActionItemId id = new ActionItemId(ids.next());
                return kept(of, stored, postmortem.items().add(id, task, actor.author(), clock.instant()), id);
            });
        });
    }

    @Override
    public Outcome<TrackedItem> change(Request<TrackedItem> request, ChangeItem command) {
        Actor actor = request.actor();
        PostmortemRef ref = PostmortemRef.with(command.item());
        return with(request, FOLLOW_UP_ACTION_ITEMS, ref, OptionalLong.empty(), (of, stored) -> {
            ActionItem item = stored.postmortem().items().find(command.item()).orElseThrow();
            if (!Sight.sees(actor, stored, item)) {
                return Attempt.rejected(Cases.unknown(ref));
            }
            // Only now: whoever does not see it must not learn of its version either.
            Commands.expect(command.version(), stored.postmortem().version());
            return changed(actor, of, stored, item, command.change());
        });
    }

    @Override
    public Outcome<TrackedItem> remove(Request<TrackedItem> request, RemoveItem command) {
        Actor actor = request.actor();
        return with(request, WRITE_POSTMORTEMS, PostmortemRef.with(command.item()), command.version(), (of, stored) -> {
            TrackedItem last = tracked(stored, stored.postmortem(), command.item());
            return keeping.answered(
                    of,
                    stored.postmortem().items().remove(command.item(), actor.author(), clock.instant()),
                    next -> last,
                    (number, item) -> item);
        });
    }

    /** What somebody does to a postmortem's items. */
    private interface Deed {
        Attempt<TrackedItem, TrackedItem> on(Case of, StoredPostmortem stored);
    }

    private Outcome<TrackedItem> with(
            Request<TrackedItem> request, Permission permission, PostmortemRef ref, OptionalLong version, Deed deed) {
        return commands.run(request, permission, () -> cases.with(request.actor(), ref, version, deed::on));
    }

    private Attempt<TrackedItem, TrackedItem> changed(
            Actor actor, Case of, StoredPostmortem stored, ActionItem item, TaskChange change) {
        Postmortem postmortem = stored.postmortem();
        return owned(actor, postmortem, change.owner().appliedTo(Optional.empty()), owner -> {
            Task next = change.appliedTo(item.task(), change.owner().map(wanted -> owner.orElseThrow()));
            return objection(actor, item, next)
                    .<Attempt<TrackedItem, TrackedItem>>map(Attempt::rejected)
                    .orElseGet(() -> kept(
                            of,
                            stored,
                            postmortem.items().change(item.id(), task -> next, actor.author(), clock.instant()),
                            item.id()));
        });
    }

    /** Who may not write postmortems says of what they own how far it is, and no more. */
    private static Optional<Rejection> objection(Actor actor, ActionItem item, Task next) {
        boolean isFollowUp = Sight.owns(actor, item) && next.isSamePromise(item.task());
        return isFollowUp ? Optional.empty() : actor.objection(WRITE_POSTMORTEMS);
    }

    private Attempt<TrackedItem, TrackedItem> owned(
            Actor actor,
            Postmortem postmortem,
            Optional<WantedOwner> named,
            Function<Optional<Owner>, Attempt<TrackedItem, TrackedItem>> decide) {
        Owners owners = Owners.among(named.stream(), postmortem.items().all(), actor.organization(), directory);
        Optional<Owner> owner = named.flatMap(owners::find);
        return named.isPresent() && owner.isEmpty()
                ? Attempt.rejected(Rejection.Invalid.field("owner_email", Owners.NOBODY))
                : decide.apply(owner);
    }

    private Attempt<TrackedItem, TrackedItem> kept(
            Case of, StoredPostmortem stored, Decision<Postmortem> decision, ActionItemId id) {
        return keeping.answered(of, decision, next -> tracked(stored, next, id), (number, item) -> item);
    }

    private static TrackedItem tracked(StoredPostmortem stored, Postmortem next, ActionItemId id) {
        return new TrackedItem(
                stored.number(), next.incident(), next.items().find(id).orElseThrow(), next.version());
    }
}
