package dev.tocsin.adapter.rest.docs;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The framework gives the files of the page to whatever method asks for them. */
@ServerFilter({"/docs", "/docs/**", "/*/docs", "/*/docs/**"})
final class OnlyRead {

    private static final String ALLOWED = "GET, HEAD";

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            throw Problem.of(
                            Code.METHOD_NOT_ALLOWED,
                            "Not with " + request.getMethodName() + "; allowed: " + ALLOWED + ".")
                    .withHeader(HttpHeaders.ALLOW, ALLOWED)
                    .exception();
        }
    }
}
