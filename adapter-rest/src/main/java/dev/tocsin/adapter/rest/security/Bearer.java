package dev.tocsin.adapter.rest.security;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The token in {@code Authorization}, and what is said to somebody who has none, or none that is valid. */
@Singleton
final class Bearer {

    private static final String IN_QUERY = "access_token";
    private static final String SCHEME = "Bearer ";
    private static final Problem NO_TOKEN = unauthenticated(
            "Send a token: Authorization: Bearer followed by an API key or a JWT.", "Bearer realm=\"tocsin\"");
    private static final Problem BAD_TOKEN = unauthenticated(
            "This token is not valid: unknown, revoked, expired, or not issued for this service.",
            "Bearer realm=\"tocsin\", error=\"invalid_token\"");

    private final RateLimits limits;

    Bearer(RateLimits limits) {
        this.limits = limits;
    }

    /** From the query where no header has one. */
    String tokenOfVisit(HttpRequest<?> request) {
        String inQuery = request.getParameters().get(IN_QUERY, String.class, "");
        return request.getHeaders().contains(HttpHeaders.AUTHORIZATION) || inQuery.isEmpty() ? token(request) : inQuery;
    }

    String token(HttpRequest<?> request) {
        String token = token(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        if (token.isEmpty()) {
            throw NO_TOKEN.exception();
        }
        return token;
    }

    /**
     * Counts the failure; the answer to one too many is to wait. It counts for where the connection comes from, because
     * a header that names another address can be written by anybody.
     */
    RuntimeException refused(HttpRequest<?> request) {
        limits.countFailure(request.getRemoteAddress().getHostString());
        return BAD_TOKEN.exception();
    }

    private static String token(@Nullable String header) {
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer && header != null ? header.substring(SCHEME.length()).strip() : "";
    }

    private static Problem unauthenticated(String message, String challenge) {
        return Problem.of(Code.UNAUTHENTICATED, message).withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
