package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Refuses;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.oncall.ScheduleDesk;
import dev.tocsin.application.oncall.ScheduleDesk.RemoveSchedule;
import dev.tocsin.domain.oncall.Schedule;
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

/** Who shall be on call when. */
@Controller("/api/v1/schedules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "On call")
final class ScheduleController {

    private static final Reply<Schedule, Schedule, ScheduleItem> CHANGED =
            Reply.of(ScheduleItem.class, ScheduleItem::of).versioned(Schedule::version);
    private static final Reply<Schedule, Schedule, ScheduleItem> ADDED = CHANGED.created("/api/v1/schedules/");

    private final ScheduleDesk schedules;

    ScheduleController(ScheduleDesk schedules) {
        this.schedules = schedules;
    }

    /** Add a schedule. */
    @Post
    @Status(HttpStatus.CREATED)
    @Refuses(Code.ALREADY_EXISTS)
    HttpResponse<Answer<ScheduleItem>> addSchedule(@FromToken Caller caller, @Body NewSchedule body) {
        return caller.send(ADDED, request -> schedules.add(request, body.command()));
    }

    /** List schedules, newest first. */
    @Get
    Answer<Listing<ScheduleItem>> listSchedules(@FromToken Actor actor, @RequestBean SearchQuery query) {
        return Answers.of(schedules.list(actor, query.wanted()), slice -> Listing.of(slice, ScheduleItem::of));
    }

    /** Read one schedule. */
    @Get("/{id}")
    HttpResponse<Answer<ScheduleItem>> getSchedule(@FromToken Actor actor, String id) {
        return Answers.versioned(schedules.get(actor, Names.schedule(id)), ScheduleItem::of, Schedule::version);
    }

    /** Change fields of a schedule; its overrides and unavailabilities stay. */
    @Patch("/{id}")
    @Refuses({Code.ALREADY_EXISTS, Code.STALE})
    HttpResponse<Answer<ScheduleItem>> changeSchedule(
            @FromToken Caller caller, String id, @Body ScheduleAmendment body) {
        return caller.send(
                CHANGED, request -> schedules.change(request, body.command(Names.schedule(id), caller.version())));
    }

    /** Remove a schedule for good, with its overrides and unavailabilities. */
    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    @Refuses({Code.IN_USE, Code.STALE})
    HttpResponse<Void> removeSchedule(@FromToken Caller caller, String id) {
        return caller.<Schedule, Schedule>send(
                request -> schedules.remove(request, new RemoveSchedule(Names.schedule(id), caller.version())));
    }
}
