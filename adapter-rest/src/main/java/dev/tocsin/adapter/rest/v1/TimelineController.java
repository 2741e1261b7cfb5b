package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentBoard;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.incident.Comment;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;

/** What happened, and what people say about it. */
@Controller("/api/v1/incidents/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Timeline")
final class TimelineController {

    private static final Reply<TimelineEntry.Entry, TimelineEntry, TimelineItem> SAID =
            Reply.ofEntry(TimelineItem.class, TimelineItem::of).created();

    private final IncidentDesk desk;
    private final IncidentBoard board;

    TimelineController(IncidentDesk desk, IncidentBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** Say something on the timeline. */
    @Post("/events")
    @Status(HttpStatus.CREATED)
    HttpResponse<Answer<TimelineItem>> addComment(@FromToken Caller caller, String id, @Body NewComment body) {
        Comment comment = new Comment(body.comment());
        return caller.send(SAID, request -> desk.comment(request, new AddComment(Names.incident(id), comment)));
    }

    /** Read the whole timeline, oldest first. */
    @Get("/timeline")
    Answer<Page<TimelineItem>> readTimeline(@FromToken Actor actor, String id, @RequestBean TimelineQuery query) {
        return Answers.of(
                board.timeline(actor, Names.incident(id), query.after(), query.size()),
                slice -> Page.of(
                        slice.map(TimelineItem::of),
                        Optional.empty(),
                        slice.next().map(Cursors::text).orElse(null)));
    }
}
