package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever says which version they have seen changes that one or none. */
final class VersionTest {

    private static final String IF_MATCH = "If-Match";

    private final Client jane = Service.shared().organization();

    @Test
    void every_change_of_an_incident_has_a_version() {
        String incident = "/incidents/" + jane.anIncident();
        assertThat(jane.get(incident).header("ETag")).isEqualTo("\"1\"");
        assertThat(jane.patch(incident, "{\"title\": \"x\"}", IF_MATCH, "\"1\"")
                        .answers(200)
                        .header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(jane.post(incident + "/acknowledge", "", IF_MATCH, "\"2\"")
                        .answers(200)
                        .header("ETag"))
                .isEqualTo("\"3\"");
        jane.post(incident + "/status", "{\"status\": \"fixing\"}", IF_MATCH, "\"3\"")
                .answers(200);
        jane.post(incident + "/events", "{\"comment\": \"x\"}").answers(201);
        assertThat(jane.get(incident).header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void so_has_every_change_of_a_postmortem() {
        String path = Writings.aPostmortem(jane);
        assertThat(jane.get(path).header("ETag")).isEqualTo("\"1\"");
        assertThat(jane.patch(path, "{\"summary\": \"x\"}", IF_MATCH, "\"1\"")
                        .answers(200)
                        .header("ETag"))
                .isEqualTo("\"2\"");
        jane.patch(path, "{\"summary\": \"y\"}", IF_MATCH, "\"1\"").refuses(409, "STALE");
        for (String action : List.of("/approve", "/publish", "/unpublish")) {
            jane.post(path + action, "", IF_MATCH, "\"1\"").refuses(409, "STALE");
        }
        jane.patch(path, "{\"summary\": \"y\"}", IF_MATCH, "2").fault(IF_MATCH);
        assertThat(jane.post(path + "/publish", "", IF_MATCH, "\"2\"")
                        .answers(200)
                        .header("ETag"))
                .isEqualTo("\"3\"");
        assertThat(jane.get(path).text("data.summary")).isEqualTo("x");
    }

    @Test
    void an_action_item_has_that_of_its_postmortem() {
        String path = Writings.aPostmortem(jane);
        String number = jane.get(path).text("data.postmortem_number");
        Reply added = jane.post("/action-items", """
                        {"postmortem_number": "%s", "text": "Alert on the pool"}""".formatted(number)).answers(201);
        assertThat(added.header("ETag")).isEqualTo("\"2\"");
        String item = added.header("Location");
        assertThat(jane.get(item).header("ETag")).isEqualTo("\"2\"");

        assertThat(jane.patch(item, "{\"status\": \"done\"}", IF_MATCH, "\"2\"")
                        .answers(200)
                        .header("ETag"))
                .isEqualTo("\"3\"");
        jane.patch(item, "{\"status\": \"open\"}", IF_MATCH, "\"2\"").refuses(409, "STALE");
        jane.delete(item, IF_MATCH, "\"2\"").refuses(409, "STALE");
        assertThat(jane.get(item).text("data.status")).isEqualTo("completed");
        assertThat(jane.get(path).header("ETag")).isEqualTo("\"3\"");
        assertThat(jane.delete(item, IF_MATCH, "\"3\"").status()).isEqualTo(204);
    }

    @Test
    void a_version_that_has_passed_is_stale() {
        String incident = "/incidents/" + jane.anIncident();
        jane.patch(incident, "{\"title\": \"x\"}").answers(200);

        jane.patch(incident, "{\"title\": \"y\"}", IF_MATCH, "\"1\"").refuses(409, "STALE");
        jane.post(incident + "/acknowledge", "", IF_MATCH, "\"1\"").refuses(409, "STALE");
        jane.post(incident + "/status", "{\"status\": \"fixing\"}", IF_MATCH, "\"1\"")
                .refuses(409, "STALE");
        jane.delete(incident, IF_MATCH, "\"1\"").refuses(409, "STALE");
        assertThat(jane.get(incident).text("data.title")).isEqualTo("x");
        jane.patch(incident, "{\"title\": \"y\"}", IF_MATCH, "*").answers(200);
    }

    @Test
    void what_is_no_version_is_refused() {
        String incident = "/incidents/" + jane.anIncident();
        for (String header :
                List.of("1", "\"x\"", "W/\"1\"", "\"1\", \"2\"", "\"\"", "\"-1\"", "\"99999999999999999999\"")) {
            jane.patch(incident, "{\"title\": \"y\"}", IF_MATCH, header).fault(IF_MATCH);
        }
        assertThat(jane.get(incident).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void the_catalog_and_settings_have_versions_too() {
        for (String resource : List.of("services", "teams", "components", "environments")) {
            Reply added = jane.post("/" + resource, "{\"name\": \"a\"}").answers(201);
            assertThat(added.header("ETag")).isEqualTo("\"1\"");
            String path = added.header("Location");
            assertThat(jane.patch(path, "{\"name\": \"b\"}", IF_MATCH, "\"1\"")
                            .answers(200)
                            .header("ETag"))
                    .isEqualTo("\"2\"");
            jane.patch(path, "{\"name\": \"c\"}", IF_MATCH, "\"1\"").refuses(409, "STALE");
            jane.delete(path, IF_MATCH, "\"1\"").refuses(409, "STALE");
            assertThat(jane.get(path).header("ETag")).isEqualTo("\"2\"");
            assertThat(jane.delete(path, IF_MATCH, "\"2\"").status()).isEqualTo(204);
            jane.get(path).refuses(404, "NOT_FOUND");
        }
        assertThat(jane.get("/settings/severities").header("ETag")).isEqualTo("\"1\"");
    }
}
