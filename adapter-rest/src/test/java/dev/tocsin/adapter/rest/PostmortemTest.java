package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The life of a postmortem, from its first words until everybody has read it. */
final class PostmortemTest {

    private final Client jane = Writings.anOrganization();

    @Test
    void all_fields_are_answered_also_those_that_say_nothing() {
        String path = Writings.aPostmortem(jane);

        Reply read = jane.get(path).answers(200);

        for (String field : new String[] {
            "impact_html",
            "timeline_html",
            "action_items_html",
            "contributing_factors",
            "detection_path",
            "monitoring_gaps",
            "response_timeline",
            "response_timeline_html",
            "five_whys",
            "executive_summary",
            "prevented_recurrence",
            "contributing_factors_list",
            "body",
            "approved_at",
            "approved_by",
            "published_at",
            "published_by"
        }) {
            assertThat(read.at("data." + field).isNull()).as(field).isTrue();
        }
        assertThat(read.at("data.timeline").toString()).isEqualTo("[]");
        assertThat(read.at("data.impact").toString())
                .isEqualTo(
                        "{\"duration\":\"d\",\"users_affected\":null,\"services_affected\":[],\"revenue_impact\":null}");
        assertThat(read.at("data.sections").toString()).isEqualTo("{}");
        assertThat(read.at("data.authors").toString())
                .isEqualTo("[{\"name\":\"Jane\",\"email\":\"jane@example.com\"}]");
        assertThat(read.at("data.version").intValue()).isEqualTo(1);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void it_is_found_by_its_number_and_by_its_incident() {
        JsonNode read = jane.get(Writings.aPostmortem(jane)).answers(200).data();

        for (String path : new String[] {
            "/postmortems/pm-2026-001",
            "/postmortems?incident_number=inc-2026-001",
            "/postmortems?incident_number="
                    + jane.get("/incidents/INC-2026-001").text("data.id"),
            "/incidents/INC-2026-001/postmortem"
        }) {
            Reply same = jane.get(path).answers(200);
            assertThat(same.data()).as(path).isEqualTo(read);
            assertThat(same.header("ETag")).isEqualTo("\"1\"");
        }
    }

    @Test
    void a_patch_changes_what_it_names_and_null_takes_it_out() {
        String path = Writings.aPostmortem(jane, """
                "detection_path": "somebody called", "body": "## More", "sections": {"a": "1", "b": "2"},
                "response_timeline_html": "soon\"""");

        Reply changed = jane.patch(path, """
                        {"summary": " other ", "detection_path": null, "body": null, "timeline_html": "noon",
                         "response_timeline_html": null, "sections": {"b": null, "c": "3"}}""").answers(200);

        assertThat(changed.text("data.postmortem_number")).isEqualTo("PM-2026-001");
        assertThat(changed.text("data.summary")).isEqualTo("other");
        assertThat(changed.text("data.root_cause")).isEqualTo("c");
        for (String gone : new String[] {"detection_path", "body", "timeline", "response_timeline_html"}) {
            assertThat(changed.at("data." + gone).isNull()).as(gone).isTrue();
        }
        assertThat(changed.text("data.timeline_html")).isEqualTo("noon");
        assertThat(changed.at("data.sections").toString()).isEqualTo("{\"a\":\"1\",\"c\":\"3\"}");
        assertThat(changed.at("data.version").intValue()).isEqualTo(2);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(jane.get(path).data()).isEqualTo(changed.data());
    }

    @Test
    void an_html_section_becomes_fields_and_goes_by_either_name() {
        String path = Writings.aPostmortem(jane);
        jane.patch(path, "{\"impact_html\": \"everybody\"}").answers(200);

        Reply fields = jane.patch(path, "{\"impact\": {\"duration\": \"1h\"}, \"impact_html\": null}")
                .answers(200);
        Reply html =
                jane.patch(path, "{\"impact\": null, \"impact_html\": \"all\"}").answers(200);
        Reply gone = jane.patch(path, "{\"impact\": null}").answers(200);

        assertThat(fields.text("data.impact.duration")).isEqualTo("1h");
        assertThat(fields.at("data.impact_html").isNull()).isTrue();
        assertThat(html.at("data.impact").isNull()).isTrue();
        assertThat(html.text("data.impact_html")).isEqualTo("all");
        assertThat(gone.at("data.impact_html").isNull()).isTrue();
    }

    @Test
    void what_was_read_can_be_sent_back_and_changes_nothing() {
        String path = Writings.aPostmortem(jane, """
                "contributing_factors": ["no headroom", "no alert"], "response_timeline_html": "soon",
                "body": "line\\nline", "sections": {"a": "1"}""");
        String item = "{\"text\": \"t\", \"owner_name\": \"The vendor\", \"category\": \"c\", \"comment\": \"d\"}";
        Reply read =
                jane.patch(path, "{\"action_items\": [%s]}".formatted(item)).answers(200);

        Reply same = jane.patch(path, read.data().toString()).answers(200);

        assertThat(same.data()).isEqualTo(read.data());
        assertThat(same.header("ETag")).isEqualTo("\"2\"");
        assertThat(read.text("data.action_items.0.owner_name")).isEqualTo("The vendor");
        assertThat(read.at("data.action_items.0.owner_email").isNull()).isTrue();
    }

    @Test
    void contributing_factors_are_a_text_or_a_list_and_read_as_a_text() {
        String path = Writings.aPostmortem(jane, "\"contributing_factors\": [\"one\", \" two \"]");
        Reply listed = jane.get(path).answers(200);
        Reply told = jane.patch(path, "{\"contributing_factors\": \"one\"}").answers(200);
        Reply none = jane.patch(path, "{\"contributing_factors\": []}").answers(200);
        Reply gone = jane.patch(path, "{\"contributing_factors\": null}").answers(200);

        assertThat(listed.text("data.contributing_factors")).isEqualTo("one\ntwo");
        assertThat(listed.at("data.contributing_factors_list").toString()).isEqualTo("[\"one\",\"two\"]");
        assertThat(told.text("data.contributing_factors")).isEqualTo("one");
        assertThat(told.at("data.contributing_factors_list").isNull()).isTrue();
        assertThat(none.at("data.contributing_factors").isNull()).isTrue();
        assertThat(none.at("data.contributing_factors_list").toString()).isEqualTo("[]");
        assertThat(gone.at("data.contributing_factors_list").isNull()).isTrue();
    }

    @Test
    void it_is_approved_published_and_taken_back() {
        String path = Writings.aPostmortem(jane);

        Reply approved = jane.post(path + "/approve", "").answers(200);
        Reply published = jane.post(path + "/publish", "{}").answers(200);
        jane.patch(path, "{\"summary\": \"x\"}").refuses(409, "POSTMORTEM_PUBLISHED");
        Reply back = jane.post(path + "/unpublish", "").answers(200);
        Reply edited = jane.patch(path, "{\"summary\": \"x\"}").answers(200);

        assertThat(approved.text("data.status")).isEqualTo("approved");
        assertThat(approved.text("data.approved_by.email")).isEqualTo("jane@example.com");
        assertThat(approved.at("data.approved_at").isTextual()).isTrue();
        assertThat(published.text("data.status")).isEqualTo("published");
        assertThat(published.text("data.published_by.name")).isEqualTo("Jane");
        assertThat(published.at("data.published_at").isTextual()).isTrue();
        assertThat(back.text("data.status")).isEqualTo("approved");
        assertThat(back.at("data.published_at").isNull()).isTrue();
        assertThat(edited.text("data.status")).isEqualTo("draft");
        assertThat(edited.at("data.approved_at").isNull()).isTrue();
        assertThat(edited.header("ETag")).isEqualTo("\"5\"");
    }

    @Test
    void where_it_is_wanted_it_is_approved_first_and_by_somebody_else() {
        String path = Writings.aPostmortem(jane);
        Writings.want(jane, true, true);
        Client sam = Writings.somebody(jane, "sam", "admin", "\"*\"");

        jane.post(path + "/publish", "").refuses(409, "APPROVAL_REQUIRED");
        jane.post(path + "/approve", "").refuses(409, "SECOND_PERSON_REQUIRED");
        assertThat(jane.get(path).text("data.status")).isEqualTo("draft");
        sam.post(path + "/approve", "").answers(200);
        jane.post(path + "/publish", "").answers(200);
    }

    @Test
    void the_timeline_tells_of_all_of_it() {
        String path = Writings.aPostmortem(jane);
        jane.patch(path, """
                        {"summary": "other", "action_items": [{"text": "Think", "due_date": "2026-05-01"}]}""").answers(200);
        jane.post(path + "/approve", "").answers(200);
        jane.post(path + "/publish", "").answers(200);
        jane.post(path + "/unpublish", "").answers(200);

        JsonNode entries = jane.get("/incidents/INC-2026-001/timeline").at("data.items");

        assertThat(entries.findValuesAsText("event_type"))
                .containsSubsequence(
                        "POSTMORTEM_CREATED",
                        "POSTMORTEM_UPDATED",
                        "ACTION_ITEM_CHANGED",
                        "POSTMORTEM_APPROVED",
                        "POSTMORTEM_PUBLISHED",
                        "POSTMORTEM_UNPUBLISHED");
        JsonNode updated = entry(entries, "POSTMORTEM_UPDATED");
        assertThat(updated.at("/details/fields").toString()).isEqualTo("[\"summary\",\"action_items\"]");
        assertThat(updated.at("/details/version").asText()).isEqualTo("2");
        assertThat(updated.at("/details/actor/email").asText()).isEqualTo("jane@example.com");
        JsonNode item = entry(entries, "ACTION_ITEM_CHANGED");
        assertThat(item.path("description").isNull()).isTrue();
        assertThat(item.at("/details/action_item").asText())
                .isEqualTo(jane.get(path).text("data.action_items.0.id"));
        assertThat(item.at("/details/change").asText()).isEqualTo("added");
        assertThat(item.at("/details/due_date").asText()).isEqualTo("2026-05-01");
        assertThat(entry(entries, "POSTMORTEM_CREATED").at("/details/level").asText())
                .isEqualTo("standard");
        assertThat(entry(entries, "POSTMORTEM_PUBLISHED").at("/details/version").asText())
                .isEqualTo("2");
    }

    private static JsonNode entry(JsonNode entries, String type) {
        for (JsonNode entry : entries) {
            if (entry.path("event_type").asText().equals(type)) {
                return entry;
            }
        }
        throw new AssertionError(type + " in " + entries);
    }
}
