package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.Dossier;
import dev.tocsin.application.incident.DossierBoard;
import dev.tocsin.application.incident.DossierDesk;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.domain.incident.IncidentId;
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
import java.util.function.Function;

/** Incidents, as Farm knows them. */
@Controller(Farm.API + "/incidents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Incidents")
final class FarmIncidentController {

    private static final Reply<Dossier, Dossier, FarmIncident> CHANGED = Reply.of(
                    FarmIncident.class, Function.<Dossier>identity(), FarmIncident::of)
            .versioned(dossier -> dossier.incident().version());
    private static final Reply<Dossier, Dossier, FarmIncident> OPENED = CHANGED.created(Farm.API + "/incidents/");

    private final DossierDesk dossiers;
    private final IncidentDesk incidents;
    private final DossierBoard board;

    FarmIncidentController(DossierDesk dossiers, IncidentDesk incidents, DossierBoard board) {
        this.dossiers = dossiers;
        this.incidents = incidents;
        this.board = board;
    }

    /** List incidents, newest first. */
    @Get
    Answer<FarmPage<FarmIncident>> listFarmIncidents(@FromToken Actor actor, @RequestBean FarmIncidentQuery query) {
        return Answers.of(
                board.list(actor, query.filter(), query.window()),
                slice -> FarmPage.of(slice, FarmIncident::of, query.start(), query.size()));
    }

    /** Open an incident. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.SLA_NOT_CONFIGURED)
    HttpResponse<Answer<FarmIncident>> openFarmIncident(@FromToken Caller caller, @Body NewFarmIncident body) {
        return caller.send(OPENED, request -> dossiers.open(request, body.command()));
    }

    /** Read one incident with all that it has to do with. */
    @Get("/{id}")
    HttpResponse<Answer<FarmIncident>> getFarmIncident(@FromToken Actor actor, String id) {
        return Answers.versioned(
                board.get(actor, named(id)),
                FarmIncident::of,
                dossier -> dossier.incident().version());
    }

    /** Change fields of an incident. */
    @Patch("/{id}")
    @Refuses({Code.SLA_NOT_CONFIGURED, Code.STALE})
    HttpResponse<Answer<FarmIncident>> amendFarmIncident(
            @FromToken Caller caller, String id, @Body FarmIncidentAmendment body) {
        IncidentId incident = FarmNames.incident(id);
        return caller.send(CHANGED, request -> dossiers.amend(request, body.command(incident, caller.version())));
    }

    /** Move an incident to another status. From `resolved` it goes nowhere. */
    @Patch("/{id}/status")
    @Refuses({Code.INVALID_TRANSITION, Code.STALE})
    HttpResponse<Answer<FarmIncident>> changeFarmStatus(
            @FromToken Caller caller, String id, @Body FarmStatusChange body) {
        IncidentId incident = FarmNames.incident(id);
        return caller.send(
                CHANGED, request -> dossiers.changeStatus(request, body.command(incident, caller.version())));
    }

    /** Delete an incident. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses(Code.STALE)
    HttpResponse<Void> deleteFarmIncident(@FromToken Caller caller, String id) {
        return caller.<IncidentSnapshot, IncidentSummary>send(
                request -> incidents.delete(request, new DeleteIncident(named(id), caller.version())));
    }

    private static IncidentRef named(String id) {
        return IncidentRef.of(FarmNames.incident(id));
    }
}
