package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following up what was promised. It is the 18th of April 2026. */
final class ActionItemTest {

    private final Client jane = Plans.anOrganization();
    private String postmortem = "";

    @BeforeEach
    void thereIsAPostmortem() {
        postmortem = jane.post("/postmortems", """
                        {"incident_number": "%s", "summary": "s", "root_cause": "c", "resolution": "r",
                         "impact": {"duration": "2m"}, "timeline": [], "action_items": []}""".formatted(jane.anIncident()))
                .answers(201)
                .text("data.postmortem_number");
    }

    @Test
    void an_item_is_answered_as_it_was_said() {
        Reply added = jane.post("/action-items", """
                        {"postmortem_number": "%s", "text": "Alert on the pool", "owner_email": "CASEY@example.com",
                         "due_date": "2026-04-26", "status": "open", "category": "detect", "comment": "soon"}""".formatted(postmortem)).answers(201);

        assertThat(added.header("Location")).isEqualTo("/api/v1/action-items/" + added.text("data.id"));
        assertThat(added.data().toString())
                .isEqualTo("""
                {"id":"%s","text":"Alert on the pool","owner_email":"casey@example.com","due_date":"2026-04-26",\
                "status":"pending","category":"detect","comment":"soon","owner_name":"Casey",\
                "created_at":"%s","updated_at":"%<s","reminded_on":null,\
                "postmortem_number":"%s","incident_number":"INC-2026-001","overdue":false}""".formatted(added.text("data.id"), added.text("data.created_at"), postmortem));
        assertThat(jane.get(added.header("Location")).answers(200).data()).isEqualTo(added.data());
        assertThat(jane.get("/postmortems/" + postmortem)
                        .at("data.action_items.0.text")
                        .asText())
                .isEqualTo("Alert on the pool");
    }

    @Test
    void a_patch_changes_what_it_names_and_null_empties_a_field() {
        String path =
                anItem("Alert on the pool", "\"owner_email\": \"casey@example.com\", \"due_date\": \"2026-04-26\"");

        Reply changed = jane.patch(path, """
                        {"status": "done", "owner_email": null, "due_date": null, "category": "detect"}""").answers(200);

        assertThat(changed.text("data.status")).isEqualTo("completed");
        assertThat(changed.at("data.owner_email").isNull()).isTrue();
        assertThat(changed.at("data.due_date").isNull()).isTrue();
        assertThat(changed.text("data.category")).isEqualTo("detect");
        assertThat(changed.text("data.text")).isEqualTo("Alert on the pool");
        assertThat(jane.get("/postmortems/" + postmortem + "/versions").at("data.items"))
                .hasSize(1);
    }

    @Test
    void what_was_read_can_be_sent_back() {
        String path = anItem("Alert on the pool", "\"owner_email\": \"casey@example.com\"");
        Reply read = jane.get(path).answers(200);

        assertThat(jane.patch(path, read.data().toString()).answers(200).data()).isEqualTo(read.data());
    }

    @Test
    void who_is_no_user_is_a_name_that_nobody_reminds() {
        String path = anItem("Call the vendor", "\"owner_name\": \"Their support\"");

        assertThat(jane.get(path).text("data.owner_name")).isEqualTo("Their support");
        assertThat(jane.get(path).at("data.owner_email").isNull()).isTrue();
        assertThat(jane.patch(path, "{\"owner_name\": null}")
                        .answers(200)
                        .at("data.owner_name")
                        .isNull())
                .isTrue();
        assertThat(jane.patch(path, "{\"owner_email\": \"casey@example.com\", \"owner_name\": \"Casey\"}")
                        .answers(200)
                        .text("data.owner_email"))
                .isEqualTo("casey@example.com");
    }

