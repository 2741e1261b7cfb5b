package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.postmortem.PostmortemChoice;
import dev.tocsin.application.postmortem.PostmortemSettingsDesk;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the organization wants of its postmortems. */
@Controller("/api/v1/settings/postmortems")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Settings")
final class PostmortemSettingsController {

    private static final Reply<PostmortemChoice, PostmortemChoice, PostmortemSettingsItem> REPLACED =
            Reply.of(PostmortemSettingsItem.class, PostmortemSettingsItem::of).versioned(PostmortemChoice::version);

    private final PostmortemSettingsDesk desk;

    PostmortemSettingsController(PostmortemSettingsDesk desk) {
        this.desk = desk;
    }

    /** Read what is wanted of postmortems. */
    @Get
    HttpResponse<Answer<PostmortemSettingsItem>> readPostmortemSettings(@FromToken Actor actor) {
        return Answers.versioned(desk.read(actor), PostmortemSettingsItem::of, PostmortemChoice::version);
    }

    /** Replace what is wanted of postmortems. */
    @Put
    @Refuses(Code.STALE)
    HttpResponse<Answer<PostmortemSettingsItem>> replacePostmortemSettings(
            @FromToken Caller caller, @Body PostmortemSettingsBody body) {
        return caller.send(REPLACED, request -> desk.replace(request, body.command(caller.version())));
    }
}
