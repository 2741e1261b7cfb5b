package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentBoard;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.IncidentDesk.UnlinkAlert;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.AlertId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The alerts of monitoring systems that belong to an incident. */
@Controller("/api/v1/incidents/{id}/alerts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Alerts")
final class AlertController {

    private static final Reply<Alert, Alert, AlertItem> LINKED =
            Reply.of(AlertItem.class, AlertItem::of).created();

    private final IncidentDesk desk;
    private final IncidentBoard board;

    AlertController(IncidentDesk desk, IncidentBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** Link an alert, or update the link to it. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Answer<AlertItem>> linkAlert(@FromToken Caller caller, String id, @Body AlertLink body) {
        return caller.send(LINKED, request -> desk.linkAlert(request, body.command(Names.incident(id))));
    }

    /** List the linked alerts, the first to fire first. */
    @Get
    Answer<AlertItem.All> listAlerts(@FromToken Actor actor, String id) {
        return Answers.of(board.alerts(actor, Names.incident(id)), AlertItem.All::of);
    }

    /** Remove the link to an alert. */
    @Delete("/{alert}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> unlinkAlert(@FromToken Caller caller, String id, String alert) {
        AlertId named = Names.id(Rejection.Kind.ALERT, alert, AlertId::new);
        return caller.<Alert, Alert>send(
                request -> desk.unlinkAlert(request, new UnlinkAlert(Names.incident(id), named)));
    }
}
