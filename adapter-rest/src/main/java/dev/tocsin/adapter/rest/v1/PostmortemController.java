package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.postmortem.PostmortemBoard;
import dev.tocsin.application.postmortem.PostmortemDesk;
import dev.tocsin.application.postmortem.PostmortemView;
import dev.tocsin.domain.postmortem.Postmortem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Postmortems: written, listed, read, changed. */
@Controller("/api/v1/postmortems")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Postmortems")
final class PostmortemController {

    static final Reply<Postmortem, PostmortemView, PostmortemItem> CHANGED =
            Reply.ofPostmortem(PostmortemItem.class, PostmortemItem::of);
    static final Reply<Postmortem, PostmortemView, CreatedPostmortem> CREATED =
            Reply.ofPostmortem(CreatedPostmortem.class, CreatedPostmortem::of).created("/api/v1/postmortems/");

    private final PostmortemDesk desk;
    private final PostmortemBoard board;

    PostmortemController(PostmortemDesk desk, PostmortemBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** Write the postmortem of an incident, which has at most one. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses({Code.NOT_FOUND, Code.POSTMORTEM_INCOMPLETE, Code.POSTMORTEM_EXISTS})
    HttpResponse<Answer<CreatedPostmortem>> createPostmortem(@FromToken Caller caller, @Body NewPostmortem body) {
        return caller.send(CREATED, request -> desk.create(request, body.command()));
    }

    /** Read the postmortem of an incident; or, where no incident is named, list postmortems, newest first. */
    @Get
    @Refuses(Code.NOT_FOUND)
    HttpResponse<Answer<PostmortemAnswer>> listPostmortems(@FromToken Actor actor, @RequestBean PostmortemQuery query) {
        return query.one()
                .map(postmortem -> Answers.<PostmortemView, PostmortemAnswer>versioned(
                        board.get(actor, postmortem), PostmortemItem::of, PostmortemController::version))
                .orElseGet(() -> HttpResponse.ok(
                        Answers.of(board.list(actor, query.filter(), query.wanted()), PostmortemList::of)));
    }

    /** Read one postmortem. */
    @Get("/{id}")
    HttpResponse<Answer<PostmortemItem>> getPostmortem(@FromToken Actor actor, String id) {
        return Answers.versioned(
                board.get(actor, Names.postmortem(id)), PostmortemItem::of, PostmortemController::version);
    }

    /** Change what a postmortem says: that makes a version, and of an approved one a draft again. */
    @Patch("/{id}")
    @Refuses({Code.POSTMORTEM_PUBLISHED, Code.ACTION_ITEMS_OPEN, Code.STALE})
    HttpResponse<Answer<PostmortemItem>> amendPostmortem(
            @FromToken Caller caller, String id, @Body PostmortemAmendment body) {
        return caller.send(
                CHANGED, request -> desk.edit(request, body.command(Names.postmortem(id), caller.version())));
    }

    static long version(PostmortemView view) {
        return view.postmortem().version();
    }
}
