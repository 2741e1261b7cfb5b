package dev.tocsin.adapter.rest.link;

import dev.tocsin.adapter.rest.link.InvitationTokens.Read;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.UnavailableException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.access.Gate;
import dev.tocsin.application.incident.IncidentBoard;
import dev.tocsin.application.incident.IncidentDesk;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentView;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the links in pages lead. The token in the address is all the authority that anybody needs here. */
@Controller(AcknowledgeLinks.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Links")
final class AcknowledgeController {

    private static final Logger LOG = LoggerFactory.getLogger(AcknowledgeController.class);

    private static final AnswerPage UNKNOWN = AnswerPage.saying(
            HttpStatus.NOT_FOUND,
            "This link leads nowhere",
            "Perhaps it was not copied whole. The page that it came with says which incident it is about.");
    private static final AnswerPage EXPIRED = AnswerPage.saying(
            HttpStatus.GONE,
            "This link has expired",
            "Links are good for " + InvitationTokens.HOURS + " hours. Answer the incident where you work with Tocsin.");
    private static final AnswerPage DELETED =
            AnswerPage.saying(HttpStatus.GONE, "The incident is gone", "Somebody has deleted it.");
    private static final AnswerPage LEFT = AnswerPage.saying(
            HttpStatus.GONE, "This link is of no use any more", "Whoever it was made for has been deactivated.");
    private static final AnswerPage NOT_NOW = AnswerPage.saying(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Not just now",
            "Try again in a few seconds: then this page says who has it.");

    private final InvitationTokens tokens;
    private final Gate gate;
    private final IncidentBoard board;
    private final IncidentDesk desk;

    AcknowledgeController(InvitationTokens tokens, Gate gate, IncidentBoard board, IncidentDesk desk) {
        this.tokens = tokens;
        this.gate = gate;
        this.board = board;
        this.desk = desk;
    }

    /** Show what a link is about, with a button to acknowledge it. It changes nothing. */
    @Get("/{token}")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "410", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "503", useReturnTypeSchema = true)
    HttpResponse<String> showInvitation(String token) {
        return answer(token, (actor, incident) -> page(actor, incident, HttpStatus.OK));
    }

    /** Acknowledge the incident that a link is about, as the person whom it was made for. */
    @Post("/{token}")
    @Consumes(MediaType.ALL)
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "410", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "503", useReturnTypeSchema = true)
    HttpResponse<String> acceptInvitation(String token) {
        return answer(token, (actor, incident) -> {
            // Why it was refused, where it was, is what the page shows.
            desk.acknowledge(Request.by(actor), new Acknowledge(incident, OptionalLong.empty()));
            return page(actor, incident, HttpStatus.CONFLICT);
        });
    }

    private HttpResponse<String> answer(String token, BiFunction<Actor, IncidentRef, AnswerPage> then) {
        return page(token, then).response();
    }

    private AnswerPage page(String token, BiFunction<Actor, IncidentRef, AnswerPage> then) {
        return switch (tokens.read(token)) {
            case Read.Unknown unknown -> UNKNOWN;
            case Read.Expired expired -> EXPIRED;
            case Read.Valid valid -> page(valid.invitation(), then);
        };
    }

    private AnswerPage page(Invitation invitation, BiFunction<Actor, IncidentRef, AnswerPage> then) {
        try {
            return gate.byLink(invitation.organization(), invitation.person())
                    .map(actor -> then.apply(actor, IncidentRef.of(invitation.incident())))
                    .orElse(LEFT);
        } catch (UnavailableException | StaleException notNow) {
            LOG.warn("A link to {} could not be followed", invitation.incident(), notNow);
            return NOT_NOW;
        }
    }

    /** However it has come to be so: what is shown is what is there now. */
    private AnswerPage page(Actor actor, IncidentRef incident, HttpStatus refused) {
        return switch (board.get(actor, incident)) {
            case Outcome.Done<IncidentView> done -> new IncidentPage(actor, done.value()).page(refused);
            case Outcome.Refused<IncidentView> gone -> DELETED;
            case Outcome.Replayed<IncidentView> replayed -> throw new IllegalStateException("a query is not repeated");
        };
    }
}
