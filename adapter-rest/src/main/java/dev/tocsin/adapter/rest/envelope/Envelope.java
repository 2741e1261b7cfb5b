package dev.tocsin.adapter.rest.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.adapter.rest.problem.Code;
import dev.tocsin.adapter.rest.problem.Dialect;
import dev.tocsin.adapter.rest.problem.Problem;
import dev.tocsin.adapter.rest.problem.RequestId;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the native API puts around its answers. JSON is put in byte by byte: nothing is written twice. */
@Singleton
final class Envelope implements Dialect {

    private static final byte[] SUCCESS = "{\"success\":true,\"data\":".getBytes(UTF_8);
    private static final int META_LENGTH = 256;

    private final InstantSource clock;

    Envelope(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public String title() {
        return "Tocsin";
    }

    @Override
    public String about() {
        return """
                Incident response: open an incident, see who has it, follow it to its end.

                Every answer is `{"success": true, "data": ..., "meta": ...}` or
                `{"success": false, "error": {"code", "message", "details"}, "meta": ...}`. Codes are stable.

                Every POST, PATCH, PUT and DELETE takes an `Idempotency-Key`; sent again with the same key, the same
                request has no second effect and gets the first answer, marked `Idempotent-Replayed: true`.
                Changes take `If-Match` with the version that `ETag` showed.
                """;
    }

    @Override
    public boolean isBare() {
        return false;
    }

    @Override
    public byte[] success(byte[] data, HttpRequest<?> request) {
        String meta = ",\"meta\":{\"request_id\":\"" + RequestId.of(request) + "\",\"timestamp\":\""
                + shown(clock.instant()) + "\"}}";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(SUCCESS.length + data.length + META_LENGTH);
        bytes.writeBytes(SUCCESS);
        bytes.writeBytes(data);
        bytes.writeBytes(meta.getBytes(UTF_8));
        return bytes.toByteArray();
    }

    @Override
    public Map<String, Object> failure(Problem problem, String requestId, Instant at) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code().name());
        error.put("message", problem.message());
        error.put("details", problem.details());
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("request_id", requestId);
        meta.put("timestamp", shown(at));
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("success", false);
        failure.put("error", error);
        failure.put("meta", meta);
        return failure;
    }

    @Override
    public Map<String, Object> failureSchema() {
        List<String> codes = Stream.of(Code.values()).map(Code::name).toList();
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", Map.of("type", "string", "enum", codes));
        error.put("message", Map.of("type", "string"));
        error.put("details", Map.of("type", "object"));
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("success", Map.of("type", "boolean", "enum", List.of(false)));
        failure.put("error", object(error));
        failure.put("meta", Map.of("$ref", "#/components/schemas/Meta"));
        return object(failure);
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of("type", "object", "required", List.copyOf(properties.keySet()), "properties", properties);
    }

    private static String shown(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
