package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever fails here fails as ReliaPulse does, and leaves nothing behind. */
final class PulseFailuresTest {

    private static final String UNKNOWN = "inc_01k6gpk5xbe4bafvc0bvtk4r5y";

    private final Pulse jane = Pulse.fresh();

    @Test
    void whoever_has_no_token_is_told_to_send_one() {
        Reply reply = jane.api().withToken("").get("/incidents").failsAsInReliaPulse(401, "UNAUTHENTICATED");

        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        jane.api().withToken("").post("/incidents", "{").failsAsInReliaPulse(401, "UNAUTHENTICATED");
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String id : List.of(
                UNKNOWN,
                "inc_123",
                "comp_01k6gpk5xbe4bafvc0bvtk4r5y",
                "INC-2026-001",
                "019da076-4a00-7000-8000-000000000004")) {
            String path = "/incidents/" + id;
            jane.api().get(path).failsAsInReliaPulse(404, "NOT_FOUND");
            jane.api().patch(path, "{\"title\": \"t\"}").failsAsInReliaPulse(404, "NOT_FOUND");
            jane.api().delete(path).failsAsInReliaPulse(404, "NOT_FOUND");
            jane.api().post(path + "/updates", "{\"message\": \"m\"}").failsAsInReliaPulse(404, "NOT_FOUND");
            jane.api().put(path + "/postmortem", "{}").failsAsInReliaPulse(404, "NOT_FOUND");
        }
        assertThat(jane.api().get("/incidents/" + UNKNOWN).text("error.message"))
                .contains(UNKNOWN);
        jane.api().get("/nothing").failsAsInReliaPulse(404, "NOT_FOUND");
        jane.api().under("/reliapulse").get("").failsAsInReliaPulse(404, "NOT_FOUND");
        jane.api().put("/incidents", "{}").failsAsInReliaPulse(405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                            | title
                    {"title": " "}                                                | title
                    {"title": 1}                                                  | title
                    {"title": "t", "status": "new"}                               | status
                    {"title": "t", "status": "fixing"}                            | status
                    {"title": "t", "impact": "SEV1"}                              | impact
                    {"title": "t", "message": 1}                                  | message
                    {"title": "t", "componentIds": "x"}                           | componentIds
                    {"title": "t", "componentIds": ["x"]}                         | componentIds[0]
                    {"title": "t", "componentIds": ["comp_01k6gpk5xbe4bafvc0bvtk4r5y"]} | componentIds
                    {"title": "t", "componentStatuses": []}                       | componentStatuses
                    {"title": "t", "componentStatuses": {"x": "operational"}}     | componentStatuses.x
                    """)
    void a_bad_field_is_named_as_it_is_here_and_nothing_is_opened(String body, String field) {
        Reply refused = jane.api().post("/incidents", body).failsAsInReliaPulse(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames()).toIterable().containsExactly(field);
        assertThat(refused.text("error.message")).contains(field);
        assertThat(jane.list("")).isEmpty();
    }

    @Test
    void all_bad_fields_are_named_at_once() {
        String website = jane.component("Website");
        Reply refused =
                jane.api().post("/incidents", """
                        {"title": "", "status": "x", "impact": "x", "message": "\\u0000", "componentIds": [1],
                         "componentStatuses": {"%s": "broken"}}""".formatted(website)).failsAsInReliaPulse(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "title", "status", "impact", "message", "componentIds[0]", "componentStatuses." + website);
    }

    @Test
    void an_unknown_component_is_named_by_its_id_and_nothing_is_kept() {
        String incident = jane.incident(", \"status\": \"investigating\"");
        String nobodys = "comp_01k6gpk5xbe4bafvc0bvtk4r5y";
        String website = jane.component("Website");
        String statuses = "\"componentStatuses\": {\"%s\": \"major_outage\", \"%s\": \"major_outage\"}"
                .formatted(website, nobodys);

        Reply refused = jane.update(incident, "{\"status\": \"resolved\", \"message\": \"m\", " + statuses + "}")
                .failsAsInReliaPulse(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields.componentStatuses").asText())
                .isEqualTo("unknown: " + nobodys);
        assertThat(jane.read(incident).text("status")).isEqualTo("investigating");
        assertThat(jane.messages(incident)).isEmpty();
        assertThat(jane.api().get("/components").text("data.0.status")).isEqualTo("operational");
        assertThat(jane.api()
                        .patch("/incidents/" + incident, "{\"title\": \"n\", " + statuses + "}")
                        .failsAsInReliaPulse(400, "VALIDATION_ERROR")
                        .at("error.details.fields")
                        .fieldNames())
                .toIterable()
                .containsExactly("componentStatuses");
        assertThat(jane.read(incident).text("title")).isEqualTo("It is slow");
    }

    @Test
    void an_update_needs_a_message() {
        String incident = jane.incident("");

        for (String body : List.of(
                "{\"status\": \"resolved\"}",
                "{\"status\": \"resolved\", \"message\": \"\"}",
                "{\"status\": \"resolved\", \"message\": null}",
                "{\"message\": \"" + "x".repeat(5_001) + "\"}")) {
            Reply refused = jane.update(incident, body).failsAsInReliaPulse(400, "VALIDATION_ERROR");
            assertThat(refused.at("error.details.fields").fieldNames())
                    .toIterable()
                    .containsExactly("message");
        }
        jane.update(incident, "{").failsAsInReliaPulse(400, "MALFORMED_JSON");
        jane.update(incident, "[]").failsAsInReliaPulse(400, "MALFORMED_JSON");
        assertThat(jane.read(incident).text("status")).isEqualTo("investigating");
    }

    @Test
    void what_can_be_included_is_updates_and_postmortem() {
        String incident = jane.incident("");

        for (String include : List.of("timeline", "updates,pages", "updates,,postmortem", "updates+postmortem")) {
            jane.api()
                    .get("/incidents/" + incident + "?include=" + include)
                    .failsAsInReliaPulse(400, "VALIDATION_ERROR");
        }
        assertThat(jane.api().get("/incidents/" + incident).json().has("updates"))
                .isFalse();
        assertThat(jane.read(incident).json().has("postmortem")).isFalse();
        assertThat(jane.api()
                        .get("/incidents/" + incident + "?include=postmortem,%20updates")
                        .isBare(200)
                        .json()
                        .has("updates"))
                .isTrue();
    }

    @Test
    void a_viewer_reads_and_a_responder_writes_and_an_admin_deletes() {
        String incident = jane.incident("");
        Pulse viewer = jane.with("viewer", "*");
        Pulse responder = jane.with("responder", "*");

        viewer.read(incident);
        viewer.api().get("/incidents").isBare(200);
        viewer.api().get("/components").isBare(200);
        assertThat(viewer.update(incident, "{\"message\": \"m\"}")
                        .failsAsInReliaPulse(403, "FORBIDDEN")
                        .text("error.details.missingRole"))
                .isEqualTo("responder");
        viewer.api().post("/incidents", "{\"title\": \"t\"}").failsAsInReliaPulse(403, "FORBIDDEN");
        viewer.api().patch("/incidents/" + incident, "{\"title\": \"t\"}").failsAsInReliaPulse(403, "FORBIDDEN");
        viewer.api().put("/incidents/" + incident + "/postmortem", "{}").failsAsInReliaPulse(403, "FORBIDDEN");

        responder.says(incident, "identified", "m");
        responder.incident("");
        responder.api().delete("/incidents/" + incident).failsAsInReliaPulse(403, "FORBIDDEN");
        jane.api().delete("/incidents/" + incident).isBare(200);
    }

    @Test
    void a_key_needs_the_scope() {
        String incident = jane.incident("");
        Pulse reader = jane.with("responder", "incidents:read");

        reader.read(incident);
        assertThat(reader.update(incident, "{\"message\": \"m\"}")
                        .failsAsInReliaPulse(403, "FORBIDDEN")
                        .text("error.details.missingScope"))
                .isEqualTo("incidents:write");
        reader.api().get("/components").failsAsInReliaPulse(403, "FORBIDDEN");
        reader.api().get("/incidents/" + incident + "?include=postmortem").failsAsInReliaPulse(403, "FORBIDDEN");
        Pulse writer = jane.with("admin", "incidents:write");
        writer.api().get("/incidents").failsAsInReliaPulse(403, "FORBIDDEN");
        writer.says(incident, "identified", "m");
    }

    @Test
    void another_organizations_is_never_seen() {
        String incident = jane.incident("");
        String website = jane.component("Website");
        Pulse other = Pulse.fresh();

        other.api().get("/incidents/" + incident).failsAsInReliaPulse(404, "NOT_FOUND");
        other.update(incident, "{\"message\": \"m\"}").failsAsInReliaPulse(404, "NOT_FOUND");
        other.api().patch("/incidents/" + incident, "{\"title\": \"t\"}").failsAsInReliaPulse(404, "NOT_FOUND");
        other.api().delete("/incidents/" + incident).failsAsInReliaPulse(404, "NOT_FOUND");
        other.api().put("/incidents/" + incident + "/postmortem", "{}").failsAsInReliaPulse(404, "NOT_FOUND");
        other.api()
                .post("/incidents", "{\"title\": \"t\", \"componentIds\": [\"%s\"]}".formatted(website))
                .failsAsInReliaPulse(400, "VALIDATION_ERROR");
        assertThat(other.list("")).isEmpty();
        assertThat(other.api().get("/components").at("data").size()).isZero();
        assertThat(jane.read(incident).text("title")).isEqualTo("It is slow");
    }
}
