package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.adapter.rest.input.TypeId;
import java.util.List;
import java.util.UUID;

/** Somebody who knows ReliaPulse's API, and the same person in the native one. */
record Pulse(Client api, Client natively) {

    static final String API = "/reliapulse/api/v1";

    static Pulse of(Client jane) {
        return new Pulse(jane.under(API), jane.under("/api/v1"));
    }

    /** Of a new organization. */
    static Pulse fresh() {
        return of(Service.shared().organization());
    }

    Pulse with(String role, String... scopes) {
        String email = role + "@example.com";
        natively.post("/users", "{\"name\": \"%s\", \"email\": \"%s\", \"role\": \"%s\"}".formatted(role, email, role))
                .answers(201);
        String key = "{\"name\": \"k\", \"email\": \"%s\", \"scopes\": [\"%s\"]}"
                .formatted(email, String.join("\", \"", scopes));
        return of(api.withToken(natively.post("/api-keys", key).answers(201).text("data.key")));
    }

    /** The id that a component has here. */
    String component(String name) {
        return TypeId.text(
                "comp",
                UUID.fromString(natively.post("/components", "{\"name\": \"%s\"}".formatted(name))
                        .answers(201)
                        .text("data.id")));
    }

    /** Opens one, and answers the id that it has here. */
    String incident(String fields) {
        return api.post("/incidents", "{\"title\": \"It is slow\"" + fields + "}")
                .isBare(201)
                .text("id");
    }

    /** Opens one natively, and answers the id that it has here. */
    String nativeIncident(String severity) {
        Reply opened =
                natively.post("/incidents", """
                        {"title": "It is slow", "severity": "%s", "service_ids": ["%s"]}""".formatted(severity, aService())).answers(201);
        return TypeId.text("inc", UUID.fromString(opened.text("data.id")));
    }

    private String aService() {
        JsonNode known = natively.get("/services").at("data.items.0.service_key");
        return known.isMissingNode() ? natively.aService() : known.asText();
    }

    /** What a path in the native API calls it. */
    static String nativePath(String incident) {
        return "/incidents/" + TypeId.parse("inc", incident).orElseThrow();
    }

    Reply read(String incident) {
        return api.get("/incidents/" + incident + "?include=updates").isBare(200);
    }

    Reply natively(String incident) {
        return natively.get(nativePath(incident)).answers(200);
    }

    Reply update(String incident, String json) {
        return api.post("/incidents/" + incident + "/updates", json);
    }

    Reply says(String incident, String status, String message) {
        return update(incident, "{\"status\": \"%s\", \"message\": \"%s\"}".formatted(status, message))
                .isBare(201);
    }

    void moves(String incident, String status) {
        natively.post(
                        nativePath(incident) + "/status",
                        "{\"status\": \"%s\", \"comment\": \"secret\"}".formatted(status))
                .answers(200);
    }

    List<String> messages(String incident) {
        return read(incident).at("updates").findValuesAsText("message");
    }

    /** The ids of a list, as they come. */
    List<String> list(String query) {
        Reply list = api.get("/incidents" + query).isBare(200);
        List<String> ids = list.at("data").findValuesAsText("id").stream()
                .filter(id -> id.startsWith("inc_"))
                .toList();
        assertThat(list.at("meta").path("total").asInt()).isGreaterThanOrEqualTo(ids.size());
        return ids;
    }
}
