package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentBoard;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Incidents, as Farm knows them. */
@Controller(Farm.API + "/incidents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Incidents")
final class FarmIncidentController {

    private final IncidentBoard board;

    FarmIncidentController(IncidentBoard board) {
        this.board = board;
    }

    /** Read one incident with all that it has to do with. */
    @Get("/{id}")
    HttpResponse<Answer<FarmIncident>> getFarmIncident(@FromToken Actor actor, String id) {
        return Answers.versioned(
                board.get(actor, FarmNames.incident(id)),
                view -> FarmIncident.of(actor.organization(), view),
                view -> view.summary().snapshot().version());
    }
}
