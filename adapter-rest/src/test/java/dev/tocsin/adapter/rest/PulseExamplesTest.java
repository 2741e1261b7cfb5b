package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of ReliaPulse's document, one by one, with a real host, token and ids. */
final class PulseExamplesTest {

    /** One of their own, because others move the clock of the shared one. */
    private static final Service SERVICE = Service.with(Map.of());

    private final Pulse jane = Pulse.of(SERVICE.organization());
    private final String db = jane.component("Database");

    private Reply createIncident() {
        return jane.api().post("/incidents", """
                {
                    "title": "Database Connectivity Issues",
                    "status": "investigating",
                    "impact": "major",
                    "message": "We are investigating reports of database connectivity issues.",
                    "componentIds": ["%1$s"],
                    "componentStatuses": {
                      "%1$s": "major_outage"
                    }
                  }""".formatted(db)).isBare(201);
    }

    @Test
    void create_incident() {
        Reply created = createIncident();

        String id = created.text("id");
        assertThat(id).matches("inc_[0-7][0-9a-hjkmnp-tv-z]{25}");
        assertThat(created.header("Location")).isEqualTo("/reliapulse/api/v1/incidents/" + id);
        assertThat(created.json().toString()).isEqualTo("""
                {"id":"%s","title":"Database Connectivity Issues","status":"investigating","impact":"major",\
                "message":"We are investigating reports of database connectivity issues.",\
                "components":[{"id":"%s","name":"Database","status":"major_outage"}],\
                "createdAt":"2026-04-18T12:00:00Z","resolvedAt":null}""".formatted(id, db));
        assertThat(jane.api().get("/incidents/" + id).isBare(200).json()).isEqualTo(created.json());
    }

    @Test
    void add_update() {
        String id = createIncident().text("id");

        Reply added = jane.update(id, """
                {
                    "status": "identified",
                    "message": "The database primary node has failed. Failover to replica in progress."
                  }""").isBare(201);

        assertThat(added.json().fieldNames()).toIterable().containsExactly("id", "status", "message", "createdAt");
        assertThat(added.text("id")).matches("upd_[0-7][0-9a-hjkmnp-tv-z]{25}");
        assertThat(added.text("status")).isEqualTo("identified");
        assertThat(jane.read(id).at("updates.1")).isEqualTo(added.json());
        assertThat(jane.read(id).text("status")).isEqualTo("identified");
        assertThat(jane.read(id).text("message"))
                .isEqualTo("The database primary node has failed. Failover to replica in progress.");
        assertThat(jane.read(id).text("components.0.status")).isEqualTo("major_outage");
    }

    @Test
    void add_update_with_component_statuses() {
        String id = createIncident().text("id");

        jane.update(id, """
                {
                "status": "identified",
                "message": "We have identified the root cause as database connection pool exhaustion.",
                "componentStatuses": {
                "%s": "degraded_performance"
                }
                }""".formatted(db)).isBare(201);

        assertThat(jane.read(id).text("components.0.status")).isEqualTo("degraded_performance");
    }

    @Test
    void resolve_incident() {
        String id = createIncident().text("id");

        jane.update(id, """
                {
                    "status": "resolved",
                    "message": "Failover complete. All services restored.",
                    "componentStatuses": {
                      "%s": "operational"
                    }
                  }""".formatted(db)).isBare(201);

        Reply resolved = jane.read(id);
        assertThat(resolved.text("status")).isEqualTo("resolved");
        assertThat(resolved.text("resolvedAt")).isEqualTo("2026-04-18T12:00:00Z");
        assertThat(resolved.text("components.0.status")).isEqualTo("operational");
        assertThat(jane.natively(id).text("data.resolved_by.email")).isEqualTo("jane@example.com");
    }

    @Test
    void list_active_incidents() {
        String active = createIncident().text("id");
        String over = createIncident().text("id");
        jane.says(over, "resolved", "Over.");

        assertThat(jane.list("?resolved=false")).containsExactly(active);
    }

    @Test
    void list_last_seven_days() {
        String id = createIncident().text("id");

        assertThat(jane.list("?from=2026-04-11T00:00:00Z&to=2026-04-18T23:59:59Z"))
                .containsExactly(id);
        assertThat(jane.list("?from=2026-01-15T00:00:00Z&to=2026-01-22T23:59:59Z"))
                .isEmpty();
    }

    @Test
    void list_incidents() {
        String id = createIncident().text("id");

        Reply list = jane.api().get("/incidents").isBare(200);

        assertThat(list.json().fieldNames()).toIterable().containsExactly("data", "meta");
        assertThat(list.at("meta").toString()).isEqualTo("{\"total\":1,\"page\":1,\"pageSize\":20}");
        assertThat(list.at("data.0").fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "title",
                        "status",
                        "impact",
                        "message",
                        "components",
                        "updates",
                        "createdAt",
                        "resolvedAt");
        assertThat(list.at("data.0")).isEqualTo(jane.read(id).json());
    }

    @Test
    void get_incident() {
        String id = createIncident().text("id");
        jane.api()
                .put(
                        "/incidents/" + id + "/postmortem",
                        "{\"summary\": \"...\", \"rootCause\": \"...\", \"isPublished\": true}")
                .isBare(200);

        Reply whole = jane.api()
                .get("/incidents/" + id + "?include=updates,postmortem")
                .isBare(200);

        assertThat(whole.at("updates").size()).isEqualTo(1);
        assertThat(whole.at("updates.0").fieldNames())
                .toIterable()
                .containsExactly("id", "status", "message", "createdAt");
        assertThat(whole.at("postmortem").toString())
                .isEqualTo("{\"summary\":\"...\",\"rootCause\":\"...\",\"isPublished\":true}");
    }

    @Test
    void update_incident() {
        String id = createIncident().text("id");

        Reply changed = jane.api().patch("/incidents/" + id, """
                        {
                        "title": "Updated Title",
                        "impact": "critical"
                        }""").isBare(200);

        assertThat(changed.text("title")).isEqualTo("Updated Title");
        assertThat(changed.text("impact")).isEqualTo("critical");
        assertThat(jane.natively(id).text("data.severity")).isEqualTo("SEV1");
        assertThat(changed.json()).isEqualTo(jane.api().get("/incidents/" + id).json());
    }

    @Test
    void delete_incident() {
        String id = createIncident().text("id");

        Reply deleted = jane.api().delete("/incidents/" + id).isBare(200);

        assertThat(deleted.body()).isEqualTo("{\"success\":true}");
        jane.api().get("/incidents/" + id).failsAsInReliaPulse(404, "NOT_FOUND");
        assertThat(jane.list("")).isEmpty();
    }
}
