package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be written is told field by field, and leaves nothing behind. */
final class PostmortemRefusalsTest {

    private static final int MEBIBYTE = 1_048_576;

    private final Client jane = Writings.anOrganization();

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("\"impact_html\": \"x\", \"impact\": {}", "impact_html", "must not be given with impact"),
                fault("\"timeline_html\": \"x\", \"timeline\": []", "timeline_html", "must not be given with timeline"),
                fault(
                        "\"action_items_html\": \"x\", \"action_items\": []",
                        "action_items_html",
                        "must not be given with action_items"),
                fault(
                        "\"response_timeline_html\": \"x\", \"response_timeline\": {}",
                        "response_timeline_html",
                        "must not be given with response_timeline"),
                fault(
                        "\"contributing_factors\": \"a\", \"contributing_factors_list\": [\"b\"]",
                        "contributing_factors_list",
                        "must say the same as contributing_factors"),
                fault(
                        "\"contributing_factors\": [\"a\"], \"contributing_factors_list\": [\"a\", \"b\"]",
                        "contributing_factors_list",
                        "must say the same as contributing_factors"),
                fault("\"contributing_factors\": 5", "contributing_factors", "must be a text or a list of texts"),
                fault("\"contributing_factors\": {}", "contributing_factors", "must be a text or a list of texts"),
                fault("\"contributing_factors\": [\"a\", 5]", "contributing_factors[1]", "must be a text"),
                fault("\"contributing_factors\": [\"a\", null]", "contributing_factors[1]", "must not be empty"),
                fault("\"contributing_factors\": [\"a\\nb\"]", "contributing_factors[0]", "control characters"),
                fault("\"contributing_factors\": \"" + "x".repeat(20_001) + "\"", "contributing_factors", "20000"),
                fault("\"contributing_factors\": [\"" + "x".repeat(2_001) + "\"]", "contributing_factors[0]", "2000"),
                fault("\"contributing_factors\": [\"a\"" + ", \"a\"".repeat(50) + "]", "contributing_factors", "50"),
                fault("\"action_items\": [{}]", "action_items[0].text", "is required"),
                fault(
                        "\"action_items\": [{\"text\": \"t\"}, {\"text\": \" \"}]",
                        "action_items[1].text",
                        "is required"),
                fault(item("\"id\": \"x\""), "action_items[0].id", "must be a UUID"),
                fault(
                        item("\"id\": \"00000000-0000-7000-8000-000000000009\""),
                        "action_items[0].id",
                        "the postmortem has no action item with this id"),
                fault(
                        "\"action_items\": [{\"id\": \"00000000-0000-7000-8000-000000000009\", \"text\": null}]",
                        "action_items[0].text",
                        "is required"),
                fault(item("\"owner_email\": \"nobody@example.com\""), "action_items[0].owner_email", "no active user"),
                fault(item("\"owner_email\": \"nobody\""), "action_items[0].owner_email", "must be an e-mail address"),
                fault(item("\"due_date\": \"2026-02-30\""), "action_items[0].due_date", "must be a date"),
                fault(item("\"due_date\": \"26.4.2026\""), "action_items[0].due_date", "must be a date"),
                fault(item("\"due_date\": \"2026-04-26T00:00:00Z\""), "action_items[0].due_date", "must be a date"),
                fault(
                        item("\"status\": \"finished\""),
                        "action_items[0].status",
                        "must be one of pending, in_progress, completed"),
                fault("\"timeline\": [{\"description\": \"d\"}]", "timeline[0].timestamp", "is required"),
                fault(
                        "\"timeline\": [{\"timestamp\": \"yesterday\", \"description\": \"d\"}]",
                        "timeline[0].timestamp",
                        "must be a time"),
                fault("\"timeline\": [5]", "timeline[0]", "must be an object"),
                fault("\"timeline\": {}", "timeline", "must be a list"),
                fault("\"impact\": []", "impact", "must be an object"),
                fault("\"impact\": {\"users_affected\": 320}", "impact.users_affected", "must be a text"),
                fault("\"impact\": {\"services_affected\": \"api\"}", "impact.services_affected", "must be a list"),
                fault("\"impact\": {\"services_affected\": [5]}", "impact.services_affected[0]", "must be a text"),
                fault("\"response_timeline\": \"27m\"", "response_timeline", "must be an object"),
                fault(
                        "\"response_timeline\": {\"time_to_resolve\": 27}",
                        "response_timeline.time_to_resolve",
                        "must be a text"),
                fault("\"sections\": []", "sections", "must be an object"),
                fault("\"sections\": {\"a\": 5}", "sections.a", "must be a text"),
                fault("\"sections\": {\"Not a key\": \"x\"}", "sections.Not a key", "lower-case letters"),
                fault("\"sections\": {\"summary\": \"x\"}", "sections.summary", "has a field of its own"),
                fault("\"sections\": {\"a\": \"" + "x".repeat(20_001) + "\"}", "sections.a", "20000"),
                fault("\"sections\": {" + sections(51) + "}", "sections", "50"));
    }

    private static Arguments fault(String fields, String field, String told) {
        return Arguments.of(fields, field, told);
    }

    private static String item(String field) {
        return "\"action_items\": [{\"text\": \"t\", " + field + "}]";
    }

    private static String sections(int many) {
        StringBuilder sections = new StringBuilder("\"a\": \"x\"");
        for (int i = 1; i < many; i++) {
            sections.append(", \"a").append(i).append("\": \"x\"");
        }
        return sections.toString();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_told_where_it_is(String fields, String field, String told) {
        String incident = Writings.anIncident(jane);
        String whole = "{\"incident_number\": \"" + incident + "\", " + fields + "}";
        String path = Writings.aPostmortem(jane);
        Reply before = jane.get(path);

        assertThat(jane.post("/postmortems", whole).fault(field)).contains(told);
        assertThat(jane.patch(path, "{" + fields + "}").fault(field)).contains(told);

        assertThat(jane.get(path).data()).isEqualTo(before.data());
        assertThat(jane.get("/postmortems").at("data.total").intValue()).isEqualTo(1);
        assertThat(jane.get("/incidents/" + incident + "/timeline").body()).doesNotContain("POSTMORTEM");
    }

    @Test
    void all_faults_are_told_at_once() {
        Reply refused = jane.post("/postmortems", """
                        {"summary": 5, "impact": {"duration": []}, "impact_html": 7, "timeline": [{}],
                         "action_items": [{"status": "x"}], "sections": {"A": "x"}}""");

        for (String field : new String[] {
            "incident_number",
            "summary",
            "impact.duration",
            "impact_html",
            "timeline[0].timestamp",
            "timeline[0].description",
            "action_items[0].text",
            "action_items[0].status",
            "sections.A"
        }) {
            assertThat(refused.fault(field)).as(field).isNotBlank();
        }
    }

    @Test
    void owners_who_are_nobody_are_all_told_at_once() {
        Reply refused = jane.post(
                "/postmortems", Writings.about(Writings.anIncident(jane)).replace("\"action_items\": []", """
                        "action_items": [{"text": "a", "owner_email": "x@example.com"}, {"text": "b"},
                         {"text": "c", "owner_email": "y@example.com"}]"""));

        assertThat(refused.fault("action_items[0].owner_email")).isEqualTo("no active user has this address");
        assertThat(refused.fault("action_items[2].owner_email")).isEqualTo("no active user has this address");
        assertThat(refused.at("error.details.fields")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"x\"", "\"\"", "null", "\"INC-2026-1\"", "\"PM-2026-001\"", "{}"})
    void what_is_no_number_of_an_incident_is_a_fault(String number) {
        assertThat(jane.post("/postmortems", "{\"incident_number\": " + number + "}")
                        .fault("incident_number"))
                .containsAnyOf("is required", "must be an incident's number");
    }

    @Test
    void an_incident_of_others_is_as_unknown_as_none() {
        Client other = Service.shared().organization();
        String theirs = other.anIncident();
        String path = Writings.aPostmortem(other);

        Reply refused = jane.post("/postmortems", Writings.about(theirs)).refuses(404, "NOT_FOUND");
        assertThat(refused.text("error.message")).isEqualTo("There is no incident " + theirs + " here.");
        jane.get(path).refuses(404, "NOT_FOUND");
        jane.patch(path, "{}").refuses(404, "NOT_FOUND");
        jane.post(path + "/publish", "").refuses(404, "NOT_FOUND");
        jane.get(path + "/versions").refuses(404, "NOT_FOUND");
        jane.get("/postmortems?incident_number=" + theirs).refuses(404, "NOT_FOUND");
        jane.get("/incidents/" + theirs + "/postmortem").refuses(404, "NOT_FOUND");
        jane.post("/incidents/" + theirs + "/postmortem/generate", "").refuses(404, "NOT_FOUND");
        assertThat(jane.get("/postmortems").at("data.total").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PM-2026-404", "PM-2026-1", "INC-2026-001", "x", "%00", "PM-2026-99999999999", "..%2f", "5"})
    void what_is_no_number_of_a_postmortem_is_not_found(String number) {
        Writings.aPostmortem(jane);
        String path = "/postmortems/" + number;
        jane.get(path).refuses(404, "NOT_FOUND");
        jane.patch(path, "{}").refuses(404, "NOT_FOUND");
        jane.post(path + "/approve", "").refuses(404, "NOT_FOUND");
        jane.post(path + "/publish", "").refuses(404, "NOT_FOUND");
        jane.post(path + "/unpublish", "").refuses(404, "NOT_FOUND");
    }

    @Test
    void a_body_over_its_limit_is_refused_whole() {
        String incident = Writings.anIncident(jane);
        String large = Writings.about(incident, "\"x\": \"" + "x".repeat(MEBIBYTE) + "\"");

        jane.post("/postmortems", large).refuses(413, "PAYLOAD_TOO_LARGE");
        jane.patch("/postmortems/PM-2026-001", large).refuses(413, "PAYLOAD_TOO_LARGE");
        jane.post("/postmortems", "{").refuses(400, "MALFORMED_JSON");

        jane.get("/postmortems?incident_number=" + incident).refuses(404, "NOT_FOUND");
    }

    @Test
    void all_sections_at_once_are_not_taken_out_by_mistake() {
        String path = Writings.aPostmortem(jane, "\"sections\": {\"a\": \"1\"}");

        assertThat(jane.patch(path, "{\"sections\": null}").fault("sections")).contains("name each one");

        assertThat(jane.get(path).text("data.sections.a")).isEqualTo("1");
        String other = Writings.aPostmortem(jane, "\"sections\": null, \"body\": null, \"five_whys\": null");
        assertThat(jane.get(other).at("data.sections").toString()).isEqualTo("{}");
    }

    @Test
    void a_number_that_was_not_given_leaves_no_gap() {
        jane.post("/postmortems", "{\"incident_number\": \"" + Writings.anIncident(jane) + "\"}")
                .refuses(400, "POSTMORTEM_INCOMPLETE");

        assertThat(Writings.aPostmortem(jane)).endsWith("PM-2026-001");
    }
}
