package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the document of postmortems that clients were written against. */
final class RunframePostmortemsTest {

    /** What is answered, as the document has it. */
    private static final String ANSWERED = """
            {
              "postmortem_number": "PM-2026-001",
              "incident_number": "INC-2026-001",
              "level": "standard",
              "status": "draft",
              "summary": "Short summary",
              "root_cause": "Database failover saturation",
              "resolution": "Scaled failover pool and tuned connection caps",
              "impact": {
                "duration": "27 minutes",
                "users_affected": "320",
                "services_affected": ["api", "dashboard"],
                "revenue_impact": null
              },
              "impact_html": null,
              "timeline": [
                {"timestamp": "2026-04-19T12:00:00.000Z", "description": "Primary database failed over"}
              ],
              "timeline_html": null,
              "action_items": [
                {
                  "text": "Add replica saturation alerting",
                  "owner_email": "owner@example.com",
                  "due_date": "2026-04-26",
                  "status": "pending"
                }
              ],
              "action_items_html": null,
              "contributing_factors": "Insufficient failover headroom",
              "detection_path": "Synthetic check alerted in Slack",
              "monitoring_gaps": "No queue-depth alert",
              "response_timeline": {
                "time_to_acknowledge": "3m",
                "time_to_identify": "8m",
                "time_to_resolve": "27m"
              },
              "response_timeline_html": null,
              "five_whys": "Why 1... Why 5...",
              "executive_summary": "Short executive summary",
              "prevented_recurrence": "Failover capacity expanded",
              "created_at": "2026-04-19T12:00:00.000Z"
            }""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client jane = Writings.anOrganization();

    private Reply read() {
        return jane.get("/postmortems?incident_number=INC-2026-001").answers(200);
    }

    @Test
    void creating_answers_all_but_what_it_says() {
        jane.anIncident();

        Reply created = jane.post("/postmortems", Writings.WHOLE).answers(201);

        assertThat(created.data().toString()).isEqualTo("""
                {"postmortem_number":"PM-2026-001","incident_number":"INC-2026-001","level":"standard",\
                "status":"draft","created_at":"%s"}""".formatted(created.text("data.created_at")));
        assertThat(Instant.parse(created.text("data.created_at"))).isNotNull();
        assertThat(created.header("Location")).isEqualTo("/api/v1/postmortems/PM-2026-001");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void what_was_posted_is_what_is_read() throws IOException {
        jane.anIncident();
        jane.post("/postmortems", Writings.WHOLE).answers(201);

        assertSays(read().data(), JSON.readTree(Writings.WHOLE), "data");
    }

    @Test
    void what_the_document_shows_as_an_answer_can_be_posted_and_is_answered_so() throws IOException {
        jane.anIncident();
        jane.post("/postmortems", ANSWERED).answers(201);

        ObjectNode shown = (ObjectNode) JSON.readTree(ANSWERED);
        List<String> documented = new ArrayList<>();
        shown.fieldNames().forEachRemaining(documented::add);
        assertThat(read().data().fieldNames()).toIterable().containsSubsequence(documented);
        shown.remove("created_at");
        assertSays(read().data(), shown, "data");
    }

    /** Whatever is expected is there, as it was written; times may be written in another way. */
    private static void assertSays(JsonNode answered, JsonNode expected, String place) {
        assertThat(answered.getNodeType()).as(place).isEqualTo(expected.getNodeType());
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field ->
                            assertSays(answered.path(field.getKey()), field.getValue(), place + "." + field.getKey()));
        } else if (expected.isArray()) {
            assertThat(answered).as(place).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertSays(answered.path(i), expected.path(i), place + "[" + i + "]");
            }
        } else {
            assertThat(normal(answered)).as(place).isEqualTo(normal(expected));
        }
    }

    private static String normal(JsonNode value) {
        try {
            return Instant.parse(value.asText()).toString();
        } catch (DateTimeParseException noTime) {
            return value.toString();
        }
    }

    @Test
    void what_the_level_requires_is_named_where_it_is_missing() {
        jane.anIncident();

        Reply refused = jane.post("/postmortems", "{\"incident_number\": \"INC-2026-001\", \"summary\": \"s\"}")
                .refuses(400, "POSTMORTEM_INCOMPLETE");

        assertThat(refused.text("error.details.level")).isEqualTo("standard");
        assertThat(refused.at("error.details.missing").toString())
                .isEqualTo("[\"root_cause\",\"resolution\",\"impact\",\"timeline\",\"action_items\"]");
        assertThat(refused.text("error.message")).contains("standard").contains("root_cause");
        jane.get("/postmortems/PM-2026-001").refuses(404, "NOT_FOUND");
    }

    @Test
    void an_incident_has_one() {
        jane.anIncident();
        jane.post("/postmortems", Writings.WHOLE).answers(201);

        Reply refused = jane.post("/postmortems", Writings.WHOLE).refuses(409, "POSTMORTEM_EXISTS");

        assertThat(refused.text("error.details.postmortem_number")).isEqualTo("PM-2026-001");
        assertThat(jane.get("/postmortems").at("data.total").intValue()).isEqualTo(1);
    }

    @Test
    void there_has_to_be_an_incident_and_somebody_who_asks() {
        jane.post("/postmortems", Writings.WHOLE).refuses(404, "NOT_FOUND");
        jane.get("/postmortems?incident_number=INC-2026-001").refuses(404, "NOT_FOUND");
        jane.anIncident();
        jane.get("/postmortems?incident_number=INC-2026-001").refuses(404, "NOT_FOUND");
        jane.withToken("").post("/postmortems", Writings.WHOLE).refuses(401, "UNAUTHENTICATED");
        jane.withToken("").get("/postmortems?incident_number=INC-2026-001").refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void a_section_given_as_html_is_answered_as_html() {
        jane.anIncident();
        jane.post("/postmortems", """
                        {"incident_number": "inc-2026-001", "summary": "s", "root_cause": "c", "resolution": "r",
                         "impact_html": "everybody", "timeline_html": "noon", "action_items_html": "think",
                         "response_timeline_html": "soon"}""").answers(201);

        Reply read = read();

        for (String section : new String[] {"impact", "timeline", "action_items", "response_timeline"}) {
            assertThat(read.at("data." + section).isNull()).as(section).isTrue();
            assertThat(read.at("data." + section + "_html").isTextual())
                    .as(section)
                    .isTrue();
        }
        assertThat(read.text("data.impact_html")).isEqualTo("everybody");
        assertThat(read.text("data.response_timeline_html")).isEqualTo("soon");
    }
}
