package dev.tocsin.adapter.rest.problem;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;

/** Makes a problem the answer, as the dialect shows it in which the request came. */
@Singleton
final class ProblemWriter {

    private static final Argument<Map<String, Object>> ERROR = Argument.mapOf(String.class, Object.class);

    private final JsonMapper json;
    private final Dialects dialects;
    private final InstantSource clock;

    ProblemWriter(JsonMapper json, Dialects dialects, InstantSource clock) {
        this.json = json;
        this.dialects = dialects;
        this.clock = clock;
    }

    MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Problem problem) {
        return write(request, problem, HttpResponse.ok());
    }

    MutableHttpResponse<byte[]> write(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        Dialect dialect = dialects.of(request);
        String id = RequestId.of(request);
        problem.headers().forEach(response::header);
        response.status(dialect.status(problem))
                .header(RequestId.HEADER, id)
                .contentType(MediaType.APPLICATION_JSON_TYPE);
        byte[] body = json(dialect.failure(problem, id, clock.instant()), problem);
        return response.body(request.getMethod() == HttpMethod.HEAD ? new byte[0] : body);
    }

    private byte[] json(Map<String, Object> failure, Problem problem) {
        try {
            return json.writeValueAsBytes(ERROR, failure);
        } catch (IOException cannotBeWritten) {
            throw new CodecException("cannot be written as JSON: " + problem.code(), cannotBeWritten);
        }
    }
}
