package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A postmortem that is taken from one organization to another. */
final class PostmortemImportTest {

    private static final int MEBIBYTE = 1_048_576;
    private static final String IMPORT = "/postmortems/import";

    private final Client from = Writings.anOrganization();
    private final Client to = Writings.anOrganization();
    private final String path = Writings.aPostmortem(from, ITEM, "\"sections\": {\"b\": \"2\", \"a\": \"1\"}");

    private static final String ITEM = """
            "contributing_factors": ["one", "two"], "body": "## More", "response_timeline": {"time_to_resolve": "4m"},
            "action_items": [{"text": "Add an alert", "owner_email": "owner@example.com", "due_date": "2026-04-26",
              "status": "done", "category": "monitoring", "comment": "Merged"},
              {"text": "Add a limit", "owner_name": "The vendor"}]""";

    private ObjectNode file() {
        Reply file = from.get(path + "/export?format=json");
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        return (ObjectNode) file.json();
    }

    private void aStory() {
        from.patch(path, "{\"summary\": \"It was slow\", \"impact_html\": \"for an hour\"}")
                .answers(200);
        from.patch(path, "{\"sections\": {\"a\": null}}").answers(200);
        from.post(path + "/approve", "").answers(200);
        from.post(path + "/publish", "").answers(200);
    }

    @Test
    void what_is_exported_there_and_imported_here_is_exported_here_alike() {
        aStory();
        ObjectNode file = file();
        String incident = Writings.anIncident(to);

        Reply created = to.post(IMPORT, file.toString()).answers(201);

        assertThat(created.text("data.postmortem_number")).isEqualTo("PM-2026-001");
        assertThat(created.header("Location")).isEqualTo("/api/v1/postmortems/PM-2026-001");
        JsonNode copy = to.get("/incidents/" + incident + "/postmortem/export?format=json")
                .json();
        assertThat(withoutIds(copy)).isEqualTo(withoutIds(file));
        assertThat(file.at("/versions")).hasSize(3);
        assertThat(to.get("/postmortems/PM-2026-001").at("data.approved_by.email"))
                .isEqualTo(file.at("/approved_by/email"));
    }

    /** Ids are given anew. */
    private static JsonNode withoutIds(JsonNode file) {
        JsonNode bare = file.deepCopy();
        for (JsonNode parent : bare.findParents("id")) {
            ((ObjectNode) parent).remove("id");
        }
        return bare;
    }

