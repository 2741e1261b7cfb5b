package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.adapter.rest.problem.Problems;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentBoard;
import dev.tocsin.application.paging.PageDesk;
import dev.tocsin.application.paging.PageDesk.Paged;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Who is told of an incident. */
@Controller("/api/v1/incidents/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Paging")
final class PagingController {

    private final PageDesk desk;
    private final IncidentBoard board;

    PagingController(PageDesk desk, IncidentBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** Page somebody now, once on each of the channels, and see what comes of it. */
    @Post("/page")
    @Refuses({Code.INCIDENT_OVER, Code.NO_CONTACT_DETAILS, Code.EXTERNAL_API_ERROR})
    HttpResponse<Answer<PagedItem>> pagePerson(@FromToken Caller caller, String id, @Body NewPage body) {
        Paged paged = caller.give(request -> desk.page(request, body.command(Names.incident(id))));
        if (!paged.isSent()) {
            throw undelivered(paged).exception();
        }
        MutableHttpResponse<Answer<PagedItem>> response = HttpResponse.ok(Answer.of(PagedItem.of(paged)));
        return paged.isRepetition() ? response.header(Caller.REPLAYED, "true") : response;
    }

    /** List everybody who was to be told of the incident, and what became of that; oldest first. */
    @Get("/pages")
    Answer<LedgerItem.All> listPages(@FromToken Actor actor, String id) {
        return Answers.of(board.pages(actor, Names.incident(id)), LedgerItem.All::of);
    }

    private static Problem undelivered(Paged paged) {
        Problem problem = Problems.undelivered(paged);
        return paged.isRepetition() ? problem.withHeader(Caller.REPLAYED, "true") : problem;
    }
}
