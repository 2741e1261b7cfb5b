package dev.tocsin.adapter.rest.problem;

import dev.tocsin.adapter.rest.envelope.Envelope;
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
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a problem the answer. */
@Singleton
final class ProblemWriter {

    private static final Argument<Map<String, Object>> ERROR = Argument.mapOf(String.class, Object.class);

    private final JsonMapper json;
    private final Envelope envelope;

    ProblemWriter(JsonMapper json, Envelope envelope) {
        this.json = json;
        this.envelope = envelope;
    }

    MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Problem problem) {
        return write(request, problem, HttpResponse.status(problem.code().status()));
    }

    MutableHttpResponse<byte[]> write(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        problem.headers().forEach(response::header);
        byte[] body = envelope.failure(json(problem), request, response);
        response.contentType(MediaType.APPLICATION_JSON_TYPE);
        return response.body(request.getMethod() == HttpMethod.HEAD ? new byte[0] : body);
    }

    private byte[] json(Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code().name());
        error.put("message", problem.message());
        error.put("details", problem.details());
        try {
            return json.writeValueAsBytes(ERROR, error);
        } catch (IOException cannotBeWritten) {
            throw new CodecException("cannot be written as JSON: " + problem.code(), cannotBeWritten);
        }
    }
}
