package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Services, teams, people, components, environments, settings: what is kept and how it goes. */
final class CatalogTest {

    private final Client jane = Service.shared().organization();

    @Test
    void a_service_belongs_to_a_team_and_so_does_its_incident() {
        jane.post("/teams", "{\"name\": \"Platform\", \"members\": [\"jane@example.com\", \"Jane@example.com\"]}")
                .answers(201);
        Reply service = jane.post("/services", "{\"name\": \"Checkout\", \"team_name\": \"PLATFORM\"}")
                .answers(201);
        assertThat(service.text("data.team_name")).isEqualTo("Platform");
        assertThat(service.header("Location")).isEqualTo("/api/v1/services/" + service.text("data.service_key"));
        assertThat(jane.get("/teams").at("data.items.0.members").size()).isEqualTo(1);

        String body = "{\"title\": \"t\", \"service_ids\": [\"%s\"]}".formatted(service.text("data.service_key"));
        assertThat(jane.post("/incidents", body).text("data.team.name")).isEqualTo("Platform");
        assertThat(jane.get("/incidents?team_name=platform").at("data.total").intValue())
                .isEqualTo(1);
        jane.post("/services", "{\"name\": \"Other\", \"team_name\": \"Nobody\"}")
                .fault("team_name");
    }

    @Test
    void a_name_is_had_once() {
        for (String resource : new String[] {"services", "teams", "components", "environments"}) {
            jane.post("/" + resource, "{\"name\": \"One\"}").answers(201);
            Reply refused = jane.post("/" + resource, "{\"name\": \"ONE\"}").refuses(409, "ALREADY_EXISTS");
            assertThat(refused.text("error.details.field")).isEqualTo("name");
            String other = jane.post("/" + resource, "{\"name\": \"Two\"}").header("Location");
            jane.patch(other, "{\"name\": \"one\"}").refuses(409, "ALREADY_EXISTS");
        }
        jane.post("/users", "{\"name\": \"J\", \"email\": \"JANE@example.com\"}")
                .refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void what_is_used_cannot_go() {
        String team = jane.post("/teams", "{\"name\": \"Platform\"}").header("Location");
        String service = jane.post("/services", "{\"name\": \"Checkout\", \"team_name\": \"Platform\"}")
                .text("data.service_key");
        Reply refused = jane.delete(team).refuses(409, "IN_USE");
        assertThat(refused.at("error.details.used_by").toString()).isEqualTo("[\"service Checkout\"]");

        String incident = jane.post("/incidents", "{\"title\": \"t\", \"service_ids\": [\"%s\"]}".formatted(service))
                .text("data.incident_number");
        jane.delete("/services/" + service).refuses(409, "IN_USE");
        jane.post("/incidents/" + incident + "/status", "{\"status\": \"resolved\"}")
                .answers(200);
        assertThat(jane.delete("/services/" + service).status()).isEqualTo(204);
        jane.get("/services/" + service).refuses(404, "NOT_FOUND");
        assertThat(jane.get("/incidents/" + incident).text("data.services.0.name"))
                .isEqualTo("Checkout");
    }

    @Test
    void a_patch_clears_what_may_be_empty() {
        jane.post("/teams", "{\"name\": \"Platform\"}").answers(201);
        String path = jane.post("/services", "{\"name\": \"S\", \"description\": \"d\", \"team_name\": \"Platform\"}")
                .header("Location");

        Reply cleared = jane.patch(path, "{\"description\": \"  \", \"team_name\": null}")
                .answers(200);

        assertThat(cleared.at("data.description").isNull()).isTrue();
        assertThat(cleared.at("data.team_name").isNull()).isTrue();
        assertThat(cleared.text("data.name")).isEqualTo("S");
    }

    @Test
    void a_person_starts_as_an_active_responder_in_utc() {
        Reply casey = jane.post("/users", "{\"name\": \"Casey\", \"email\": \"Casey@example.com\"}")
                .answers(201);

        assertThat(casey.text("data.email")).isEqualTo("casey@example.com");
        assertThat(casey.text("data.role")).isEqualTo("responder");
        assertThat(casey.text("data.time_zone")).isEqualTo("UTC");
        assertThat(casey.at("data.is_active").booleanValue()).isTrue();
        jane.patch(casey.header("Location"), "{\"is_active\": false}").answers(200);
        assertThat(jane.get("/users").at("data.total").intValue()).isEqualTo(1);
        assertThat(jane.get("/users?is_active=false").text("data.items.0.name")).isEqualTo("Casey");
        jane.patch("/incidents/" + jane.anIncident(), "{\"assigned_to\": \"casey@example.com\"}")
                .fault("assigned_to");
    }

    @Test
    void the_last_admin_stays() {
        String path = "/users/" + jane.get("/users").text("data.items.0.id");

        jane.patch(path, "{\"role\": \"viewer\"}").refuses(409, "IN_USE");
        jane.delete(path).refuses(409, "IN_USE");
    }

    @Test
    void severities_are_replaced_together() {
        Reply replaced = jane.send("PUT", "/settings/severities", """
                        {"default_severity": "SEV3", "severities": {
                          "SEV0": {"acknowledge_minutes": 1, "closure_minutes": 525600},
                          "SEV1": {"acknowledge_minutes": 5, "closure_minutes": 5},
                          "SEV2": {"acknowledge_minutes": null, "closure_minutes": 60},
                          "SEV3": {"acknowledge_minutes": 5, "closure_minutes": 60},
                          "SEV4": {}}}""").answers(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
        assertThat(replaced.at("data.severities.SEV2.acknowledge_minutes").isNull())
                .isTrue();
        assertThat(jane.get("/settings/severities").data()).isEqualTo(replaced.data());
        assertThat(jane.anIncident()).isEqualTo("INC-2026-001");
        String body = "{\"title\": \"t\", \"service_ids\": [\"%s\"]}"
                .formatted(jane.get("/services").text("data.items.0.service_key"));
        assertThat(jane.post("/incidents", body).text("data.severity")).isEqualTo("SEV3");
        jane.patch("/incidents/INC-2026-001", "{\"severity\": \"SEV4\"}").refuses(400, "SLA_NOT_CONFIGURED");
    }

    @Test
    void an_answer_is_due_no_later_than_an_end_and_no_severity_is_left_out() {
        Reply refused = jane.send("PUT", "/settings/severities", """
                        {"default_severity": "SEV9", "severities": {
                          "SEV0": {"acknowledge_minutes": 2, "closure_minutes": 1}, "SEV1": 5, "SEV2": {}, "SEV7": {}}}""").refuses(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "default_severity",
                        "severities.SEV0.acknowledge_minutes",
                        "severities.SEV1",
                        "severities.SEV3",
                        "severities.SEV4",
                        "severities.SEV7");
    }
}
