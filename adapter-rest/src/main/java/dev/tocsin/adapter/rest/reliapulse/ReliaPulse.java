package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Dialect;
import dev.tocsin.adapter.rest.problem.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How ReliaPulse shows its answers: bare, and its errors as an object of their own. */
@Singleton
final class ReliaPulse implements Dialect {

    static final String PATH = "/reliapulse";
    static final String API = PATH + "/api/v1";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title() {
        return "Tocsin as ReliaPulse";
    }

    @Override
    public String about() {
        return """
                ReliaPulse's incident API, served by Tocsin: the same incidents as in the native API and in every other dialect, in the words of this one.

                `updates` are public: what was written here, and that the status has changed. Nothing else that is said of an incident
                elsewhere is shown.

                Every success is the bare object, or `{"data", "meta"}` for a list; every failure is
                `{"error": {"code", "message", "details"}}`, with the native API's codes. What the native API offers to make requests
                safe works here too: `Idempotency-Key` on POST, PATCH, PUT and DELETE, `If-Match` with the version that `ETag` showed.
                """;
    }

    @Override
    public Map<String, Object> failure(Problem problem, String requestId, Instant at) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code().name());
        error.put("message", PulseFields.message(problem));
        error.put("details", PulseFields.details(problem));
        return Map.of("error", error);
    }

    @Override
    public Map<String, Object> failureSchema() {
        List<String> codes = Stream.of(Code.values()).map(Code::name).toList();
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", Map.of("type", "string", "enum", codes));
        error.put("message", Map.of("type", "string"));
        error.put("details", Map.of("type", "object"));
        return object(Map.of("error", object(error)));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
    }
}
