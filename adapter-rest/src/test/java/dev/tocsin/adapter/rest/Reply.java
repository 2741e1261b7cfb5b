package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** What the service answered. */
record Reply(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE =
            Pattern.compile("dev\\.tocsin|io\\.micronaut|java\\.|jakarta\\.|Exception|incident_event|select |insert ");

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    /** Whatever was asked, the answer has one of the two shapes and tells nothing of what is inside. */
    Reply inTheEnvelope() {
        assertThat(header("Content-Type")).isEqualTo("application/json");
        assertThat(json().path("success").isBoolean()).as(body).isTrue();
        assertThat(json().path("success").asBoolean()).as(body).isEqualTo(status < 400);
        assertThat(json().has("data")).as(body).isEqualTo(status < 400);
        assertThat(json().has("error")).as(body).isEqualTo(status >= 400);
        assertThat(text("meta.request_id")).isEqualTo(header("X-Request-Id")).isNotBlank();
        assertThat(text("meta.timestamp")).endsWith("Z");
        assertThat(body).doesNotContainPattern(INSIDE);
        return this;
    }

    /** What a dialect without an envelope answers; it tells nothing of what is inside either. */
    Reply isBare(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        assertThat(header("Content-Type")).isEqualTo("application/json");
        assertThat(header("X-Request-Id")).isNotBlank();
        assertThat(body).doesNotContainPattern(INSIDE);
        return this;
    }

    /** What Farm says where something is wrong. */
    Reply failsAsInFarm(int expected) {
        isBare(expected);
        assertThat(json().fieldNames()).toIterable().containsExactly("statusCode", "message", "error");
        assertThat(at("statusCode").intValue()).isEqualTo(expected);
        assertThat(text("error")).isNotBlank();
        return this;
    }

    /** What ReliaPulse says where something is wrong. */
    Reply failsAsInReliaPulse(int expected, String code) {
        isBare(expected);
        assertThat(json().fieldNames()).toIterable().containsExactly("error");
        assertThat(at("error").fieldNames()).toIterable().containsExactly("code", "message", "details");
        assertThat(text("error.code")).as(body).isEqualTo(code);
        assertThat(text("error.message")).isNotBlank();
        assertThat(at("error.details").isObject()).isTrue();
        return this;
    }

    Reply answers(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return inTheEnvelope();
    }

    Reply refuses(int expected, String code) {
        answers(expected);
        assertThat(text("error.code")).as(body).isEqualTo(code);
        assertThat(text("error.message")).isNotBlank();
        assertThat(at("error.details").isObject()).isTrue();
        return this;
    }

    /** What is wrong with the field. */
    String fault(String field) {
        refuses(400, "VALIDATION_ERROR");
        JsonNode fault = at("error.details.fields").path(field);
        assertThat(fault.isTextual()).as(field + " in " + body).isTrue();
        return fault.asText();
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(body, e);
        }
    }

    JsonNode data() {
        return json().path("data");
    }

    /** By a path such as {@code data.items.0.title}. */
    JsonNode at(String path) {
        return json().at("/" + path.replace('.', '/'));
    }

    String text(String path) {
        JsonNode node = at(path);
        assertThat(node.isMissingNode()).as(path + " in " + body).isFalse();
        return node.asText();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
