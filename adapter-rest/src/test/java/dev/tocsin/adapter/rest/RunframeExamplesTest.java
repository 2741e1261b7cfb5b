package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of the document that clients were written against, one by one. */
final class RunframeExamplesTest {

    /** One of their own, because others move the clock of the shared one. */
    private static final Service SERVICE = Service.with(Map.of());

    private final Client jane = SERVICE.organization();

    private Reply create(String service) {
        return jane.post("/incidents", """
                {
                  "title": "Database connection pool exhaustion",
                  "description": "API returning 500s due to connection limit",
                  "severity": "SEV1",
                  "service_ids": ["%s"]
                }""".formatted(service), "Idempotency-Key", "create-1");
    }

    @Test
    void creating_answers_a_snapshot() {
        Reply created = create(jane.aService()).answers(201);

        assertThat(created.text("data.incident_number")).isEqualTo("INC-2026-001");
        assertThat(created.header("Location")).isEqualTo("/api/v1/incidents/INC-2026-001");
        assertThat(created.text("data.title")).isEqualTo("Database connection pool exhaustion");
        assertThat(created.text("data.description")).isEqualTo("API returning 500s due to connection limit");
        assertThat(created.text("data.status")).isEqualTo("new");
        assertThat(created.text("data.severity")).isEqualTo("SEV1");
        assertThat(created.at("data.assigned_to").isNull()).isTrue();
        assertThat(created.at("data.acknowledged_at").isNull()).isTrue();
    }

    @Test
    void severity_defaults_to_that_of_the_organization() {
        Reply created =
                jane.post("/incidents", "{\"title\": \"t\", \"service_ids\": [\"%s\"]}".formatted(jane.aService()));

        assertThat(created.answers(201).text("data.severity")).isEqualTo("SEV2");
    }

    @Test
    void a_severity_without_a_complete_sla_cannot_be_had() {
        jane.send("PUT", "/settings/severities", """
                        {"default_severity": "SEV2", "severities": {"SEV0": {}, "SEV1": {"acknowledge_minutes": 5},
                         "SEV2": {"acknowledge_minutes": 5, "closure_minutes": 5}, "SEV3": {}, "SEV4": {}}}""").answers(200);

        create(jane.aService()).refuses(400, "SLA_NOT_CONFIGURED");
    }

    @Test
    void listing_shows_these_fields_first_and_in_this_order() {
        create(jane.aService());

        Reply list = jane.get("/incidents?status=new&status=investigating&severity=SEV1&limit=20")
                .answers(200);

        assertThat(list.data().fieldNames())
                .toIterable()
                .containsExactly("items", "total", "has_more", "next_offset", "next_cursor");
        assertThat(list.at("data.items.0").fieldNames())
                .toIterable()
                .startsWith("incident_number", "title", "description", "status", "severity", "assigned_to", "team")
                .containsSubsequence("team", "created_at", "acknowledged_at", "resolved_at", "id");
        assertThat(list.at("data.total").intValue()).isEqualTo(1);
    }

    @Test
    void getting_shows_the_timeline_and_how_much_of_it() {
        create(jane.aService());

        Reply incident = jane.get("/incidents/INC-2026-001").answers(200);

        JsonNode entry = incident.at("data.timeline.0");
        assertThat(entry.path("event_type").asText()).isEqualTo("CREATED");
        assertThat(entry.path("title").asText()).isEqualTo("Incident created");
        assertThat(entry.path("description").isNull()).isTrue();
        assertThat(entry.path("user").asText()).isEqualTo("Jane");
        assertThat(entry.path("created_at").asText()).isEqualTo("2026-04-18T12:00:00Z");
        assertThat(entry.at("/details/actor/email").asText()).isEqualTo("jane@example.com");
        assertThat(entry.at("/details/actor/via").asText()).isEqualTo("key");
        assertThat(incident.at("data.timeline_meta").toString()).isEqualTo("{\"limit\":200,\"has_more\":false}");
    }

    @Test
    void getting_shows_the_sla_and_everything_that_is_affected() {
        String service = jane.aService();
        String component = jane.post("/components", "{\"name\": \"Payments\"}").text("data.id");
        String environment =
                jane.post("/environments", "{\"name\": \"production\"}").text("data.id");
        jane.post("/incidents", """
                        {"title": "t", "severity": "SEV1", "service_ids": ["%s"], "component_ids": ["%s"],
                         "environment_ids": ["%s"], "commander": "jane@example.com"}""".formatted(service.toLowerCase(java.util.Locale.ROOT), component, environment))
                .answers(201);

        Reply incident = jane.get("/incidents/inc-2026-001").answers(200);

        assertThat(incident.text("data.sla.acknowledge.due_at")).isEqualTo("2026-04-18T12:15:00Z");
        assertThat(incident.text("data.sla.closure.due_at")).isEqualTo("2026-04-18T16:00:00Z");
        assertThat(incident.text("data.sla.closure.state")).isEqualTo("pending");
        assertThat(incident.at("data.services").toString())
                .isEqualTo("[{\"service_key\":\"%s\",\"name\":\"Checkout\"}]".formatted(service));
        assertThat(incident.text("data.components.0.status")).isEqualTo("operational");
        assertThat(incident.text("data.environments.0.name")).isEqualTo("production");
        assertThat(incident.text("data.commander.email")).isEqualTo("jane@example.com");
        assertThat(incident.text("data.participants.0.name")).isEqualTo("Jane");
        assertThat(incident.at("data.slack_thread").isNull()).isTrue();
        assertThat(jane.get("/incidents/" + incident.text("data.id"))
                        .answers(200)
                        .data())
                .isEqualTo(incident.data());
    }

