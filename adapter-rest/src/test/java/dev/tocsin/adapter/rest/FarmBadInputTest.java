package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a body is named as the client named it, all of it at once, and nothing is left behind. */
final class FarmBadInputTest {

    private static final String UNKNOWN = FarmOffice.UNKNOWN;

    private final FarmOffice office = new FarmOffice();
    private final String incident = office.incident();

    static Stream<Arguments> bodies() {
        String long201 = "x".repeat(201);
        return Stream.of(
                Arguments.of("POST", "/incidents", "{}", List.of("title is required", "severity is required")),
                Arguments.of(
                        "POST",
                        "/incidents",
                        "{\"title\": \" \", \"severity\": \"SEV1\"}",
                        List.of("severity must be one of P1, P2, P3, P4", "title is required")),
                Arguments.of(
                        "POST",
                        "/incidents",
                        "{\"title\": \"%s\", \"severity\": \"P1\"}".formatted(long201),
                        List.of("title must have 1 to 200 characters")),
                Arguments.of(
                        "POST",
                        "/incidents",
                        "{\"title\": 1, \"severity\": \"P1\", \"description\": [], \"commanderUserId\": \"x\","
                                + " \"affectedComponentIds\": [\"x\"], \"affectedEnvironmentIds\": \"x\"}",
                        List.of(
                                "title must be a text",
                                "description must be a text",
                                "commanderUserId must be a UUID, such as 019da076-4a00-7000-8000-000000000004",
                                "affectedComponentIds[0] must be a UUID, such as 019da076-4a00-7000-8000-000000000004",
                                "affectedEnvironmentIds must be a list")),
                Arguments.of(
                        "POST",
                        "/incidents",
                        ("{\"title\": \"t\", \"severity\": \"P1\", \"affectedComponentIds\": [\"%1$s\"],"
                                        + " \"affectedEnvironmentIds\": [\"%1$s\"]}")
                                .formatted(UNKNOWN),
                        List.of(
                                "affectedComponentIds unknown: " + UNKNOWN,
                                "affectedEnvironmentIds unknown: " + UNKNOWN)),
                Arguments.of(
                        "POST",
                        "/incidents",
                        "{\"title\": \"t\", \"severity\": \"P1\", \"commanderUserId\": \"%s\"}".formatted(UNKNOWN),
                        List.of("commanderUserId unknown: " + UNKNOWN)),
                Arguments.of(
                        "PATCH",
                        "/incidents/ID",
                        "{\"title\": null, \"severity\": null, \"affectedComponentIds\": null}",
                        List.of(
                                "title must not be empty",
                                "severity must not be empty",
                                "affectedComponentIds must not be empty")),
                Arguments.of(
                        "PATCH",
                        "/incidents/ID",
                        "{\"commanderUserId\": \"%s\"}".formatted(UNKNOWN),
                        List.of("commanderUserId unknown: " + UNKNOWN)),
                Arguments.of("PATCH", "/incidents/ID/status", "{}", List.of("status is required")),
                Arguments.of(
                        "PATCH",
                        "/incidents/ID/status",
                        "{\"status\": \"monitoring\"}",
                        List.of("status must be one of open, investigating, identified, resolved")),
                Arguments.of(
                        "PATCH",
                        "/incidents/ID/status",
                        "{\"status\": \"resolved\", \"message\": \"%s\"}".formatted("x".repeat(501)),
                        List.of("message must have at most 500 characters")),
                Arguments.of("POST", "/incidents/ID/updates", "{}", List.of("message is required")),
                Arguments.of(
                        "POST",
                        "/incidents/ID/updates",
                        "{\"message\": \"m\", \"authorId\": \"jane\"}",
                        List.of("authorId must be a UUID, such as 019da076-4a00-7000-8000-000000000004")),
                Arguments.of("POST", "/post-mortems", "{}", List.of("incidentId is required", "rootCause is required")),
                Arguments.of(
                        "POST",
                        "/post-mortems",
                        "{\"incidentId\": \"ID\", \"rootCause\": \"r\", \"contributingFactors\": [1],"
                                + " \"actionItems\": [{}, {\"title\": \"t\", \"done\": \"yes\"}]}",
                        List.of(
                                "contributingFactors[0] must be a text",
                                "actionItems[1].done must be true or false",
                                "actionItems[0].title is required")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void every_bad_field_is_named_at_once(String method, String path, String body, List<String> faults) {
        String before = office.jane.get("/incidents").body();

        Reply reply = office.jane
                .send(method, path.replace("ID", incident), body.replace("ID", incident))
                .failsAsInFarm(400);

        assertThat(reply.text("error")).isEqualTo("Bad Request");
        assertThat(reply.at("message").valueStream().map(fault -> fault.asText()))
                .containsExactlyInAnyOrderElementsOf(faults);
        assertThat(office.jane.get("/incidents").body()).isEqualTo(before);
    }

    @Test
    void what_is_no_json_is_told_so() {
        for (String body : List.of("{", "[]", "{} {}", "text")) {
            assertThat(office.jane
                            .post("/incidents", body)
                            .failsAsInFarm(400)
                            .at("message")
                            .isTextual())
                    .as(body)
                    .isTrue();
        }
        office.jane.post("/incidents", "{}", "Content-Type", "text/plain").failsAsInFarm(415);
        office.jane
                .post("/incidents", "{\"title\": \"%s\"}".formatted("x".repeat(1_100_000)))
                .failsAsInFarm(413);
    }

    @Test
    void a_header_that_is_not_as_it_should_be_is_named() {
        assertThat(office.jane
                        .patch("/incidents/" + incident, "{\"title\": \"t\"}", "If-Match", "new")
                        .failsAsInFarm(400)
                        .text("message.0"))
                .startsWith("If-Match must be one version");
    }
}
