package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.adapter.rest.input.TypeId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One person who speaks all dialects, and how each word of ours is said in the others. */
record AllDialects(Client natively, Client farm, Client pulse) {

    static final Map<String, String> FARM_STATUSES = Map.of(
            "new", "open",
            "investigating", "investigating",
            "fixing", "identified",
            "monitoring", "identified",
            "resolved", "resolved",
            "closed", "resolved");

    static final Map<String, String> PULSE_STATUSES = Map.of(
            "new", "investigating",
            "investigating", "investigating",
            "fixing", "identified",
            "monitoring", "monitoring",
            "resolved", "resolved",
            "closed", "resolved");

    static final Map<String, String> FARM_SEVERITIES =
            Map.of("SEV0", "P1", "SEV1", "P1", "SEV2", "P2", "SEV3", "P3", "SEV4", "P4");

    static final Map<String, String> PULSE_IMPACTS =
            Map.of("SEV0", "critical", "SEV1", "critical", "SEV2", "major", "SEV3", "minor", "SEV4", "minor");

    static AllDialects fresh() {
        Client jane = Service.shared().organization();
        return new AllDialects(jane.under("/api/v1"), jane.under("/farm/api/v1"), jane.under("/reliapulse/api/v1"));
    }

    /** What a UUID is called in ReliaPulse. */
    static String typeId(String of, String uuid) {
        return TypeId.text(of, UUID.fromString(uuid));
    }

    static String uuid(String of, String typeId) {
        return TypeId.parse(of, typeId).orElseThrow().toString();
    }

    /** Its UUID. */
    String component(String name) {
        return natively.post("/components", "{\"name\": \"%s\"}".formatted(name))
                .answers(201)
                .text("data.id");
    }

    /** Opens one natively, and answers its UUID. */
    String incident(String severity) {
        String service = natively.get("/services").at("data.items").isEmpty()
                ? natively.aService()
                : natively.get("/services").text("data.items.0.service_key");
        return natively.post("/incidents", """
                        {"title": "It is slow", "severity": "%s", "service_ids": ["%s"]}""".formatted(severity, service))
                .answers(201)
                .text("data.id");
    }

    JsonNode ours(String incident) {
        return natively.get("/incidents/" + incident).answers(200).data();
    }

    JsonNode farms(String incident) {
        return farm.get("/incidents/" + incident).isBare(200).json();
    }

    JsonNode pulses(String incident) {
        return pulse.get("/incidents/" + typeId("inc", incident) + "?include=updates")
                .isBare(200)
                .json();
    }

    /** All three say the same of it, each in its words. */
    void agreeOn(String incident, String why) {
        JsonNode ours = ours(incident);
        JsonNode farms = farms(incident);
        JsonNode pulses = pulses(incident);
        String status = ours.path("status").asText();
        String severity = ours.path("severity").asText();
        assertThat(farms.path("id").asText()).as(why).isEqualTo(incident);
        assertThat(pulses.path("id").asText()).as(why).isEqualTo(typeId("inc", incident));
        for (JsonNode other : List.of(farms, pulses)) {
            assertThat(other.path("title")).as(why).isEqualTo(ours.path("title"));
            assertThat(other.path("createdAt")).as(why).isEqualTo(ours.path("created_at"));
        }
        assertThat(farms.path("status").asText()).as(why).isEqualTo(FARM_STATUSES.get(status));
        assertThat(pulses.path("status").asText()).as(why).isEqualTo(PULSE_STATUSES.get(status));
        assertThat(farms.path("severity").asText()).as(why).isEqualTo(FARM_SEVERITIES.get(severity));
        assertThat(pulses.path("impact").asText()).as(why).isEqualTo(PULSE_IMPACTS.get(severity));
        assertThat(farms.path("affectedComponents")).as(why).isEqualTo(ours.path("components"));
        assertThat(pulses.path("components").findValuesAsText("id"))
                .as(why)
                .containsExactlyElementsOf(ours.path("components").findValuesAsText("id").stream()
                        .map(id -> typeId("comp", id))
                        .toList());
        assertThat(pulses.path("components").findValuesAsText("status"))
                .as(why)
                .isEqualTo(ours.path("components").findValuesAsText("status"));
    }
}
