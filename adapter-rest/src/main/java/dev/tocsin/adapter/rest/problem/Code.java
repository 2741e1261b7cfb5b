package dev.tocsin.adapter.rest.problem;

import io.micronaut.http.HttpStatus;

/** The stable names of all errors, each with its status. A client switches over these; messages are for people. */
public enum Code {
    VALIDATION_ERROR(HttpStatus.BAD_REQUEST),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST),
    COMMENT_REQUIRED(HttpStatus.BAD_REQUEST),
    SLA_NOT_CONFIGURED(HttpStatus.BAD_REQUEST),
    POSTMORTEM_INCOMPLETE(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    INVALID_TRANSITION(HttpStatus.CONFLICT),
    ALREADY_ACKNOWLEDGED(HttpStatus.CONFLICT),
    INCIDENT_OVER(HttpStatus.CONFLICT),
    INCIDENT_NOT_OVER(HttpStatus.CONFLICT),
    NO_ESCALATION_POLICY(HttpStatus.CONFLICT),
    ESCALATION_EXHAUSTED(HttpStatus.CONFLICT),
    POSTMORTEM_EXISTS(HttpStatus.CONFLICT),
    POSTMORTEM_NUMBER_TAKEN(HttpStatus.CONFLICT),
    POSTMORTEM_PUBLISHED(HttpStatus.CONFLICT),
    POSTMORTEM_UNSUPPORTED(HttpStatus.CONFLICT),
    APPROVAL_REQUIRED(HttpStatus.CONFLICT),
    SECOND_PERSON_REQUIRED(HttpStatus.CONFLICT),
    ACTION_ITEMS_NOT_TRACKED(HttpStatus.CONFLICT),
    ACTION_ITEMS_OPEN(HttpStatus.CONFLICT),
    TEMPLATE_BUILT_IN(HttpStatus.CONFLICT),
    NO_CONTACT_DETAILS(HttpStatus.CONFLICT),
    STALE(HttpStatus.CONFLICT),
    IN_USE(HttpStatus.CONFLICT),
    ALREADY_EXISTS(HttpStatus.CONFLICT),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.CONFLICT),
    IDEMPOTENCY_IN_PROGRESS(HttpStatus.CONFLICT),
    PAYLOAD_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    UPGRADE_REQUIRED(HttpStatus.UPGRADE_REQUIRED),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
    TOO_MANY_LISTENERS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    EXTERNAL_API_ERROR(HttpStatus.BAD_GATEWAY),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Code(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
