package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentBoard;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.incident.IncidentId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened, and what people say about it. */
@Controller(Farm.API + "/incidents/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Timeline")
final class FarmTimelineController {

    private static final int AT_ONCE = 500;

    private final IncidentDesk desk;
    private final IncidentBoard board;

    FarmTimelineController(IncidentDesk desk, IncidentBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** Say something on the timeline, or write down what somebody else has said, which takes an admin. */
    @Post("/updates")
    @Status(HttpStatus.CREATED)
    HttpResponse<Answer<FarmUpdate>> addFarmUpdate(@FromToken Caller caller, String id, @Body NewFarmUpdate body) {
        IncidentId incident = FarmNames.incident(id);
        Reply<TimelineEntry.Entry, TimelineEntry, FarmUpdate> said =
                Reply.of(FarmUpdate.class, TimelineEntry::entry, entry -> FarmUpdate.of(incident, entry));
        return caller.send(said.created(), request -> desk.comment(request, body.command(incident)));
    }

    /** Read the whole timeline, oldest first. */
    @Get("/timeline")
    Answer<List<FarmUpdate>> readFarmTimeline(@FromToken Actor actor, String id) {
        IncidentId incident = FarmNames.incident(id);
        List<FarmUpdate> all = new ArrayList<>();
        Optional<Long> after = Optional.of(0L);
        while (after.isPresent()) {
            Slice<TimelineEntry, Long> part =
                    Answers.found(board.timeline(actor, IncidentRef.of(incident), after.get(), AT_ONCE));
            part.items().forEach(entry -> all.add(FarmUpdate.of(incident, entry.entry())));
            after = part.next();
        }
        return Answer.of(all);
    }
}
