package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Answer;
import dev.tocsin.adapter.rest.envelope.Answers;
import dev.tocsin.adapter.rest.retry.Caller;
import dev.tocsin.adapter.rest.retry.Reply;
import dev.tocsin.adapter.rest.security.FromToken;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.oncall.StandInDesk;
import dev.tocsin.application.oncall.StandInDesk.RemoveUnavailability;
import dev.tocsin.domain.oncall.Unavailability;
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

/** Who cannot be on call for a while. */
@Controller("/api/v1/schedules/{id}/unavailability")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "On call")
final class UnavailabilityController {

    private static final Reply<Unavailability, Unavailability, UnavailabilityItem> ADDED =
            Reply.of(UnavailabilityItem.class, UnavailabilityItem::of).created();

    private final StandInDesk desk;

    UnavailabilityController(StandInDesk desk) {
        this.desk = desk;
    }

    /** Say that somebody cannot be on call for a while; the next in the rotation is. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Answer<UnavailabilityItem>> addUnavailability(
            @FromToken Caller caller, String id, @Body NewUnavailability body) {
        return caller.send(ADDED, request -> desk.addUnavailability(request, body.command(Names.schedule(id))));
    }

    /** List who is away from a schedule, the last to begin first. */
    @Get
    Answer<Listing<UnavailabilityItem>> listUnavailability(
            @FromToken Actor actor, String id, @RequestBean SearchQuery query) {
        return Answers.of(
                desk.unavailabilities(actor, Names.schedule(id), query.wanted()),
                slice -> Listing.of(slice, UnavailabilityItem::of));
    }

    /** Remove an unavailability. */
    @Delete("/{unavailability}")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> removeUnavailability(@FromToken Caller caller, String id, String unavailability) {
        Unavailability.Id named = Names.id(Rejection.Kind.UNAVAILABILITY, unavailability, Unavailability.Id::new);
        return caller.<Unavailability, Unavailability>send(
                request -> desk.removeUnavailability(request, new RemoveUnavailability(Names.schedule(id), named)));
    }
}
