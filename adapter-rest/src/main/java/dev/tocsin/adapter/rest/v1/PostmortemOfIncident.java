package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.postmortem.GeneratedPostmortem;
import dev.tocsin.application.postmortem.PostmortemBoard;
import dev.tocsin.application.postmortem.PostmortemDesk;
import dev.tocsin.application.postmortem.PostmortemRef;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The postmortem of an incident, as those see it who come from there. */
@Controller("/api/v1/incidents/{id}/postmortem")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Postmortems")
final class PostmortemOfIncident {

    private static final Reply<GeneratedPostmortem.Drafted, GeneratedPostmortem, GeneratedItem> GENERATED =
            Reply.ofGenerated(GeneratedItem.class, GeneratedItem::of);

    private final PostmortemDesk desk;
    private final PostmortemBoard board;

    PostmortemOfIncident(PostmortemDesk desk, PostmortemBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** Read the postmortem of an incident. */
    @Get
    HttpResponse<Answer<PostmortemItem>> getPostmortemOfIncident(@FromToken Actor actor, String id) {
        return Answers.versioned(
                board.get(actor, PostmortemRef.of(Names.incident(id))),
                PostmortemItem::of,
                PostmortemController::version);
    }

    /** Draft the postmortem of an incident from what is known of it; what people wrote is kept. */
    @Post("/generate")
    @Consumes(MediaType.ALL)
    @Refuses({Code.INCIDENT_NOT_OVER, Code.POSTMORTEM_PUBLISHED, Code.STALE})
    HttpResponse<Answer<GeneratedItem>> generatePostmortem(@FromToken Caller caller, String id, @Body NewDraft body) {
        return caller.send(
                GENERATED, request -> desk.generate(request, body.command(Names.incident(id), caller.version())));
    }
}
