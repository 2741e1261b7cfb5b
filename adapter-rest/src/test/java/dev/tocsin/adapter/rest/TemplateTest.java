package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Saying what postmortems shall have sections for. */
final class TemplateTest {

    private static final String STANDARD = "/postmortem-templates/00000000-0000-7000-8000-000000000001";
    private static final String CAUSE = """
            {"key": "root_cause", "title": "Root cause", "questions": ["Why?"], "required": true}""";
    private static final String MONEY = """
            {"key": "money", "title": "What it cost"}""";

    private final Client jane = Service.shared().organization();

    @Test
    void a_template_is_answered_as_it_was_said() {
        Reply added = jane.post("/postmortem-templates", template("Payments", CAUSE, MONEY))
                .answers(201);

        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(added.header("Location")).isEqualTo("/api/v1/postmortem-templates/" + added.text("data.id"));
        assertThat(added.data().toString())
                .isEqualTo("""
                {"id":"%s","name":"Payments","is_built_in":false,"sections":[\
                {"key":"root_cause","title":"Root cause","questions":["Why?"],"required":true},\
                {"key":"money","title":"What it cost","questions":[],"required":false}],\
                "action_item_categories":["prevent","detect"],"created_at":"%s","updated_at":"%<s"}""".formatted(added.text("data.id"), added.text("data.created_at")));
        assertThat(jane.get(added.header("Location")).answers(200).data()).isEqualTo(added.data());
    }

    @Test
    void those_that_come_with_tocsin_are_listed_first_then_the_newest() {
        aTemplate("Payments");
        aTemplate("Search");

        assertThat(jane.get("/postmortem-templates").answers(200).at("data.items"))
                .extracting(item -> item.path("name").asText())
                .containsExactly("Standard", "Infrastructure", "Security", "Search", "Payments");
        assertThat(jane.get("/postmortem-templates?search=PAY").at("data.items"))
                .extracting(item -> item.path("name").asText())
                .containsExactly("Payments");
        assertThat(jane.get(STANDARD).at("data.is_built_in").asBoolean()).isTrue();
        assertThat(jane.get(STANDARD).at("data.created_at").isNull()).isTrue();
    }

    @Test
    void a_built_in_one_is_copied_and_not_changed() {
        Reply copy = jane.post(STANDARD + "/copy", "{\"name\": \"Ours\"}").answers(201);

        assertThat(copy.at("data.sections")).isEqualTo(jane.get(STANDARD).at("data.sections"));
        assertThat(copy.at("data.is_built_in").asBoolean()).isFalse();
        jane.patch(STANDARD, "{\"name\": \"Mine\"}").refuses(409, "TEMPLATE_BUILT_IN");
        jane.delete(STANDARD).refuses(409, "TEMPLATE_BUILT_IN");
        jane.post(STANDARD + "/copy", "{\"name\": \"STANDARD\"}").refuses(409, "ALREADY_EXISTS");
        jane.post(STANDARD + "/copy", "{}").fault("name");
    }

    @Test
    void a_patch_changes_what_it_names_and_what_was_read_can_be_sent_back() {
        String path = aTemplate("Payments");

        Reply changed = jane.patch(
                        path, "{\"name\": \"Money\", \"sections\": [%s]}".formatted(MONEY), "If-Match", "\"1\"")
                .answers(200);

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.text("data.name")).isEqualTo("Money");
        assertThat(changed.at("data.sections")).hasSize(1);
        assertThat(changed.at("data.action_item_categories")).hasSize(2);
        assertThat(jane.patch(path, changed.data().toString()).answers(200).header("ETag"))
                .isEqualTo("\"2\"");
        jane.patch(path, "{\"name\": \"x\"}", "If-Match", "\"1\"").refuses(409, "STALE");
        jane.delete(path, "If-Match", "\"1\"").refuses(409, "STALE");
        assertThat(jane.delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
        jane.get(path).refuses(404, "NOT_FOUND");
    }

    @Test
    void the_active_one_stays() {
        Reply added =
                jane.post("/postmortem-templates", template("Payments", CAUSE)).answers(201);
        jane.put("/settings/postmortems", """
                {"level": "basic", "active_template": "%s", "approval_required": false, "second_person_required": false}""".formatted(added.text("data.id"))).answers(200);

        assertThat(jane.delete(added.header("Location")).refuses(409, "IN_USE").text("error.message"))
                .contains("active_template");
    }

    @Test
    void all_that_is_wrong_with_a_template_is_told_at_once() {
        String bad = """
                {"key": "Root Cause", "title": " ", "questions": ["", "%s", 5], "required": "yes"}""".formatted("x".repeat(501));
        Reply refused = jane.post(
                        "/postmortem-templates", """
                        {"name": "%s", "sections": [%s, %s, {"title": "x"}, %s, 5], "action_item_categories": ["%s", ""]}""".formatted("n".repeat(201), bad, CAUSE, CAUSE, "c".repeat(101)))
                .refuses(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "name",
                        "sections[0].key",
                        "sections[0].title",
                        "sections[0].questions[0]",
                        "sections[0].questions[1]",
                        "sections[0].questions[2]",
                        "sections[0].required",
                        "sections[2].key",
                        "sections[3].key",
                        "sections[4]",
                        "action_item_categories[0]",
                        "action_item_categories[1]");
        assertThat(jane.get("/postmortem-templates").at("data.total").intValue())
                .isEqualTo(3);
    }

    @Test
    void it_has_at_least_one_section_and_not_too_many() {
        assertThat(jane.post("/postmortem-templates", template("None")).fault("sections"))
                .isEqualTo("must have 1 to 50 entries");
        String[] many = IntStream.range(0, 51)
                .mapToObj("{\"key\": \"k%d\", \"title\": \"t\"}"::formatted)
                .toArray(String[]::new);
        assertThat(jane.post("/postmortem-templates", template("Many", many)).fault("sections"))
                .isEqualTo("must have 1 to 50 entries");
    }

    @Test
    void what_is_sent_again_with_its_key_is_done_once() {
        String body = template("Payments", CAUSE);
        Reply first = jane.post("/postmortem-templates", body, "Idempotency-Key", "t1")
                .answers(201);
        Reply again = jane.post("/postmortem-templates", body, "Idempotency-Key", "t1")
                .answers(201);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.data()).isEqualTo(first.data());
        assertThat(jane.get("/postmortem-templates?search=pay").at("data.total").intValue())
                .isEqualTo(1);
    }

    @Test
    void what_another_organization_keeps_does_not_exist() {
        String path = aTemplate("Payments");
        Client other = Service.shared().organization();

        other.get(path).refuses(404, "NOT_FOUND");
        other.patch(path, "{}").refuses(404, "NOT_FOUND");
        other.delete(path).refuses(404, "NOT_FOUND");
        other.post(path + "/copy", "{\"name\": \"x\"}").refuses(404, "NOT_FOUND");
        jane.get("/postmortem-templates/x").refuses(404, "NOT_FOUND");
    }

    private String aTemplate(String name) {
        return jane.post("/postmortem-templates", template(name, CAUSE))
                .answers(201)
                .header("Location");
    }

    private static String template(String name, String... sections) {
        return """
                {"name": "%s", "sections": [%s], "action_item_categories": ["prevent", "detect"]}""".formatted(name, String.join(", ", sections));
    }
}