    @Test
    void they_are_listed_by_what_is_due_first_and_found_by_what_they_are() {
        anItem("Later", "\"due_date\": \"2026-05-01\", \"owner_email\": \"casey@example.com\"");
        anItem("Some day", "\"category\": \"Detect\"");
        anItem("Late", "\"due_date\": \"2026-04-17\", \"status\": \"in_progress\"");
        anItem("Done", "\"due_date\": \"2026-04-16\", \"status\": \"completed\"");

        listed("").containsExactly("Done", "Late", "Later", "Some day");
        listed("?status=open&status=in_progress").containsExactly("Late", "Later", "Some day");
        listed("?overdue=true").containsExactly("Late");
        assertThat(jane.get("/action-items").at("data.items").findValuesAsText("overdue"))
                .containsExactly("false", "true", "false", "false");
        listed("?owner=CASEY@example.com").containsExactly("Later");
        listed("?category=detect").containsExactly("Some day");
        listed("?search=LATE&limit=1").containsExactly("Late");
        assertThat(jane.get("/action-items?search=LATE&limit=1")
                        .at("data.total")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void all_that_is_wrong_with_an_item_is_told_at_once() {
        Reply refused =
                jane.post("/action-items", """
                        {"postmortem_number": "7", "text": " ", "owner_email": "x", "due_date": "tomorrow",
                         "status": "late", "category": "%s", "comment": 5}""".formatted("c".repeat(101))).refuses(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "postmortem_number", "text", "owner_email", "due_date", "status", "category", "comment");
        assertThat(jane.post("/action-items", item("x", "\"owner_email\": \"nobody@example.com\""))
                        .fault("owner_email"))
                .isNotBlank();
        assertThat(jane.get("/action-items?status=late&overdue=7&owner=x&limit=0")
                        .refuses(400, "VALIDATION_ERROR")
                        .at("error.details.fields"))
                .hasSize(4);
        assertThat(jane.get("/action-items").at("data.total").intValue()).isZero();
    }

    @Test
    void what_is_unknown_or_elsewhere_is_not_found() {
        String path = anItem("x", "\"status\": \"open\"");
        Client other = Service.shared().organization();

        other.get(path).refuses(404, "NOT_FOUND");
        other.patch(path, "{}").refuses(404, "NOT_FOUND");
        other.delete(path).refuses(404, "NOT_FOUND");
        other.post("/action-items", item("y", "\"status\": \"open\"")).refuses(404, "NOT_FOUND");
        jane.get("/action-items/x").refuses(404, "NOT_FOUND");
        assertThat(jane.delete(path).status()).isEqualTo(204);
        jane.get(path).refuses(404, "NOT_FOUND");
        jane.delete(path).refuses(404, "NOT_FOUND");
    }

    @Test
    void those_of_a_draft_are_unknown_to_viewers_until_it_is_published() {
        String path = anItem("x", "\"status\": \"open\"");
        jane.post("/users", "{\"name\": \"Vic\", \"email\": \"vic@example.com\", \"role\": \"viewer\"}")
                .answers(201);
        Client vic = jane.withToken(jane.post("/api-keys", """
                        {"name": "k", "email": "vic@example.com", "scopes": ["*"]}""").text("data.key"));

        vic.get(path).refuses(404, "NOT_FOUND");
        assertThat(vic.get("/action-items").at("data.total").intValue()).isZero();
        vic.patch(path, "{\"status\": \"done\"}").refuses(404, "NOT_FOUND");
        vic.patch(path, "{\"status\": \"done\"}", "If-Match", "\"99\"").refuses(404, "NOT_FOUND");
        jane.post("/postmortems/" + postmortem + "/publish", "").answers(200);
        vic.get(path).answers(200);
        vic.patch(path, "{\"status\": \"done\"}").refuses(403, "FORBIDDEN");
        assertThat(vic.get("/action-items").at("data.total").intValue()).isOne();
    }

    @Test
    void a_viewer_who_owns_one_reads_it_and_says_how_far_it_is_and_no_more() {
        jane.post("/users", "{\"name\": \"Vic\", \"email\": \"vic@example.com\", \"role\": \"viewer\"}")
                .answers(201);
        Client vic = jane.withToken(jane.post("/api-keys", """
                        {"name": "k", "email": "vic@example.com", "scopes": ["*"]}""").text("data.key"));
        String path = anItem("Alert on the pool", "\"owner_email\": \"vic@example.com\"");
        String other = anItem("Rotate the keys", "\"owner_email\": \"casey@example.com\"");

        assertThat(vic.get(path).answers(200).text("data.text")).isEqualTo("Alert on the pool");
        assertThat(vic.get("/action-items").answers(200).at("data.items").findValuesAsText("text"))
                .containsExactly("Alert on the pool");
        vic.get(other).refuses(404, "NOT_FOUND");
        vic.get("/postmortems/" + postmortem).refuses(404, "NOT_FOUND");

        vic.patch(path, "{\"due_date\": \"2026-05-01\"}").refuses(403, "FORBIDDEN");
        vic.delete(path).refuses(403, "FORBIDDEN");
        Reply done = vic.patch(path, "{\"status\": \"done\", \"comment\": \"It rings\"}")
                .answers(200);
        assertThat(done.text("data.status")).isEqualTo("completed");
        assertThat(vic.patch(path, done.data().toString()).answers(200).data()).isEqualTo(done.data());
    }

    @Test
    void what_is_sent_again_with_its_key_is_done_once() {
        String body = item("x", "\"status\": \"open\"");
        Reply first = jane.post("/action-items", body, "Idempotency-Key", "a1").answers(201);
        Reply again = jane.post("/action-items", body, "Idempotency-Key", "a1").answers(201);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.data()).isEqualTo(first.data());
        assertThat(jane.get("/action-items").at("data.total").intValue()).isOne();
    }

    @Test
    void whoever_may_not_read_a_draft_reads_no_word_of_its_items_on_the_timeline() {
        anItem("Close the hole", "\"owner_email\": \"casey@example.com\", \"due_date\": \"2026-04-26\"");
        Reply hidden = jane.get("/incidents/INC-2026-001/timeline").answers(200);
        assertThat(hidden.body()).contains("Action item added", "2026-04-26").doesNotContain("hole");

        jane.post("/postmortems/" + postmortem + "/publish", "").answers(200);
        anItem("Rotate the keys", "\"category\": \"access\"");
        assertThat(jane.get("/incidents/INC-2026-001/timeline").answers(200).body())
                .contains("Rotate the keys")
                .doesNotContain("hole");
    }

    private org.assertj.core.api.ListAssert<String> listed(String query) {
        Reply list = jane.get("/action-items" + query).answers(200);
        List<String> texts = list.at("data.items").findValuesAsText("text");
        return assertThat(texts);
    }

    private String anItem(String text, String fields) {
        return jane.post("/action-items", item(text, fields)).answers(201).header("Location");
    }

    private String item(String text, String fields) {
        return "{\"postmortem_number\": \"%s\", \"text\": \"%s\", %s}".formatted(postmortem, text, fields);
    }
}
