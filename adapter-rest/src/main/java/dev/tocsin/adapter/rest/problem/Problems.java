package dev.tocsin.adapter.rest.problem;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.paging.PageDesk.Delivered;
import dev.tocsin.application.paging.PageDesk.Paged;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Failure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one place where a rejection becomes a status and a code. A new one does not compile until it is here. */
public final class Problems {

    private static final Duration WHILE_THE_FIRST_ENDS = Duration.ofSeconds(1);
    private static final Duration LISTENERS_COME_AND_GO = Duration.ofSeconds(10);

    private Problems() {}

    public static Problem of(Rejection rejection) {
        return switch (rejection) {
            case Rejection.ByRule r -> of(r.why());
            case Rejection.Unknown r ->
                problem(Code.NOT_FOUND, "There is no " + r.kind().word() + " " + r.reference() + " here.");
            case Rejection.Invalid r -> Problem.fields(faults(r));
            case Rejection.SlaNotConfigured r -> slaNotConfigured(r);
            case Rejection.MissingScope r ->
                forbidden(
                        "The token lacks the scope " + r.scope().word() + ".",
                        "missing_scope",
                        r.scope().word());
            case Rejection.MissingRole r ->
                forbidden("This takes the role " + word(r.role()) + ".", "missing_role", word(r.role()));
            case Rejection.BeyondOwnRights r ->
                forbidden(
                        "Nobody can give a scope that they don't have: "
                                + r.scope().word() + ".",
                        "missing_scope",
                        r.scope().word());
            case Rejection.Taken r ->
                problem(
                                Code.ALREADY_EXISTS,
                                "Another " + r.kind().word() + " has the " + r.field() + " " + r.value() + ".")
                        .with("field", r.field());
            case Rejection.InUse r ->
                problem(Code.IN_USE, "The " + r.kind().word() + " is still used by " + String.join(", ", r.by()) + ".")
                        .with("used_by", r.by());
            case Rejection.KeyReused r ->
                problem(
                        Code.IDEMPOTENCY_KEY_REUSED,
                        "This Idempotency-Key came with another request before: take a new one.");
            case Rejection.TooManyListeners r ->
                problem(
                                Code.TOO_MANY_LISTENERS,
                                "So many listen already: end some of the connections, or try again later.")
                        .with("limit", r.limit())
                        .retryAfter(LISTENERS_COME_AND_GO);
            case Rejection.KeyInProgress r ->
                problem(
                                Code.IDEMPOTENCY_IN_PROGRESS,
                                "The first request with this Idempotency-Key still runs: try again.")
                        .retryAfter(WHILE_THE_FIRST_ENDS);
        };
    }

