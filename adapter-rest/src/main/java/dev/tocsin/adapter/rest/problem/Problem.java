package dev.tocsin.adapter.rest.problem;

import io.micronaut.http.HttpHeaders;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A "no" as a client sees it.
 *
 * @param message tells a person what to do
 * @param details for programs, in a fixed order
 * @param headers those that HTTP wants with the status
 */
public record Problem(Code code, String message, Map<String, Object> details, Map<String, String> headers) {

    public Problem {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        headers = Map.copyOf(headers);
    }

    public static Problem of(Code code, String message) {
        return new Problem(code, message, Map.of(), Map.of());
    }

    /** Every bad field with what is wrong with it. */
    public static Problem fields(Map<String, String> faults) {
        String message = "Some fields are not as they should be: " + String.join(", ", faults.keySet()) + ".";
        return of(Code.VALIDATION_ERROR, message).with("fields", faults);
    }

    public static Problem field(String name, String fault) {
        return fields(Map.of(name, fault));
    }

    public Problem with(String detail, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(detail, value);
        return new Problem(code, message, more, headers);
    }

    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(code, message, details, more);
    }

    /** When it is worth another try, in whole seconds, at least one. */
    public Problem retryAfter(Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        return withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
