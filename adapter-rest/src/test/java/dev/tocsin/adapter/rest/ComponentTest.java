package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How components do, over time and in incidents. */
final class ComponentTest {

    private final Client jane = Service.shared().organization();

    @Test
    void another_status_is_in_the_history_and_on_the_timelines_of_open_incidents() {
        String website = aComponent("Website");
        String incident = anIncidentOn(website);

        jane.patch("/components/" + website, "{\"status\": \"major_outage\"}").answers(200);
        jane.patch("/components/" + website, "{\"status\": \"operational\"}").answers(200);

        Reply history = jane.get("/components/" + website + "/history").answers(200);
        assertThat(history.at("data.items").findValuesAsText("to")).containsExactly("operational", "major_outage");
        assertThat(history.at("data.items").findValuesAsText("from")).containsExactly("major_outage", "operational");
        assertThat(history.text("data.items.0.created_by.email")).isEqualTo("jane@example.com");
        assertThat(history.at("data.items.0.incident_number").isNull()).isTrue();
        assertThat(history.at("data.items.0.created_at").isTextual()).isTrue();
        JsonNode told = jane.get("/incidents/" + incident).at("data.timeline");
        assertThat(told.findValuesAsText("title"))
                .endsWith(
                        "Website changed from operational to major_outage",
                        "Website changed from major_outage to operational");
        JsonNode last = told.get(told.size() - 1);
        assertThat(last.path("event_type").asText()).isEqualTo("COMPONENT_STATUS_CHANGED");
        assertThat(last.path("user").asText()).isEqualTo("Jane");
        assertThat(last.at("/details/component_id").asText()).isEqualTo(website);
    }

    @Test
    void a_history_is_read_in_parts() {
        String website = aComponent("Website");
        for (String status : List.of("major_outage", "partial_outage", "operational")) {
            jane.patch("/components/" + website, "{\"status\": \"%s\"}".formatted(status))
                    .answers(200);
        }
        String path = "/components/" + website + "/history";

        Reply part = jane.get(path + "?limit=1&offset=1").answers(200);
        assertThat(part.at("data.items").findValuesAsText("to")).containsExactly("partial_outage");
        assertThat(part.at("data.total").intValue()).isEqualTo(3);
        assertThat(part.at("data.next_offset").intValue()).isEqualTo(2);
        jane.get(path + "?limit=101").fault("limit");
        jane.get(path + "?offset=-1").fault("offset");
    }

    @Test
    void the_history_of_what_is_not_there_is_not_there() {
        String website = aComponent("Website");
        Client other = Service.shared().organization();

        other.get("/components/" + website + "/history").refuses(404, "NOT_FOUND");
        jane.get("/components/website/history").refuses(404, "NOT_FOUND");
        jane.withToken("").get("/components/" + website + "/history").refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void the_incidents_that_affect_something_are_listed_with_their_times() {
        String website = aComponent("Website");
        String production = anEnvironment();
        String incident = anIncidentOn(website);
        jane.patch("/incidents/" + incident, "{\"environment_ids\": [\"%s\"]}".formatted(production))
                .answers(200);

        for (String path : List.of("/components/" + website, "/environments/" + production)) {
            Reply open = jane.get(path + "/incidents").answers(200);
            assertThat(open.text("data.items.0.incident_number")).isEqualTo(incident);
            assertThat(open.text("data.items.0.title")).isEqualTo("t");
            assertThat(open.text("data.items.0.status")).isEqualTo("new");
            assertThat(open.at("data.items.0.from").isTextual()).isTrue();
            assertThat(open.at("data.items.0.until").isNull()).isTrue();
            assertThat(open.at("data.total").intValue()).isEqualTo(1);
        }
        jane.post("/incidents/" + incident + "/status", "{\"status\": \"resolved\"}")
                .answers(200);
        Reply over = jane.get("/components/" + website + "/incidents").answers(200);
        assertThat(over.at("data.items.0.until").isTextual()).isTrue();
    }

    @Test
    void the_incidents_of_what_is_not_there_are_not_there() {
        String website = aComponent("Website");
        String production = anEnvironment();
        Client other = Service.shared().organization();

        other.get("/components/" + website + "/incidents").refuses(404, "NOT_FOUND");
        other.get("/environments/" + production + "/incidents").refuses(404, "NOT_FOUND");
        jane.get("/environments/" + website + "/incidents").refuses(404, "NOT_FOUND");
        jane.get("/components/" + website + "/incidents?limit=0").fault("limit");
    }

    @Test
    void an_incident_sets_the_statuses_of_components_and_affects_them() {
        String website = aComponent("Website");
        String incident = "/incidents/" + jane.anIncident();

        Reply set = jane.post(incident + "/component-statuses", statuses(website, "major_outage"))
                .answers(200);

        assertThat(set.header("ETag")).isEqualTo("\"2\"");
        assertThat(incident).endsWith(set.text("data.incident_number"));
        Reply now = jane.get(incident);
        assertThat(now.text("data.components.0.id")).isEqualTo(website);
        assertThat(now.text("data.components.0.status")).isEqualTo("major_outage");
        assertThat(jane.get("/components/" + website + "/history").text("data.items.0.incident_number"))
                .isEqualTo(set.text("data.incident_number"));
        jane.post(incident + "/component-statuses", statuses(website, "operational"), "If-Match", "\"1\"")
                .refuses(409, "STALE");
    }

    @Test
    void a_repetition_sets_nothing_again() {
        String website = aComponent("Website");
        String path = "/incidents/" + jane.anIncident() + "/component-statuses";
        Reply first = jane.post(path, statuses(website, "major_outage"), "Idempotency-Key", "one");
        jane.patch("/components/" + website, "{\"status\": \"operational\"}").answers(200);

        Reply again = jane.post(path, statuses(website, "major_outage"), "Idempotency-Key", "one");

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.data()).isEqualTo(first.data());
        assertThat(jane.get("/components/" + website).text("data.status")).isEqualTo("operational");
    }

    @Test
    void a_component_is_named_once_and_must_be_there() {
        String website = aComponent("Website");
        String path = "/incidents/" + jane.anIncident() + "/component-statuses";
        String entry = "{\"component_id\": \"%s\", \"status\": \"major_outage\"}".formatted(website);

        jane.post(path, "{\"component_statuses\": [%s, %s]}".formatted(entry, entry))
                .fault("component_statuses[1].component_id");
        jane.post(path, statuses("00000000-0000-7000-8000-000000000000", "operational"))
                .fault("component_statuses");
        assertThat(jane.get("/components/" + website).text("data.status")).isEqualTo("operational");
        Client other = Service.shared().organization();
        other.post(path, statuses(website, "major_outage")).refuses(404, "NOT_FOUND");
    }

    private static String statuses(String component, String status) {
        return "{\"component_statuses\": [{\"component_id\": \"%s\", \"status\": \"%s\"}]}"
                .formatted(component, status);
    }

    private String anEnvironment() {
        return jane.post("/environments", "{\"name\": \"production\"}")
                .answers(201)
                .text("data.id");
    }

    private String aComponent(String name) {
        return jane.post("/components", "{\"name\": \"%s\"}".formatted(name))
                .answers(201)
                .text("data.id");
    }

    private String anIncidentOn(String component) {
        String body = "{\"title\": \"t\", \"service_ids\": [\"%s\"], \"component_ids\": [\"%s\"]}"
                .formatted(jane.aService(), component);
        return jane.post("/incidents", body).answers(201).text("data.incident_number");
    }
}