    private static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidTransition r -> invalidTransition(r);
            case Refusal.CommentRequired r ->
                problem(
                                Code.COMMENT_REQUIRED,
                                "Going from " + r.from().word() + " to " + r.to().word()
                                        + " takes a comment that says why.")
                        .with("from", r.from().word())
                        .with("to", r.to().word());
            case Refusal.AlreadyAcknowledged r ->
                problem(Code.ALREADY_ACKNOWLEDGED, r.by().name() + " has acknowledged it already.")
                        .with(
                                "acknowledged_by",
                                Map.of(
                                        "name",
                                        r.by().name(),
                                        "email",
                                        r.by().email().value()))
                        .with("acknowledged_at", r.at().toString());
            case Refusal.IncidentOver r ->
                problem(Code.INCIDENT_OVER, "The incident is " + r.status().word() + ": reopen it first.")
                        .with("status", r.status().word());
            case Refusal.IncidentNotOver r ->
                problem(Code.INCIDENT_NOT_OVER, "The incident is " + r.status().word() + ": resolve it first.")
                        .with("status", r.status().word());
            case Refusal.NoEscalationPolicy r ->
                problem(
                        Code.NO_ESCALATION_POLICY,
                        "No escalation policy is in force for it: name one in /settings/escalation, or page somebody.");
            case Refusal.EscalationExhausted r ->
                problem(Code.ESCALATION_EXHAUSTED, r.policy() + " has no further level: page somebody.")
                        .with("policy", r.policy());
            case Refusal.PostmortemExists r ->
                problem(Code.POSTMORTEM_EXISTS, "The incident has a postmortem already: " + r.number() + ".")
                        .with("postmortem_number", r.number());
            case Refusal.PostmortemNumberTaken r ->
                problem(
                                Code.POSTMORTEM_NUMBER_TAKEN,
                                "Another postmortem has, or had, the number " + r.number() + " here.")
                        .with("postmortem_number", r.number());
            case Refusal.PostmortemIncomplete r ->
                problem(
                                Code.POSTMORTEM_INCOMPLETE,
                                "A " + r.level() + " postmortem also says: " + String.join(", ", r.missing()) + ".")
                        .with("level", r.level())
                        .with("missing", r.missing());
            case Refusal.PostmortemUnsupported r ->
                problem(
                                Code.POSTMORTEM_UNSUPPORTED,
                                "Strike out what is marked as unsupported, or its mark where it is true.")
                        .with(
                                "unsupported",
                                r.claims().stream()
                                        .map(claim -> Map.of("section", claim.section(), "text", claim.text()))
                                        .toList());
            case Refusal.PostmortemPublished r ->
                problem(Code.POSTMORTEM_PUBLISHED, "The postmortem is published: unpublish it first.");
            case Refusal.ApprovalRequired r ->
                problem(Code.APPROVAL_REQUIRED, "The postmortem has to be approved before it is published.");
            case Refusal.SecondPersonRequired r ->
                problem(
                        Code.SECOND_PERSON_REQUIRED,
                        "Only " + r.author().name() + " has written in it: somebody else approves it.");
            case Refusal.ActionItemsNotTracked r ->
                problem(
                        Code.ACTION_ITEMS_NOT_TRACKED,
                        "The postmortem has its action items as HTML: give them as a list, then they are tracked.");
            case Refusal.ActionItemsOpen r ->
                problem(
                                Code.ACTION_ITEMS_OPEN,
                                "As HTML nobody would follow up action items that are not completed: complete or remove them"
                                        + " first.")
                        .with("open", r.count());
            case Refusal.TemplateBuiltIn r ->
                problem(Code.TEMPLATE_BUILT_IN, "The template " + r.name() + " comes with Tocsin: copy it.");
        };
    }

    /** For a page that has left on no channel. */
    public static Problem undelivered(Paged paged) {
        Problem problem = paged.isOutOfReach()
                ? problem(Code.NO_CONTACT_DETAILS, "They cannot be reached on any of these channels: try another one.")
                : problem(Code.EXTERNAL_API_ERROR, "The page could not be delivered: try again, or another channel.");
        return problem.with("incident_number", paged.number().toString())
                .with(
                        "deliveries",
                        paged.deliveries().stream().map(Problems::delivery).toList());
    }

    /** The code of a delivery that was not made. One that nobody wanted any more has failed because the incident was over. */
    public static String code(Delivered undelivered) {
        return undelivered.failure().map(Failure::word).orElseGet(Code.INCIDENT_OVER::name);
    }

    private static Map<String, Object> delivery(Delivered delivered) {
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("channel", delivered.channel().word());
        delivery.put("sent", delivered.isSent());
        delivery.put("error_code", code(delivered));
        delivery.put("message", delivered.why().orElse(""));
        return delivery;
    }

    private static Problem invalidTransition(Refusal.InvalidTransition r) {
        List<String> allowed = r.allowed().stream().map(Status::word).toList();
        return problem(
                        Code.INVALID_TRANSITION,
                        "From " + r.from().word() + " an incident can go to " + String.join(", ", allowed) + ", not to "
                                + r.to().word() + ".")
                .with("from", r.from().word())
                .with("to", r.to().word())
                .with("valid_transitions", allowed);
    }

    private static Problem slaNotConfigured(Rejection.SlaNotConfigured r) {
        return problem(
                        Code.SLA_NOT_CONFIGURED,
                        "The SLA of " + r.severity().name()
                                + " is not complete: set both deadlines in /settings/severities.")
                .with("severity", r.severity().name());
    }

    private static Problem forbidden(String message, String detail, String value) {
        return problem(Code.FORBIDDEN, message).with(detail, value);
    }

    private static Map<String, String> faults(Rejection.Invalid invalid) {
        Map<String, String> faults = new LinkedHashMap<>();
        invalid.fields()
                .forEach(field -> faults.merge(field.name(), field.problem(), (one, other) -> one + "; " + other));
        return faults;
    }

    private static String word(Enum<?> role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Problem problem(Code code, String message) {
        return Problem.of(code, message);
    }
}
