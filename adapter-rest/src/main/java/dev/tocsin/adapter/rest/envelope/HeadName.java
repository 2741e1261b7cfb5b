package dev.tocsin.adapter.rest.envelope;

import dev.tocsin.adapter.rest.problem.RequestId;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Names a HEAD in its answer: without a body, nobody writes what names all others. */
@ServerFilter(
        patterns = {"/api/**", "/*/api/**"},
        methods = HttpMethod.HEAD)
final class HeadName {

    @ResponseFilter
    void name(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(RequestId.HEADER, RequestId.of(request));
    }
}
