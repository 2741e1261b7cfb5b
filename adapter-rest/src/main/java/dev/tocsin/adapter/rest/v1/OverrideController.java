package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.oncall.StandInDesk;
import dev.tocsin.application.oncall.StandInDesk.RemoveOverride;
import dev.tocsin.domain.oncall.ScheduleOverride;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Who stands in for whoever a schedule has on call. */
@Controller("/api/v1/schedules/{id}/overrides")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "On call")
final class OverrideController {

    private static final Reply<ScheduleOverride, ScheduleOverride, OverrideItem> ADDED =
            Reply.of(OverrideItem.class, OverrideItem::of).created();

    private final StandInDesk desk;

    OverrideController(StandInDesk desk) {
        this.desk = desk;
    }

    /** Put somebody on call for a while, whatever the rotations say. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Answer<OverrideItem>> addOverride(@FromToken Caller caller, String id, @Body NewOverride body) {
        return caller.send(ADDED, request -> desk.addOverride(request, body.command(Names.schedule(id))));
    }

    /** List the overrides of a schedule, the last to begin first. */
    @Get
    Answer<Listing<OverrideItem>> listOverrides(@FromToken Actor actor, String id, @RequestBean SearchQuery query) {
        return Answers.of(
                desk.overrides(actor, Names.schedule(id), query.wanted()),
                slice -> Listing.of(slice, OverrideItem::of));
    }

    /** Remove an override. */
    @Delete("/{override}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> removeOverride(@FromToken Caller caller, String id, String override) {
        ScheduleOverride.Id named = Names.id(Rejection.Kind.OVERRIDE, override, ScheduleOverride.Id::new);
        return caller.<ScheduleOverride, ScheduleOverride>send(
                request -> desk.removeOverride(request, new RemoveOverride(Names.schedule(id), named)));
    }
}