    @Test
    void the_file_says_what_it_is_and_is_called_by_the_number() {
        Reply reply = from.get(path + "/export?format=json");

        assertThat(reply.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(reply.header("Content-Disposition")).isEqualTo("attachment; filename=\"PM-2026-001.json\"");
        JsonNode file = reply.json();
        assertThat(file.at("/format").asText()).isEqualTo("tocsin-postmortem");
        assertThat(file.at("/format_version").asInt()).isEqualTo(1);
        assertThat(file.at("/versions/0/created_via").asText()).isEqualTo("key");
        assertThat(file.at("/proposal").isNull()).isTrue();
        assertThat(file.at("/data").isMissingNode()).isTrue();
    }

    @Test
    void the_same_request_again_is_answered_alike_and_another_is_refused() {
        String file = file().toString();
        Writings.anIncident(to);

        Reply first = to.post(IMPORT, file, "Idempotency-Key", "k");
        Reply again = to.post(IMPORT, file, "Idempotency-Key", "k");

        assertThat(again.answers(201).at("data")).isEqualTo(first.answers(201).at("data"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        to.post(IMPORT, file).refuses(409, "POSTMORTEM_EXISTS");
        ObjectNode elsewhere = file();
        elsewhere.put("incident_number", Writings.anIncident(to));
        to.post(IMPORT, elsewhere.toString()).refuses(409, "POSTMORTEM_NUMBER_TAKEN");
    }

    @Test
    void it_is_for_admins_and_for_an_incident_of_their_own() {
        String file = file().toString();
        to.post(IMPORT, file).refuses(404, "NOT_FOUND");
        Writings.anIncident(to);

        Writings.somebody(to, "rae", "responder", "\"*\"").post(IMPORT, file).refuses(403, "FORBIDDEN");
        to.withToken("").post(IMPORT, file).refuses(401, "UNAUTHENTICATED");
        to.get("/postmortems/PM-2026-001").refuses(404, "NOT_FOUND");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("format", "must be tocsin-postmortem", file -> file.put("format", "other")),
                fault("format", "is required", file -> file.remove("format")),
                fault("format_version", "must be 1", file -> file.put("format_version", 2)),
                fault("postmortem_number", "is required", file -> file.putNull("postmortem_number")),
                fault("status", "must be one of", file -> file.put("status", "lost")),
                fault("level_enforced", "must be true or false", file -> file.put("level_enforced", "yes")),
                fault(
                        "template_sections[0].title",
                        "is required",
                        file -> file.withArray("template_sections").addObject().put("key", "a")),
                fault("template_sections[1].key", "is there twice", file -> {
                    file.withArray("template_sections")
                            .addObject()
                            .put("key", "a")
                            .put("title", "A");
                    file.withArray("template_sections")
                            .addObject()
                            .put("key", "a")
                            .put("title", "B");
                }),
                fault("versions", "is required", file -> file.remove("versions")),
                fault(
                        "versions[0].created_via",
                        "is required with",
                        file -> version(file).putNull("created_via")),
                fault(
                        "versions[0].created_via",
                        "must be one of",
                        file -> version(file).put("created_via", "pigeon")),
                fault(
                        "versions[0].created_by.email",
                        "must be an e-mail",
                        file -> ((ObjectNode) version(file).get("created_by")).put("email", "x")),
                fault(
                        "versions[0].created_by.email",
                        "no user has",
                        file -> ((ObjectNode) version(file).get("created_by")).put("email", "nobody@example.com")),
                fault(
                        "versions[0].impact_html",
                        "must not be given",
                        file -> version(file).put("impact_html", "x")),
                fault(
                        "action_items[0].id",
                        "is required",
                        file -> ((ObjectNode) file.at("/action_items/0")).remove("id")),
                fault(
                        "action_items[0].reminded_on",
                        "must be a date",
                        file -> ((ObjectNode) file.at("/action_items/0")).put("reminded_on", "soon")),
                fault(
                        "action_items[0].owner_email",
                        "no active user",
                        file -> ((ObjectNode) file.at("/action_items/0")).put("owner_email", "nobody@example.com")),
                fault("approved_by", "is required with", file -> file.put("approved_at", "2026-04-18T12:00:00Z")),
                fault(
                        "published_at",
                        "is required with",
                        file -> file.putObject("published_by")
                                .put("name", "Jane")
                                .put("email", "jane@example.com")),
                fault("authors[0]", "must be an object", file -> ((ArrayNode) file.get("authors")).set(0, "Jane")),
                fault("created_at", "must be a time", file -> file.put("created_at", "then")),
                fault("summary", "must have at most", file -> file.put("summary", "x".repeat(20_001))),
                fault(
                        "proposal.timeline[0].timestamp",
                        "is required",
                        file -> file.putObject("proposal")
                                .putArray("timeline")
                                .addObject()
                                .put("description", "x")),
                fault(
                        "versions[0].timeline[0].timestamp",
                        "is required",
                        file -> version(file).putArray("timeline").addObject().put("description", "x")));
    }

    private static Arguments fault(String field, String problem, Consumer<ObjectNode> change) {
        return arguments(field, problem, change);
    }

    private static ObjectNode version(ObjectNode file) {
        return (ObjectNode) file.at("/versions/0");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void what_is_wrong_is_told_by_its_place_and_nothing_is_left(
            String field, String problem, Consumer<ObjectNode> change) {
        ObjectNode file = file();
        change.accept(file);
        Writings.anIncident(to);

        assertThat(to.post(IMPORT, file.toString()).fault(field)).startsWith(problem);

        to.get("/postmortems/PM-2026-001").refuses(404, "NOT_FOUND");
    }

    @Test
    void it_may_be_eight_times_as_long_as_any_other_body() {
        ObjectNode file = file();
        Writings.anIncident(to);
        String start = file.put("unread", "x".repeat(7 * MEBIBYTE)).toString();
        String end = " ".repeat(8 * MEBIBYTE - start.length());

        to.post(IMPORT, start + end + " ").refuses(413, "PAYLOAD_TOO_LARGE");
        to.post(IMPORT, start + end).answers(201);
    }

    @Test
    void only_admins_may_send_so_much_and_nobody_so_many_values() {
        String many = "{\"x\": [" + "{},".repeat(900_000) + "{}]}";
        String body = file().toString();
        String large = body + " ".repeat(2 * MEBIBYTE);

        to.post(IMPORT, many).refuses(400, "MALFORMED_JSON");
        Writings.somebody(to, "rae", "responder", "\"*\"").post(IMPORT, large).refuses(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void what_could_do_harm_is_taken_out_once_more() {
        ObjectNode file = file();
        Map.of("summary", "[a](javascript:b)", "impact_html", "<script>1</script>")
                .forEach((field, text) -> {
                    file.put(field, text);
                    version(file).put(field, text);
                });
        file.putNull("impact");
        version(file).putNull("impact");
        Writings.anIncident(to);

        to.post(IMPORT, file.toString()).answers(201);

        assertThat(to.get("/postmortems/PM-2026-001").body()).doesNotContain("](javascript", "<script>");
        assertThat(to.get("/postmortems/PM-2026-001/versions/1").body()).doesNotContain("](javascript", "<script>");
    }
}