    @Test
    void updating_changes_what_is_given_and_nothing_else() {
        create(jane.aService());

        Reply changed = jane.patch("/incidents/INC-2026-001", """
                        {"title": "Updated title", "description": "Updated description", "severity": "SEV2",
                         "assigned_to": "jane@example.com"}""").answers(200);
        assertThat(changed.text("data.title")).isEqualTo("Updated title");
        assertThat(changed.text("data.severity")).isEqualTo("SEV2");
        assertThat(changed.text("data.assigned_to.name")).isEqualTo("Jane");

        Reply cleared = jane.patch("/incidents/INC-2026-001", "{\"description\": null, \"assigned_to\": null}")
                .answers(200);
        assertThat(cleared.at("data.description").isNull()).isTrue();
        assertThat(cleared.at("data.assigned_to").isNull()).isTrue();
        assertThat(cleared.text("data.title")).isEqualTo("Updated title");
    }

    @Test
    void changing_the_status_goes_through_one_route() {
        create(jane.aService());

        Reply resolved = jane.post(
                        "/incidents/INC-2026-001/status",
                        "{\"status\": \"resolved\", \"comment\": \"Fixed by rolling back deploy abc123\"}")
                .answers(200);

        assertThat(resolved.text("data.status")).isEqualTo("resolved");
        assertThat(resolved.text("data.resolved_at")).isEqualTo("2026-04-18T12:00:00Z");
        jane.post("/incidents/INC-2026-001/status", "{\"status\": \"investigating\"}")
                .refuses(400, "COMMENT_REQUIRED");
        Reply refused = jane.post("/incidents/INC-2026-001/status", "{\"status\": \"new\"}")
                .refuses(409, "INVALID_TRANSITION");
        assertThat(refused.at("error.details.valid_transitions").toString())
                .isEqualTo("[\"investigating\",\"closed\"]");
    }

    @Test
    void acknowledging_takes_no_body_and_happens_once() {
        create(jane.aService());

        Reply first = jane.post("/incidents/INC-2026-001/acknowledge", "").answers(200);

        assertThat(first.data().toString())
                .isEqualTo(
                        "{\"incident_number\":\"INC-2026-001\",\"acknowledged\":true,\"acknowledged_at\":\"2026-04-18T12:00:00Z\"}");
        jane.post("/incidents/INC-2026-001/acknowledge", "{}").refuses(409, "ALREADY_ACKNOWLEDGED");
        Reply incident = jane.get("/incidents/INC-2026-001");
        assertThat(incident.text("data.assigned_to.email")).isEqualTo("jane@example.com");
        assertThat(incident.text("data.sla.acknowledge.state")).isEqualTo("met");
        jane.post("/incidents/INC-2026-001/status", "{\"status\": \"resolved\"}")
                .answers(200);
        jane.post("/incidents/INC-2026-001/acknowledge", "").refuses(409, "INCIDENT_OVER");
    }

    @Test
    void adding_a_timeline_event_answers_it() {
        create(jane.aService());

        Reply added = jane.post(
                        "/incidents/INC-2026-001/events",
                        "{\"comment\": \"Identified root cause: connection pool leak in auth service\"}")
                .answers(201);

        assertThat(added.text("data.event_type")).isEqualTo("COMMENT");
        assertThat(added.text("data.description"))
                .isEqualTo("Identified root cause: connection pool leak in auth service");
        assertThat(jane.get("/incidents/INC-2026-001/timeline").at("data.items.1"))
                .isEqualTo(added.data());
    }

    @Test
    void a_deleted_incident_is_gone() {
        create(jane.aService());

        assertThat(jane.delete("/incidents/INC-2026-001").status()).isEqualTo(204);

        jane.get("/incidents/INC-2026-001").refuses(404, "NOT_FOUND");
        assertThat(jane.get("/incidents").at("data.total").intValue()).isZero();
        jane.delete("/incidents/INC-2026-001").refuses(404, "NOT_FOUND");
    }

    @Test
    void alerts_are_linked_updated_listed_and_unlinked() {
        create(jane.aService());
        String alert =
                "{\"source\": \"prometheus\", \"key\": \"k\", \"title\": \"%s\", \"url\": \"https://example.com/a\"}";

        String id = jane.post("/incidents/INC-2026-001/alerts", alert.formatted("First"))
                .answers(201)
                .text("data.id");
        jane.post("/incidents/INC-2026-001/alerts", alert.formatted("Second")).answers(201);

        Reply alerts = jane.get("/incidents/INC-2026-001/alerts").answers(200);
        assertThat(alerts.at("data.items").size()).isEqualTo(1);
        assertThat(alerts.text("data.items.0.id")).isEqualTo(id);
        assertThat(alerts.text("data.items.0.title")).isEqualTo("Second");
        assertThat(jane.delete("/incidents/INC-2026-001/alerts/" + id).status()).isEqualTo(204);
        jane.delete("/incidents/INC-2026-001/alerts/" + id).refuses(404, "NOT_FOUND");
    }

    @Test
    void a_token_can_be_verified() {
        Reply verified = jane.get("/auth/verify").answers(200);

        assertThat(verified.at("data.valid").booleanValue()).isTrue();
        assertThat(verified.at("data.scopes").toString()).isEqualTo("[\"*\"]");
        assertThat(verified.text("data.organization_name")).startsWith("Organization");
        assertThat(verified.at("data.user").toString()).isEqualTo("{\"name\":\"Jane\",\"email\":\"jane@example.com\"}");
        assertThat(verified.at("data.expires_at").isNull()).isTrue();
    }
}
