package dev.tocsin.adapter.rest.problem;

import dev.tocsin.adapter.rest.live.Handshake;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.feed.LiveFeed;
import dev.tocsin.application.paging.PageDesk.Delivered;
import dev.tocsin.application.paging.PageDesk.Paged;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Each error as a client may see it. Another code does not compile until it has its example here. */
public final class Examples {

    private static final Duration A_WHILE = Duration.ofSeconds(12);
    private static final Responder JANE =
            new Responder(new UserId(new UUID(0, 1)), "Jane", new Email("jane@example.com"));

    private Examples() {}

    public static Problem of(Code code) {
        return switch (code) {
            case VALIDATION_ERROR -> Problem.field("title", "must have 1 to 200 characters");
            case MALFORMED_JSON -> Problem.of(code, "The body is not JSON.");
            case COMMENT_REQUIRED -> rule(new Refusal.CommentRequired(Status.RESOLVED, Status.INVESTIGATING));
            case SLA_NOT_CONFIGURED -> Problems.of(new Rejection.SlaNotConfigured(Severity.SEV3));
            case UNAUTHENTICATED -> Problem.of(code, "This token is not valid: unknown, revoked or expired.");
            case FORBIDDEN -> Problems.of(new Rejection.MissingScope(Scope.INCIDENTS_WRITE));
            case NOT_FOUND -> Problems.of(new Rejection.Unknown(Rejection.Kind.INCIDENT, "INC-2026-999"));
            case METHOD_NOT_ALLOWED -> Problem.of(code, "Not with PUT; allowed: GET, POST.");
            case NOT_ACCEPTABLE -> Problem.of(code, "This is not answered in that form: accept application/json.");
            case INVALID_TRANSITION ->
                rule(new Refusal.InvalidTransition(Status.CLOSED, Status.FIXING, List.of(Status.INVESTIGATING)));
            case ALREADY_ACKNOWLEDGED ->
                rule(new Refusal.AlreadyAcknowledged(JANE, Instant.parse("2026-04-18T10:35:00Z")));
            case INCIDENT_OVER -> rule(new Refusal.IncidentOver(Status.RESOLVED));
            case INCIDENT_NOT_OVER -> rule(new Refusal.IncidentNotOver(Status.FIXING));
            case NO_ESCALATION_POLICY -> rule(new Refusal.NoEscalationPolicy());
            case ESCALATION_EXHAUSTED -> rule(new Refusal.EscalationExhausted("Platform on call"));
            case POSTMORTEM_INCOMPLETE ->
                rule(new Refusal.PostmortemIncomplete("standard", List.of("root_cause", "action_items")));
            case POSTMORTEM_UNSUPPORTED ->
                rule(new Refusal.PostmortemUnsupported(List.of(
                        new Refusal.PostmortemUnsupported.Claim("root_cause", "Somebody had changed the limit."))));
            case POSTMORTEM_EXISTS -> rule(new Refusal.PostmortemExists("PM-2026-001"));
            case POSTMORTEM_NUMBER_TAKEN -> rule(new Refusal.PostmortemNumberTaken("PM-2026-001"));
            case POSTMORTEM_PUBLISHED -> rule(new Refusal.PostmortemPublished());
            case APPROVAL_REQUIRED -> rule(new Refusal.ApprovalRequired());
            case SECOND_PERSON_REQUIRED -> rule(new Refusal.SecondPersonRequired(JANE));
            case ACTION_ITEMS_NOT_TRACKED -> rule(new Refusal.ActionItemsNotTracked());
            case ACTION_ITEMS_OPEN -> rule(new Refusal.ActionItemsOpen(2));
            case TEMPLATE_BUILT_IN -> rule(new Refusal.TemplateBuiltIn("Standard"));
            case NO_CONTACT_DETAILS -> undelivered(Failure.NO_CONTACT_DETAILS, "nobody in Slack has this address");
            case STALE -> StaleHandler.STALE;
            case IN_USE -> Problems.of(new Rejection.InUse(Rejection.Kind.TEAM, List.of("svc_K7M4Q9TZ2H")));
            case ALREADY_EXISTS -> Problems.of(new Rejection.Taken(Rejection.Kind.TEAM, "name", "Platform"));
            case IDEMPOTENCY_KEY_REUSED -> Problems.of(new Rejection.KeyReused());
            case IDEMPOTENCY_IN_PROGRESS -> Problems.of(new Rejection.KeyInProgress());
            case PAYLOAD_TOO_LARGE -> Problem.of(code, FrameworkErrors.TOO_LARGE);
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(code, "Send JSON, and say so: Content-Type: application/json.");
            case UPGRADE_REQUIRED -> Handshake.NO_WEB_SOCKET;
            case RATE_LIMITED ->
                Problem.of(code, "Too many requests: wait as long as Retry-After says.")
                        .retryAfter(A_WHILE);
            case TOO_MANY_LISTENERS -> Problems.of(new Rejection.TooManyListeners(LiveFeed.MAX_LISTENERS));
            case INTERNAL_ERROR -> InternalErrors.PROBLEM;
            case EXTERNAL_API_ERROR -> undelivered(Failure.EXTERNAL_API_ERROR, "no answer within 10 seconds");
            case UNAVAILABLE -> UnavailableHandler.UNAVAILABLE;
        };
    }

    private static Problem rule(Refusal why) {
        return Problems.of(new Rejection.ByRule(why));
    }

    private static Problem undelivered(Failure failure, String why) {
        Delivered slack = new Delivered(Channel.SLACK, false, Optional.of(failure), Optional.of(why));
        return Problems.undelivered(new Paged(new IncidentNumber(2026, 44), List.of(slack), false));
    }
}
