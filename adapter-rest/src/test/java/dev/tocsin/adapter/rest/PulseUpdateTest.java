package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.adapter.rest.input.TypeId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public is told, and what comes of it. */
final class PulseUpdateTest {

    private static final List<String> STATUSES = List.of("investigating", "identified", "monitoring", "resolved");

    /** What each status is natively, where it is written. */
    private static final Map<String, String> WRITTEN = Map.of(
            "investigating", "investigating",
            "identified", "fixing",
            "monitoring", "monitoring",
            "resolved", "resolved");

    private final Pulse jane = Pulse.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"investigating", "identified", "monitoring", "resolved"})
    void any_status_follows_any_other(String from) {
        for (String to : STATUSES) {
            String incident = jane.incident(", \"status\": \"%s\"".formatted(from));

            Reply told = jane.says(incident, to, "So it is.");

            assertThat(told.text("status")).isEqualTo(to);
            assertThat(jane.read(incident).text("status")).isEqualTo(to);
            assertThat(jane.natively(incident).text("data.status")).isEqualTo(WRITTEN.get(to));
            assertThat(jane.read(incident).at("resolvedAt").isNull()).isEqualTo(!to.equals("resolved"));
        }
    }

    @Test
    void another_status_reopens_what_is_over() {
        String incident = jane.incident(", \"status\": \"resolved\"");

        jane.says(incident, "monitoring", "Not yet.");

        assertThat(jane.natively(incident).at("data.timeline").findValuesAsText("event_type"))
                .endsWith("REOPENED");
        assertThat(jane.natively(incident).at("data.resolved_at").isNull()).isTrue();
    }

    @Test
    void naming_the_status_that_is_shown_tells_something_and_moves_nothing() {
        String incident = jane.incident(", \"status\": \"identified\"");
        String version = jane.read(incident).header("ETag");

        jane.says(incident, "identified", "It takes a while.");

        assertThat(jane.read(incident).header("ETag")).isEqualTo(version);
        assertThat(jane.messages(incident)).endsWith("It takes a while.");
        assertThat(jane.natively(incident).at("data.timeline").findValuesAsText("event_type"))
                .endsWith("PUBLIC_UPDATE");
    }

    @Test
    void a_new_one_moves_when_it_is_said_to_be_investigated_and_a_closed_one_stays_closed() {
        String incident = jane.nativeIncident("SEV2");
        String closed = jane.nativeIncident("SEV2");
        jane.moves(closed, "closed");

        jane.says(incident, "investigating", "We look into it.");
        jane.says(closed, "resolved", "It is over.");

        assertThat(jane.natively(incident).text("data.status")).isEqualTo("investigating");
        assertThat(jane.natively(closed).text("data.status")).isEqualTo("closed");
        assertThat(jane.messages(closed)).containsExactly("Status changed to resolved.", "It is over.");
    }

    @Test
    void a_message_alone_leaves_the_status() {
        String incident = jane.nativeIncident("SEV2");

        Reply told = jane.update(incident, "{\"message\": \"We know.\"}").isBare(201);

        assertThat(told.text("status")).isEqualTo("investigating");
        assertThat(jane.natively(incident).text("data.status")).isEqualTo("new");
    }

    @Test
    void the_message_of_an_incident_is_the_latest_of_its_updates() {
        String incident = jane.incident("");
        assertThat(jane.read(incident).at("message").isNull()).isTrue();
        assertThat(jane.messages(incident)).isEmpty();

        jane.says(incident, "investigating", "First.");
        jane.says(incident, "identified", "Second.");
        assertThat(jane.read(incident).text("message")).isEqualTo("Second.");

        jane.moves(incident, "monitoring");
        assertThat(jane.read(incident).text("message")).isEqualTo("Status changed to monitoring.");
        assertThat(jane.messages(incident)).containsExactly("First.", "Second.", "Status changed to monitoring.");
    }

    @Test
    void what_is_one_status_here_is_no_change() {
        String incident = jane.nativeIncident("SEV2");
        jane.moves(incident, "investigating");
        assertThat(jane.messages(incident)).isEmpty();

        jane.moves(incident, "resolved");
        jane.moves(incident, "closed");

        assertThat(jane.messages(incident)).containsExactly("Status changed to resolved.");
    }

    @Test
    void a_created_message_is_the_first_update_and_no_description() {
        String incident = jane.incident(", \"message\": \"We look into it.\\nBe patient.\"");

        assertThat(jane.messages(incident)).containsExactly("We look into it.\nBe patient.");
        assertThat(jane.natively(incident).at("data.description").isNull()).isTrue();
        assertThat(jane.natively(incident).at("data.timeline").findValuesAsText("event_type"))
                .startsWith("CREATED", "STATUS_CHANGED");
    }

    @Test
    void defaults_are_investigating_and_minor() {
        String incident = jane.incident("");

        assertThat(jane.read(incident).text("status")).isEqualTo("investigating");
        assertThat(jane.read(incident).text("impact")).isEqualTo("minor");
        assertThat(jane.natively(incident).text("data.status")).isEqualTo("investigating");
        assertThat(jane.natively(incident).text("data.severity")).isEqualTo("SEV3");
    }

    @ParameterizedTest
    @CsvSource({"minor, SEV3", "major, SEV2", "critical, SEV1"})
    void each_impact_is_a_severity(String impact, String severity) {
        String incident = jane.incident(", \"impact\": \"%s\"".formatted(impact));

        assertThat(jane.natively(incident).text("data.severity")).isEqualTo(severity);
        assertThat(jane.read(incident).text("impact")).isEqualTo(impact);
    }

    @ParameterizedTest
    @CsvSource({"SEV0, critical", "SEV1, critical", "SEV2, major", "SEV3, minor", "SEV4, minor"})
    void writing_the_impact_that_is_shown_changes_nothing(String severity, String impact) {
        String incident = jane.nativeIncident(severity);
        String version = jane.read(incident).header("ETag");

        Reply same = jane.api()
                .patch("/incidents/" + incident, "{\"impact\": \"%s\"}".formatted(impact))
                .isBare(200);

        assertThat(same.header("ETag")).isEqualTo(version);
        assertThat(jane.natively(incident).text("data.severity")).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operational", "degraded_performance", "partial_outage", "major_outage"})
    void each_status_of_a_component_is_its_own(String status) {
        String website = jane.component("Website");
        String opened = jane.incident(", \"componentStatuses\": {\"%s\": \"%s\"}".formatted(website, status));
        assertThat(jane.read(opened).text("components.0.status")).isEqualTo(status);
        String told = jane.incident("");

        jane.update(told, "{\"message\": \"m\", \"componentStatuses\": {\"%s\": \"%s\"}}".formatted(website, status))
                .isBare(201);

        assertThat(jane.read(told).at("components").toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"Website\",\"status\":\"%s\"}]".formatted(website, status));
        assertThat(jane.api().get("/components").text("data.0.status")).isEqualTo(status);
    }

    @Test
    void the_services_behind_the_components_are_affected() {
        String service = jane.natively().aService();
        String website = jane.component("Website");
        jane.natively()
                .patch(
                        "/components/" + TypeId.parse("comp", website).orElseThrow(),
                        "{\"service_key\": \"%s\"}".formatted(service))
                .answers(200);

        String incident = jane.incident(", \"componentStatuses\": {\"%s\": \"major_outage\"}".formatted(website));

        assertThat(jane.natively(incident).text("data.services.0.service_key")).isEqualTo(service);
    }

    @Test
    void resolving_restores_no_component_by_itself() {
        String website = jane.component("Website");
        String incident = jane.incident(", \"componentStatuses\": {\"%s\": \"major_outage\"}".formatted(website));

        jane.says(incident, "resolved", "Over.");

        assertThat(jane.read(incident).text("components.0.status")).isEqualTo("major_outage");
    }

    @Test
    void components_are_replaced_and_their_statuses_set_by_a_change() {
        String website = jane.component("Website");
        String app = jane.component("App");
        String incident = jane.incident(", \"componentIds\": [\"%s\"]".formatted(website));

        Reply changed = jane.api()
                .patch(
                        "/incidents/" + incident,
                        "{\"componentIds\": [], \"componentStatuses\": {\"%s\": \"partial_outage\"}}".formatted(app))
                .isBare(200);

        assertThat(changed.at("components").toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"App\",\"status\":\"partial_outage\"}]".formatted(app));
    }

    @Test
    void what_is_sent_twice_under_one_key_is_done_once() {
        String body = "{\"title\": \"t\", \"message\": \"m\"}";
        Reply first =
                jane.api().post("/incidents", body, "Idempotency-Key", "one").isBare(201);
        Reply again =
                jane.api().post("/incidents", body, "Idempotency-Key", "one").isBare(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));

        String path = "/incidents/" + first.text("id") + "/updates";
        String update = "{\"status\": \"identified\", \"message\": \"n\"}";
        Reply told = jane.api().post(path, update, "Idempotency-Key", "two").isBare(201);
        assertThat(jane.api().post(path, update, "Idempotency-Key", "two").body())
                .isEqualTo(told.body());
        jane.api().post(path, body, "Idempotency-Key", "two").failsAsInReliaPulse(409, "IDEMPOTENCY_KEY_REUSED");
        assertThat(jane.messages(first.text("id"))).containsExactly("m", "n");

        String change = "{\"title\": \"u\"}";
        Reply changed = jane.api().patch("/incidents/" + first.text("id"), change, "Idempotency-Key", "three");
        assertThat(jane.api()
                        .patch("/incidents/" + first.text("id"), change, "Idempotency-Key", "three")
                        .body())
                .isEqualTo(changed.body());
        jane.api()
                .delete("/incidents/" + first.text("id"), "Idempotency-Key", "four")
                .isBare(200);
        Reply gone = jane.api().delete("/incidents/" + first.text("id"), "Idempotency-Key", "four");
        assertThat(gone.isBare(200).body()).isEqualTo("{\"success\":true}");
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        String incident = jane.incident("");
        jane.api().patch("/incidents/" + incident, "{\"title\": \"u\"}").isBare(200);

        jane.api()
                .patch("/incidents/" + incident, "{\"title\": \"v\"}", "If-Match", "\"1\"")
                .failsAsInReliaPulse(409, "STALE");
        jane.api()
                .post("/incidents/" + incident + "/updates", "{\"message\": \"m\"}", "If-Match", "\"1\"")
                .failsAsInReliaPulse(409, "STALE");
        jane.api().delete("/incidents/" + incident, "If-Match", "\"1\"").failsAsInReliaPulse(409, "STALE");
    }
}
