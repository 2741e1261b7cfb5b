package dev.tocsin.adapter.rest.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonSyntaxException;
import jakarta.inject.Singleton;

/** Gives what fails before or around a route the shape of all other errors. The framework has chosen the status already. */
@Singleton
@Primary
final class FrameworkErrors implements ErrorResponseProcessor<byte[]> {

    static final String TOO_LARGE =
            "A body may have 1 MiB, that of a postmortem to be imported 8 MiB, and a head 8 KiB.";

    private final ProblemWriter problems;

    FrameworkErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        return problems.write(request, problem(request, response, context), response);
    }

    private static Problem problem(HttpRequest<?> request, MutableHttpResponse<?> response, ErrorContext context) {
        return switch (HttpStatus.valueOf(response.code())) {
            case NOT_FOUND -> Problem.of(Code.NOT_FOUND, "There is nothing at " + request.getPath() + ".");
            case METHOD_NOT_ALLOWED ->
                Problem.of(
                        Code.METHOD_NOT_ALLOWED,
                        "Not with " + request.getMethodName() + "; allowed: "
                                + response.getHeaders().get(HttpHeaders.ALLOW) + ".");
            case NOT_ACCEPTABLE ->
                Problem.of(Code.NOT_ACCEPTABLE, "This is not answered in that form: accept application/json.");
            case REQUEST_ENTITY_TOO_LARGE -> Problem.of(Code.PAYLOAD_TOO_LARGE, TOO_LARGE);
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "Send JSON, and say so: Content-Type: application/json.");
            case SERVICE_UNAVAILABLE -> UnavailableHandler.UNAVAILABLE;
            case BAD_REQUEST -> badRequest(context);
            default ->
                response.code() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? Problem.of(Code.VALIDATION_ERROR, "The request cannot be understood.")
                        : Problem.of(Code.INTERNAL_ERROR, InternalErrors.MESSAGE);
        };
    }

    private static Problem badRequest(ErrorContext context) {
        return context.getRootCause()
                        .filter(JsonSyntaxException.class::isInstance)
                        .isPresent()
                ? Problem.of(Code.MALFORMED_JSON, "The body is not JSON.")
                : Problem.of(Code.VALIDATION_ERROR, "The request line, a header or the path is not as HTTP wants it.");
    }
}
