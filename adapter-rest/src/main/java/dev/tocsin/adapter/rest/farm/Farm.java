package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Dialect;
import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.domain.people.Role;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How Farm shows its answers: bare, and its errors as its framework does. */
@Singleton
final class Farm implements Dialect {

    static final String PATH = "/farm";
    static final String API = PATH + "/api/v1";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title() {
        return "Tocsin as Farm";
    }

    @Override
    public String about() {
        return """
                Farm's incident API, served by Tocsin: the same incidents as in the native API and in every other dialect,
                in the words of this one.

                Every success is the bare object or list; every failure is `{"statusCode", "message", "error"}`, where
                `message` is a list if there are fields to correct. What the native API offers to make requests safe
                works here too: `Idempotency-Key` on POST, PATCH and DELETE, `If-Match` with the version that `ETag`
                showed.
                """;
    }

    /** A move that is not allowed is a bad request here. */
    @Override
    public HttpStatus status(Problem problem) {
        return problem.code() == Code.INVALID_TRANSITION ? HttpStatus.BAD_REQUEST : Dialect.super.status(problem);
    }

    /** Farm knows admins, who do everything, and all others, who read and take notes. */
    @Override
    public Role role(Role role) {
        return role == Role.ADMIN ? Role.ADMIN : Role.VIEWER;
    }

    @Override
    public Map<String, Object> failure(Problem problem, String requestId, Instant at) {
        HttpStatus status = status(problem);
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("statusCode", status.getCode());
        failure.put("message", FarmMessage.of(problem));
        failure.put("error", status.getReason());
        return failure;
    }

    @Override
    public Map<String, Object> failureSchema() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> texts = Map.of("type", "array", "items", text);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("statusCode", Map.of("type", "integer"));
        properties.put("message", Map.of("anyOf", List.of(text, texts)));
        properties.put("error", text);
        return Map.of("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
    }
}
