package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.input.NoFields;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.incident.EscalatedIncident;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What people do to an incident while it lasts. */
@Controller("/api/v1/incidents/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Incidents")
final class IncidentActions {

    private static final Reply<IncidentSnapshot, IncidentSummary, AcknowledgedIncident> ACKNOWLEDGED =
            Reply.ofIncident(AcknowledgedIncident.class, AcknowledgedIncident::of);

    private static final Reply<EscalatedIncident, EscalatedIncident, EscalatedItem> ESCALATED =
            Reply.of(EscalatedItem.class, EscalatedItem::of).versioned(EscalatedIncident::version);

    private final IncidentDesk desk;

    IncidentActions(IncidentDesk desk) {
        this.desk = desk;
    }

    /** Move an incident to another status. */
    @Post("/status")
    @Refuses({Code.COMMENT_REQUIRED, Code.INVALID_TRANSITION, Code.STALE})
    HttpResponse<Answer<IncidentItem>> changeStatus(@FromToken Caller caller, String id, @Body StatusChange body) {
        return caller.send(
                IncidentController.CHANGED,
                request -> desk.changeStatus(request, body.command(Names.incident(id), caller.version())));
    }

    /**
     * Set statuses of components for an incident. It is a route of its own, not a part of PATCH, because it adds to what
     * the incident affects and changes the components themselves: each gets its status, and the incident stands in its
     * history. All of it takes effect or nothing. Nothing of it is undone when the incident is resolved.
     */
    @Post("/component-statuses")
    @Refuses(Code.STALE)
    HttpResponse<Answer<IncidentItem>> setComponentStatuses(
            @FromToken Caller caller, String id, @Body NewComponentStatuses body) {
        return caller.send(
                IncidentController.CHANGED,
                request -> desk.setComponentStatuses(request, body.command(Names.incident(id), caller.version())));
    }

    /** Escalate an incident: the next level of its policy is woken now. */
    @Post("/escalate")
    @Consumes(MediaType.ALL)
    @Refuses({Code.NO_ESCALATION_POLICY, Code.ESCALATION_EXHAUSTED, Code.INCIDENT_OVER, Code.STALE})
    HttpResponse<Answer<EscalatedItem>> escalateIncident(@FromToken Caller caller, String id, @Body NextLevel body) {
        return caller.send(
                ESCALATED, request -> desk.escalate(request, body.command(Names.incident(id), caller.version())));
    }

    /** Acknowledge an incident: it is assigned to whoever does. */
    @Post("/acknowledge")
    @Consumes(MediaType.ALL)
    @Refuses({Code.ALREADY_ACKNOWLEDGED, Code.INCIDENT_OVER, Code.STALE})
    HttpResponse<Answer<AcknowledgedIncident>> acknowledgeIncident(
            @FromToken Caller caller, String id, @Body NoFields body) {
        return caller.send(
                ACKNOWLEDGED,
                request -> desk.acknowledge(request, new Acknowledge(Names.incident(id), caller.version())));
    }
}
