package dev.tocsin.adapter.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, the answer is in the envelope, with a code, and nothing is stored. */
final class BadRequestTest {

    private static final int MEBIBYTE = 1_048_576;

    private final Client jane = Service.shared().organization();

    /** Sends these bytes as they are, and reads the answer to its end. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", Service.shared().uri().getPort())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static void assertRefused(String answer, int status, String code) {
        assertThat(answer)
                .containsPattern("^HTTP/1\\.[01] " + status)
                .contains("\"success\":false")
                .contains("\"code\":\"" + code + "\"");
        assertThat(answer).contains("\"request_id\":").doesNotContainPattern("Exception|io\\.|netty");
    }

    @Test
    void an_unknown_route_is_not_found() {
        jane.get("/nothing").refuses(404, "NOT_FOUND");
        jane.get("/").refuses(404, "NOT_FOUND");
        jane.post("/incidents/INC-2026-001/nothing", "{}").refuses(404, "NOT_FOUND");
        jane.get("/incidents/INC-2026-001/alerts/x/y").refuses(404, "NOT_FOUND");
        jane.withToken("").get("/nothing").refuses(404, "NOT_FOUND");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        Reply put = jane.send("PUT", "/incidents", "{}").refuses(405, "METHOD_NOT_ALLOWED");
        assertThat(put.header("Allow")).contains("GET").contains("POST");
        jane.post("/auth/verify", "{}").refuses(405, "METHOD_NOT_ALLOWED");
        jane.send("TRACE", "/incidents", "").refuses(405, "METHOD_NOT_ALLOWED");
        jane.send("BREW", "/incidents", "").refuses(405, "METHOD_NOT_ALLOWED");
        jane.get("/incidents/INC-2026-001/acknowledge").refuses(405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/", "/docs/index.html", "/docs/docs.js", "/openapi"})
    void what_is_there_to_be_read_is_only_read(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Service.shared().uri().resolve(path));
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"}) {
            Reply refused = Client.send(request.method(method, BodyPublishers.noBody()));

            assertThat(refused.refuses(405, "METHOD_NOT_ALLOWED").header("Allow"))
                    .contains("GET");
        }
        assertThat(Client.send(request.method("HEAD", BodyPublishers.noBody())).status())
                .isBetween(200, 399);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{", "}", "{\"title\": }", "{'title': 'x'}", "{\"title\": \"x\",}", "{\"a\": 01}", "{\"a\": NaN}",
                        "nonsense", "[]",
                "\"text\"", "5", "null", "{} {}", "{}x", "{\"a\": \"\\x\"}", "{\"a\": \"\u0001\"}", " ", "\uFEFF"
            })
    void what_is_no_json_object_is_malformed(String body) {
        jane.post("/incidents", body).refuses(400, "MALFORMED_JSON");
        jane.patch("/incidents/" + jane.anIncident(), body).refuses(400, "MALFORMED_JSON");
    }

    @Test
    void json_of_any_depth_and_size_is_refused_and_not_fallen_over() {
        jane.post("/incidents", "{\"a\":".repeat(100_000)).refuses(400, "MALFORMED_JSON");
        jane.post("/incidents", "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                .refuses(400, "MALFORMED_JSON");
        jane.post("/incidents", "{\"title\":" + "9".repeat(5_000) + "}").refuses(400, "MALFORMED_JSON");
        jane.post("/incidents", "{\"%s\": 1}".formatted("x".repeat(60_000))).refuses(400, "MALFORMED_JSON");
    }

    @Test
    void a_list_with_too_many_elements_is_one_fault_whatever_they_are() {
        String ones = "1" + ",1".repeat(5_000);
        Reply reply = jane.post("/incidents", "{\"title\": \"t\", \"service_ids\": [" + ones + "]}");

        assertThat(reply.fault("service_ids")).isEqualTo("must have 1 to 50 entries");
        assertThat(reply.at("error.details.fields").size()).isEqualTo(1);
    }

    @Test
    void of_any_number_of_faults_the_first_hundred_are_told() {
        String unknown = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"SEV1%03d\": {}".formatted(i))
                .collect(Collectors.joining(","));
        Reply reply = jane.put("/settings/severities", "{\"severities\": {" + unknown + "}}");

        assertThat(reply.fault("severities.SEV1000")).startsWith("must be one of");
        assertThat(reply.at("error.details.fields").size()).isEqualTo(100);
    }

    @Test
    void bytes_that_are_no_utf_8_are_malformed() {
        HttpRequest.Builder request = jane.request("/incidents")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray("{\"title\": \"\u00e9\"}".getBytes(ISO_8859_1)));

        Client.send(request).refuses(400, "MALFORMED_JSON");
    }

    @Test
    void a_missing_body_is_malformed_where_one_is_needed() {
        jane.post("/incidents", "").refuses(400, "MALFORMED_JSON");
        jane.patch("/incidents/" + jane.anIncident(), "").refuses(400, "MALFORMED_JSON");
        jane.patch("/incidents/INC-2026-001", "{}").answers(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "[]", "{} {}", " "})
    void also_where_none_is_needed_what_is_sent_must_be_json(String body) {
        String incident = "/incidents/" + jane.anIncident();

        jane.post(incident + "/acknowledge", body).refuses(400, "MALFORMED_JSON");
        jane.post(incident + "/acknowledge", "{}", "Content-Type", "text/plain").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        jane.post(incident + "/acknowledge", "{\"unknown\": 1}").answers(200);
    }

    @Test
    void only_json_is_taken() {
        String body = "{\"name\": \"t\"}";
        jane.post("/teams", body, "Content-Type", "text/plain").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        jane.post("/teams", body, "Content-Type", "application/x-www-form-urlencoded")
                .refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        jane.post("/teams", body, "Content-Type", "multipart/form-data; boundary=x")
                .refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        jane.post("/teams", body, "Content-Type", "application/xml").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        jane.post("/teams", body, "Content-Type", "nonsense").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        jane.post("/teams", body, "Content-Type", "application/json; charset=utf-8")
                .answers(201);
    }

    @Test
    void a_content_type_without_a_body_is_no_harm() {
        String incident = "/incidents/" + jane.anIncident();
        jane.get(incident, "Content-Type", "application/json").answers(200);
        jane.get(incident, "Content-Type", "text/plain").answers(200);
        jane.post(incident + "/acknowledge", "", "Content-Type", "text/plain").answers(200);
        assertThat(jane.delete(incident, "Content-Type", "application/xml").status())
                .isEqualTo(204);
    }

    @Test
    void an_answer_is_json_or_none() {
        jane.get("/incidents", "Accept", "application/json, text/plain, */*").answers(200);
        jane.get("/incidents", "Accept", "*/*").answers(200);
        jane.get("/incidents", "Accept", "text/csv").refuses(406, "NOT_ACCEPTABLE");
        jane.get("/incidents", "Accept", "nonsense").inTheEnvelope();
    }

    @Test
    void a_body_may_have_one_mebibyte() {
        String start = "{\"name\": \"t\", \"x\": \"";
        String fits = start + "x".repeat(MEBIBYTE - start.length() - 2) + "\"}";

        jane.post("/teams", fits).answers(201);
        jane.post("/teams", fits + " ").refuses(413, "PAYLOAD_TOO_LARGE");
        jane.post("/incidents/INC-2026-001/acknowledge", fits + " ").refuses(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void also_one_that_does_not_say_how_long_it_is() {
        byte[] large = "x".repeat(2 * MEBIBYTE).getBytes(ISO_8859_1);
        HttpRequest.Builder request = jane.request("/teams")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        Client.send(request).refuses(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_broken_request_line_or_head_is_told() throws IOException {
        assertRefused(raw("GET /api/v1/incidents/%zz HTTP/1.1\r\nHost: x\r\n\r\n"), 400, "VALIDATION_ERROR");
        assertRefused(raw("GET /api/v1/inci dents HTTP/1.1\r\nHost: x\r\n\r\n"), 400, "VALIDATION_ERROR");
        assertRefused(raw("GET /api/v1/incidents?q=%zz HTTP/1.1\r\nHost: x\r\n\r\n"), 400, "VALIDATION_ERROR");
        assertRefused(raw("nonsense\r\n\r\n"), 400, "VALIDATION_ERROR");
        assertRefused(raw("GET /api/v1/incidents HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n"), 400, "VALIDATION_ERROR");
        assertRefused(
                raw("GET /api/v1/" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"), 413, "PAYLOAD_TOO_LARGE");
        assertRefused(
                raw("GET /api/v1/x HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(10_000) + "\r\n\r\n"),
                413,
                "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INC-2026-404",
                "inc-2026-404",
                "INC-2026-99999999999",
                "INC-99999-001",
                "INC-2026-1",
                "x",
                "%00",
                "%2F",
                "%F0%9F%9A%80",
                "019da076-4a00-7000-8000-0000000000ff",
                "1-1-1-1-1",
                "..%2f..%2fetc",
                "'%20or%201=1",
                "%E9"
            })
    void a_name_that_nothing_has_is_not_found(String name) {
        for (String resource : new String[] {"incidents", "services", "teams", "users", "components", "environments"}) {
            jane.get("/" + resource + "/" + name).refuses(404, "NOT_FOUND");
            jane.delete("/" + resource + "/" + name).refuses(404, "NOT_FOUND");
        }
        jane.delete("/api-keys/" + name).refuses(404, "NOT_FOUND");
        jane.post("/incidents/" + name + "/acknowledge", "").refuses(404, "NOT_FOUND");
        jane.get("/incidents/" + name + "/timeline").refuses(404, "NOT_FOUND");
    }

    @Test
    void a_sane_request_id_is_kept_and_another_is_not() {
        assertThat(jane.get("/incidents", "X-Request-Id", "my-request.1")
                        .answers(200)
                        .header("X-Request-Id"))
                .isEqualTo("my-request.1");
        assertThat(jane.get("/nothing", "X-Request-Id", "my-request.2")
                        .inTheEnvelope()
                        .text("meta.request_id"))
                .isEqualTo("my-request.2");
        assertThat(jane.get("/incidents", "X-Request-Id", "a\"b<c>")
                        .answers(200)
                        .header("X-Request-Id"))
                .doesNotContain("\"");
        assertThat(jane.get("/incidents", "X-Request-Id", "x".repeat(200))
                        .answers(200)
                        .header("X-Request-Id")
                        .length())
                .isLessThan(100);
    }

    @Test
    void a_head_has_no_body() {
        Reply head = jane.send("HEAD", "/incidents", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("X-Request-Id")).isNotBlank();
        assertThat(jane.send("HEAD", "/incidents", "", "X-Request-Id", "my-head.1")
                        .headers()
                        .allValues("X-Request-Id"))
                .containsExactly("my-head.1");
        assertThat(jane.send("HEAD", "/nothing", "", "X-Request-Id", "my-head.2")
                        .headers()
                        .allValues("X-Request-Id"))
                .containsExactly("my-head.2");
        assertThat(jane.send("HEAD", "/incidents/INC-2026-404", "").status()).isEqualTo(404);
        assertThat(jane.send("HEAD", "/nothing", "").status()).isEqualTo(404);
    }
}
