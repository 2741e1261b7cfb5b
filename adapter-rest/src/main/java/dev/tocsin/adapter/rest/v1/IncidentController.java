package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentBoard;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.Window;
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
import java.util.Optional;

/** Incidents: opened, listed, read, changed, deleted. */
@Controller("/api/v1/incidents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Incidents")
final class IncidentController {

    static final Reply<IncidentSnapshot, IncidentSummary, IncidentItem> CHANGED =
            Reply.ofIncident(IncidentItem.class, IncidentItem::of);
    private static final Reply<IncidentSnapshot, IncidentSummary, IncidentItem> OPENED =
            CHANGED.created("/api/v1/incidents/");

    private final IncidentDesk desk;
    private final IncidentBoard board;

    IncidentController(IncidentDesk desk, IncidentBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** Open an incident. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.SLA_NOT_CONFIGURED)
    HttpResponse<Answer<IncidentItem>> openIncident(@FromToken Caller caller, @Body NewIncident body) {
        return caller.send(OPENED, request -> desk.open(request, body.command()));
    }

    /** List incidents, newest first. */
    @Get
    Answer<Page<IncidentItem>> listIncidents(@FromToken Actor actor, @RequestBean IncidentQuery query) {
        Window window = query.window();
        return Answers.of(board.list(actor, query.filter(), window), slice -> page(slice, window.start()));
    }

    /** Read one incident. */
    @Get("/{id}")
    HttpResponse<Answer<IncidentDetails>> getIncident(@FromToken Actor actor, String id) {
        return Answers.versioned(
                board.get(actor, Names.incident(id)),
                IncidentDetails::of,
                view -> view.summary().snapshot().version());
    }

    /** Change fields of an incident. */
    @Patch("/{id}")
    @Refuses({Code.SLA_NOT_CONFIGURED, Code.STALE})
    HttpResponse<Answer<IncidentItem>> amendIncident(
            @FromToken Caller caller, String id, @Body IncidentAmendment body) {
        return caller.send(CHANGED, request -> desk.amend(request, body.command(Names.incident(id), caller.version())));
    }

    /** Delete an incident. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses(Code.STALE)
    HttpResponse<Void> deleteIncident(@FromToken Caller caller, String id) {
        return caller.<IncidentSnapshot, IncidentSummary>send(
                request -> desk.delete(request, new DeleteIncident(Names.incident(id), caller.version())));
    }

    private static Page<IncidentItem> page(Slice<IncidentSummary, Window.Cursor> slice, Window.Start start) {
        Optional<Integer> offset = start instanceof Window.Offset from ? Optional.of(from.skip()) : Optional.empty();
        return Page.of(
                slice.map(IncidentItem::of),
                offset,
                slice.next().map(Cursors::text).orElse(null));
    }
}
