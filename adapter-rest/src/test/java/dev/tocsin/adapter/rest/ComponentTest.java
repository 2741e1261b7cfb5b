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
