package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.input.NoFields;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.postmortem.PostmortemDesk;
import dev.tocsin.application.postmortem.PostmortemDesk.ReviewPostmortem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How a postmortem comes before everybody. */
@Controller("/api/v1/postmortems/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Postmortems")
final class PostmortemActions {

    private final PostmortemDesk desk;

    PostmortemActions(PostmortemDesk desk) {
        this.desk = desk;
    }

    /** Approve a postmortem: it is fit to be published. */
    @Post("/approve")
    @Consumes(MediaType.ALL)
    @Refuses({Code.POSTMORTEM_INCOMPLETE, Code.POSTMORTEM_UNSUPPORTED, Code.SECOND_PERSON_REQUIRED, Code.STALE})
    HttpResponse<Answer<PostmortemItem>> approvePostmortem(@FromToken Caller caller, String id, @Body NoFields body) {
        return caller.send(PostmortemController.CHANGED, request -> desk.approve(request, review(id, caller)));
    }

    /** Publish a postmortem: everybody in the organization sees it, and nobody edits it. */
    @Post("/publish")
    @Consumes(MediaType.ALL)
    @Refuses({Code.POSTMORTEM_INCOMPLETE, Code.POSTMORTEM_UNSUPPORTED, Code.APPROVAL_REQUIRED, Code.STALE})
    HttpResponse<Answer<PostmortemItem>> publishPostmortem(@FromToken Caller caller, String id, @Body NoFields body) {
        return caller.send(PostmortemController.CHANGED, request -> desk.publish(request, review(id, caller)));
    }

    /** Take a postmortem back, so that it can be edited. */
    @Post("/unpublish")
    @Consumes(MediaType.ALL)
    @Refuses(Code.STALE)
    HttpResponse<Answer<PostmortemItem>> unpublishPostmortem(@FromToken Caller caller, String id, @Body NoFields body) {
        return caller.send(PostmortemController.CHANGED, request -> desk.unpublish(request, review(id, caller)));
    }

    private static ReviewPostmortem review(String id, Caller caller) {
        return new ReviewPostmortem(Names.postmortem(id), caller.version());
    }
}
