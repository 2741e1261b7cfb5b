package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.postmortem.ActionItemBoard;
import dev.tocsin.application.postmortem.ActionItemDesk;
import dev.tocsin.application.postmortem.ActionItemDesk.RemoveItem;
import dev.tocsin.application.postmortem.TrackedItem;
import dev.tocsin.domain.postmortem.ActionItemId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;

/** What was promised in postmortems, until it is done. */
@Controller("/api/v1/action-items")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Postmortems")
final class ActionItemController {

    private final Reply<TrackedItem, TrackedItem, TrackedItemItem> changed =
            Reply.of(TrackedItemItem.class, this::shown).versioned(TrackedItem::version);
    private final Reply<TrackedItem, TrackedItem, TrackedItemItem> added = changed.created("/api/v1/action-items/");

    private final ActionItemDesk desk;
    private final ActionItemBoard board;
    private final InstantSource clock;

    ActionItemController(ActionItemDesk desk, ActionItemBoard board, InstantSource clock) {
        this.desk = desk;
        this.board = board;
        this.clock = clock;
    }

    /** Add an action item to a postmortem, whatever its status is. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses({Code.NOT_FOUND, Code.ACTION_ITEMS_NOT_TRACKED})
    HttpResponse<Answer<TrackedItemItem>> addActionItem(@FromToken Caller caller, @Body NewTrackedItem body) {
        return caller.send(added, request -> desk.add(request, body.command()));
    }

    /** List the action items of all postmortems: what is due first comes first. */
    @Get
    Answer<Listing<TrackedItemItem>> listActionItems(@FromToken Actor actor, @RequestBean ActionItemQuery query) {
        return Answers.of(board.list(actor, query.items(), query.wanted()), slice -> Listing.of(slice, this::shown));
    }

    /** Read one action item. `ETag` names the version of the postmortem, which every change of each of its items moves. */
    @Get("/{id}")
    HttpResponse<Answer<TrackedItemItem>> getActionItem(@FromToken Actor actor, String id) {
        return Answers.versioned(board.get(actor, named(id)), this::shown, TrackedItem::version);
    }

    /**
     * Change fields of an action item, whatever the status of its postmortem is. `If-Match` names the version of the
     * postmortem: who sends it is told of changes of other items, too.
     */
    @Patch("/{id}")
    @Refuses(Code.STALE)
    HttpResponse<Answer<TrackedItemItem>> changeActionItem(
            @FromToken Caller caller, String id, @Body ActionItemAmendment body) {
        return caller.send(changed, request -> desk.change(request, body.command(named(id), caller.version())));
    }

    /** Remove an action item; versions that have it keep it as it was. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses(Code.STALE)
    HttpResponse<Void> removeActionItem(@FromToken Caller caller, String id) {
        return caller.<TrackedItem, TrackedItem>send(
                request -> desk.remove(request, new RemoveItem(named(id), caller.version())));
    }

    private TrackedItemItem shown(TrackedItem tracked) {
        return TrackedItemItem.of(tracked, clock.instant());
    }

    private static ActionItemId named(String id) {
        return Names.id(Rejection.Kind.ACTION_ITEM, id, ActionItemId::new);
    }
}
