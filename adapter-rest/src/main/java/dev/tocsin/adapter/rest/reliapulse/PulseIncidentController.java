package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.PublicBoard;
import dev.tocsin.application.incident.PublicDesk;
import dev.tocsin.application.incident.PublicIncident;
import dev.tocsin.application.incident.PublicUpdate;
import dev.tocsin.application.postmortem.PostmortemBoard;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.application.postmortem.PostmortemView;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents, as ReliaPulse knows them. */
@Controller(ReliaPulse.API + "/incidents")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Incidents")
final class PulseIncidentController {

    private static final Reply<PublicIncident, PublicIncident, PulseIncident> CHANGED =
            Reply.of(PulseIncident.class, PulseIncident::of).versioned(PublicIncident::version);
    private static final Reply<PublicIncident, PublicIncident, PulseIncident> OPENED =
            CHANGED.created(ReliaPulse.API + "/incidents/");
    private static final Reply<PublicUpdate, PublicUpdate, PulseUpdate> TOLD = Reply.<PublicUpdate, PulseUpdate>of(
                    PulseUpdate.class, PulseUpdate::of)
            .created();
    private static final Reply<IncidentSnapshot, IncidentSummary, PulseDone> DELETED =
            Reply.of(PulseDone.class, IncidentSummary::snapshot, snapshot -> new PulseDone(true));

    private final PublicDesk desk;
    private final PublicBoard board;
    private final IncidentDesk incidents;
    private final PostmortemBoard postmortems;

    PulseIncidentController(PublicDesk desk, PublicBoard board, IncidentDesk incidents, PostmortemBoard postmortems) {
        this.desk = desk;
        this.board = board;
        this.incidents = incidents;
        this.postmortems = postmortems;
    }

    /** List incidents, newest first. */
    @Get
    Answer<PulseIncidents> listPulseIncidents(@FromToken Actor actor, @RequestBean PulseIncidentQuery query) {
        PulsePart part = query.part();
        return query.filter()
                .map(filter -> Answers.of(board.list(actor, filter, query.window()), slice -> page(slice, part)))
                .orElseGet(
                        () -> Answer.of(new PulseIncidents(List.of(), new PulseMeta(0, part.number(), part.size()))));
    }

    /** Open an incident. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.SLA_NOT_CONFIGURED)
    HttpResponse<Answer<PulseIncident>> openPulseIncident(@FromToken Caller caller, @Body NewPulseIncident body) {
        return caller.send(OPENED, request -> desk.open(request, body.command()));
    }

    /** Read one incident. */
    @Get("/{id}")
    HttpResponse<Answer<PulseIncident>> getPulseIncident(
            @FromToken Actor actor, String id, @RequestBean PulseInclude include) {
        IncidentRef incident = PulseNames.incident(id);
        boolean withUpdates = include.updates();
        boolean withPostmortem = include.postmortem();
        return Answers.versioned(
                board.get(actor, incident),
                found -> PulseIncident.of(found)
                        .with(
                                withUpdates ? PulseUpdate.of(found.side().updates()) : null,
                                withPostmortem ? postmortem(actor, incident) : null),
                PublicIncident::version);
    }

    /** Change an incident. */
    @Patch("/{id}")
    @Refuses({Code.SLA_NOT_CONFIGURED, Code.STALE})
    HttpResponse<Answer<PulseIncident>> amendPulseIncident(
            @FromToken Caller caller, String id, @Body PulseIncidentAmendment body) {
        return caller.send(
                CHANGED, request -> desk.amend(request, body.command(PulseNames.incident(id), caller.version())));
    }

    /** Delete an incident. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Refuses(Code.STALE)
    HttpResponse<Answer<PulseDone>> deletePulseIncident(@FromToken Caller caller, String id) {
        return caller.send(
                DELETED,
                request -> incidents.delete(request, new DeleteIncident(PulseNames.incident(id), caller.version())));
    }

    /**
     * Tell the public how it stands: in another status, which may follow any other one, or as before. Statuses of components are set with
     * it: they are what they are said to be, whatever becomes of the incident.
     */
    @Post("/{id}/updates")
    @Status(HttpStatus.CREATED)
    @Refuses(Code.STALE)
    HttpResponse<Answer<PulseUpdate>> addPulseUpdate(@FromToken Caller caller, String id, @Body NewPulseUpdate body) {
        return caller.send(
                TOLD, request -> desk.update(request, body.command(PulseNames.incident(id), caller.version())));
    }

    private static PulseIncidents page(Slice<PublicIncident, ?> slice, PulsePart part) {
        return new PulseIncidents(
                slice.items().stream().map(PulseIncident::withUpdates).toList(), PulseMeta.of(slice, part));
    }

    /** One that is not there, or not for whoever asks, is left out. */
    private @Nullable PulsePostmortem postmortem(Actor actor, IncidentRef incident) {
        Outcome<PostmortemView> outcome = postmortems.get(actor, PostmortemRef.of(incident));
        return outcome instanceof Outcome.Refused<PostmortemView> refused && refused.why() instanceof Rejection.Unknown
                ? null
                : PulsePostmortem.of(Answers.found(outcome).postmortem());
    }
}
