package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.input.NoFields;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemBoard;
import dev.tocsin.application.postmortem.PostmortemDesk;
import dev.tocsin.application.postmortem.PostmortemDesk.ReviewPostmortem;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.application.postmortem.PostmortemView;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Post-mortems, as Farm knows them. */
@Controller(Farm.API + "/post-mortems")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Post-mortems")
final class FarmPostmortemController {

    private static final Reply<Postmortem, PostmortemView, FarmPostmortem> CHANGED = Reply.of(
                    FarmPostmortem.class, PostmortemView::postmortem, FarmPostmortem::of)
            .versioned(FarmPostmortemController::version);
    private static final Reply<Postmortem, PostmortemView, FarmPostmortem> CREATED =
            CHANGED.created(Farm.API + "/post-mortems/");

    private final PostmortemDesk desk;
    private final PostmortemBoard board;

    FarmPostmortemController(PostmortemDesk desk, PostmortemBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** Write the post-mortem of an incident, which has at most one. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses({Code.NOT_FOUND, Code.POSTMORTEM_EXISTS})
    HttpResponse<Answer<FarmPostmortem>> createFarmPostmortem(@FromToken Caller caller, @Body NewFarmPostmortem body) {
        return caller.send(CREATED, request -> desk.note(request, body.command()));
    }

    /** Read one post-mortem. */
    @Get("/{id}")
    HttpResponse<Answer<FarmPostmortem>> getFarmPostmortem(@FromToken Actor actor, String id) {
        return shown(actor, PostmortemRef.of(FarmNames.postmortem(id)));
    }

    /** Read the post-mortem of an incident. */
    @Get("/by-incident/{incidentId}")
    HttpResponse<Answer<FarmPostmortem>> getFarmPostmortemOfIncident(@FromToken Actor actor, String incidentId) {
        return shown(actor, PostmortemRef.of(IncidentRef.of(FarmNames.incident(incidentId))));
    }

    /** Change what a post-mortem says; an approval was of what it said before. */
    @Patch("/{id}")
    @Refuses({Code.POSTMORTEM_PUBLISHED, Code.STALE})
    HttpResponse<Answer<FarmPostmortem>> amendFarmPostmortem(
            @FromToken Caller caller, String id, @Body FarmPostmortemAmendment body) {
        PostmortemId postmortem = FarmNames.postmortem(id);
        return caller.send(CHANGED, request -> desk.edit(request, body.command(postmortem, caller.version())));
    }

    /** Approve a post-mortem. */
    @Patch("/{id}/approve")
    @Consumes(MediaType.ALL)
    @Refuses({Code.POSTMORTEM_UNSUPPORTED, Code.SECOND_PERSON_REQUIRED, Code.STALE})
    HttpResponse<Answer<FarmPostmortem>> approveFarmPostmortem(
            @FromToken Caller caller, String id, @Body NoFields body) {
        PostmortemRef postmortem = PostmortemRef.of(FarmNames.postmortem(id));
        return caller.send(
                CHANGED, request -> desk.accept(request, new ReviewPostmortem(postmortem, caller.version())));
    }

    private HttpResponse<Answer<FarmPostmortem>> shown(Actor actor, PostmortemRef postmortem) {
        return Answers.versioned(
                board.get(actor, postmortem),
                view -> FarmPostmortem.of(view.postmortem()),
                FarmPostmortemController::version);
    }

    private static long version(PostmortemView view) {
        return view.postmortem().version();
    }
}
