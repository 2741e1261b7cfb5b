package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft that writes itself, and what people have written since. */
final class GeneratedPostmortemTest {

    private static final String GENERATE = "/incidents/INC-2026-001/postmortem/generate";

    private final Client jane = Writings.anOrganization();

    private void anIncidentIsOver() {
        String incident = "/incidents/" + jane.anIncident();
        jane.post(incident + "/acknowledge", "").answers(200);
        jane.post(incident + "/events", "{\"comment\": \"todo: add an alert on the pool\"}")
                .answers(201);
        jane.post(incident + "/status", "{\"status\": \"resolved\", \"comment\": \"Rolled back abc123\"}")
                .answers(200);
    }

    @Test
    void it_is_answered_whole_and_every_statement_rests_on_the_timeline() {
        anIncidentIsOver();

        Reply drafted = jane.post(GENERATE, "").answers(200);

        assertThat(drafted.text("data.postmortem_number")).isEqualTo("PM-2026-001");
        assertThat(drafted.text("data.status")).isEqualTo("draft");
        assertThat(drafted.text("data.resolution")).contains("Rolled back abc123");
        assertThat(drafted.text("data.action_items.0.text")).contains("add an alert on the pool");
        assertThat(drafted.at("data.authors")).isEmpty();
        assertThat(drafted.at("data.kept_sections").toString()).isEqualTo("[]");
        assertThat(drafted.header("ETag")).isEqualTo("\"1\"");
        List<String> entries =
                jane.get("/incidents/INC-2026-001/timeline").at("data.items").findValuesAsText("id");
        assertThat(drafted.at("data.citations")).isNotEmpty();
        for (JsonNode citation : drafted.at("data.citations")) {
            assertThat(citation.path("section").asText()).isNotBlank();
            assertThat(citation.path("text").asText()).isNotBlank();
            assertThat(citation.path("entry_ids")).isNotEmpty();
            citation.path("entry_ids").forEach(id -> assertThat(entries).contains(id.asText()));
        }
        Reply read = jane.get("/incidents/INC-2026-001/postmortem").answers(200);
        assertThat(read.text("data.summary")).isEqualTo(drafted.text("data.summary"));
    }

    @Test
    void what_people_wrote_is_kept_and_named() {
        anIncidentIsOver();
        jane.post(GENERATE, "").answers(200);
        jane.patch("/postmortems/PM-2026-001", "{\"root_cause\": \"The pool was too small\"}")
                .answers(200);

        Reply again = jane.post(GENERATE, "{\"rules_only\": true}", "If-Match", "\"2\"")
                .answers(200);

        assertThat(again.text("data.root_cause")).isEqualTo("The pool was too small");
        assertThat(again.at("data.kept_sections").toString()).contains("\"root_cause\"");
        assertThat(again.text("data.authors.0.name")).isEqualTo("Jane");
        jane.post(GENERATE, "", "If-Match", "\"1\"").refuses(409, "STALE");
    }

    @Test
    void a_section_asks_until_somebody_has_answered_and_nothing_is_asked_of_what_is_published() {
        anIncidentIsOver();
        Reply drafted = jane.post(GENERATE, "").answers(200);
        assertThat(drafted.at("data.questions").findValuesAsText("section")).contains("root_cause", "impact");
        assertThat(drafted.text("data.questions.0.section")).isEqualTo("impact");
        assertThat(drafted.text("data.questions.0.title")).isEqualTo("Impact");
        assertThat(drafted.text("data.questions.0.questions.0")).contains("Who noticed");
        assertThat(drafted.at("data.body").asText()).doesNotContain("?");
        Reply edited = jane.patch("/postmortems/PM-2026-001", "{\"root_cause\": \"The pool was too small\"}")
                .answers(200);
        assertThat(edited.at("data.questions").findValuesAsText("section"))
                .contains("impact")
                .doesNotContain("root_cause");
        Reply published = jane.post("/postmortems/PM-2026-001/publish", "").answers(200);
        assertThat(published.at("data.questions").toString()).isEqualTo("[]");
    }

    @Test
    void the_incident_has_to_be_over_and_the_postmortem_not_published() {
        jane.anIncident();
        assertThat(jane.post(GENERATE, "").refuses(409, "INCIDENT_NOT_OVER").text("error.details.status"))
                .isEqualTo("new");
        jane.get("/incidents/INC-2026-001/postmortem").refuses(404, "NOT_FOUND");
        jane.post("/incidents/INC-2026-001/status", "{\"status\": \"resolved\"}")
                .answers(200);
        jane.post(GENERATE, "").answers(200);
        jane.post("/postmortems/PM-2026-001/publish", "").refuses(400, "POSTMORTEM_INCOMPLETE");
        jane.post("/postmortems/PM-2026-001/approve", "").refuses(400, "POSTMORTEM_INCOMPLETE");
        jane.patch("/postmortems/PM-2026-001", Writings.about("INC-2026-001")).answers(200);
        jane.post("/postmortems/PM-2026-001/publish", "").answers(200);

        jane.post(GENERATE, "").refuses(409, "POSTMORTEM_PUBLISHED");
    }

    @Test
    void a_template_has_to_be_one() {
        anIncidentIsOver();
        String unknown = "{\"template_id\": \"019da076-4a00-7000-8000-0000000000ff\"}";

        assertThat(jane.post(GENERATE, unknown).fault("template_id")).contains("no postmortem template");
        jane.post(GENERATE, "{\"template_id\": \"standard\"}").fault("template_id");
        jane.post(GENERATE, "{\"template_id\": 5}").fault("template_id");
        jane.post(GENERATE, "{\"rules_only\": \"yes\"}").fault("rules_only");
        jane.post(GENERATE, "[]").refuses(400, "MALFORMED_JSON");
        jane.post("/incidents/INC-2026-404/postmortem/generate", "").refuses(404, "NOT_FOUND");
        jane.post("/incidents/x/postmortem/generate", "").refuses(404, "NOT_FOUND");
        jane.get("/incidents/x/postmortem").refuses(404, "NOT_FOUND");

        jane.get("/incidents/INC-2026-001/postmortem").refuses(404, "NOT_FOUND");
    }
}
