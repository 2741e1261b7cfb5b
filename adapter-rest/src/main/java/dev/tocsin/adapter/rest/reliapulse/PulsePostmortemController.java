package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.postmortem.PostmortemDesk;
import dev.tocsin.application.postmortem.PostmortemView;
import dev.tocsin.domain.postmortem.Postmortem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The postmortem of an incident, as ReliaPulse knows it. */
@Controller(ReliaPulse.API + "/incidents/{id}/postmortem")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Postmortems")
final class PulsePostmortemController {

    private static final Reply<Postmortem, PostmortemView, PulsePostmortem> WRITTEN = Reply.of(
                    PulsePostmortem.class, PostmortemView::postmortem, PulsePostmortem::of)
            .versioned(view -> view.postmortem().version());

    private final PostmortemDesk desk;

    PulsePostmortemController(PostmortemDesk desk) {
        this.desk = desk;
    }

    /** Write the postmortem of an incident, or change it; and show it to everybody in the organization, or do not. */
    @Put
    @Refuses({Code.APPROVAL_REQUIRED, Code.POSTMORTEM_INCOMPLETE, Code.POSTMORTEM_UNSUPPORTED, Code.STALE})
    HttpResponse<Answer<PulsePostmortem>> putPulsePostmortem(
            @FromToken Caller caller, String id, @Body PulsePostmortemBody body) {
        return caller.send(
                WRITTEN, request -> desk.put(request, body.command(PulseNames.incident(id), caller.version())));
    }
}
