package dev.tocsin.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An organization with one of each, whose names stand in paths and bodies for what they are. */
final class Sandbox {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LISTS = List.of(
            "/incidents",
            "/incidents/INCIDENT/timeline",
            "/incidents/INCIDENT/alerts",
            "/incidents/INCIDENT/pages",
            "/services",
            "/teams",
            "/users",
            "/components",
            "/environments",
            "/postmortems",
            "/postmortems/POSTMORTEM/versions",
            "/schedules",
            "/schedules/SCHEDULE/overrides",
            "/schedules/SCHEDULE/unavailability",
            "/escalation-policies",
            "/settings/escalation",
            "/settings/catch-all",
            "/api-keys",
            "/settings/severities",
            "/postmortem-templates",
            "/action-items",
            "/settings/postmortems",
            "/webhooks");

    private final Client jane = Service.shared().organization();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final AtomicInteger fresh = new AtomicInteger();

    Sandbox() {
        names.put("CASEY", id("/users", "{\"name\": \"Casey\", \"email\": \"casey@example.com\"}"));
        names.put("TEAM", id("/teams", "{\"name\": \"Platform\"}"));
        names.put("SERVICE", jane.post("/services", "{\"name\": \"Checkout\"}").text("data.service_key"));
        names.put("COMPONENT", id("/components", "{\"name\": \"Payments\"}"));
        names.put("ENVIRONMENT", id("/environments", "{\"name\": \"production\"}"));
        names.put("SCHEDULE", id("/schedules", """
                {"name": "Primary", "time_zone": "UTC", "rotations": [{"name": "r", "participants": ["jane@example.com"],
                 "starts_on": "2026-04-20", "hand_off": "09:00", "length_days": 1}]}"""));
        names.put("POLICY", id("/escalation-policies", """
                {"name": "Night", "levels": [
                  {"targets": [{"type": "schedule", "schedule": "Primary"}], "patience_minutes": 5}]}"""));
        jane.put("/settings/escalation/default", "{\"policy\": \"Night\"}").answers(200);
        names.put(
                "INCIDENT",
                jane.post("/incidents", filled("{\"title\": \"t\", \"service_ids\": [\"SERVICE\"]}"))
                        .text("data.incident_number"));
        names.put(
                "FINISHED",
                jane.post("/incidents", filled("{\"title\": \"t\", \"service_ids\": [\"SERVICE\"]}"))
                        .text("data.incident_number"));
        jane.post(filled("/incidents/FINISHED/status"), "{\"status\": \"resolved\"}")
                .answers(200);
        names.put(
                "POSTMORTEM",
                jane.post("/postmortems", Writings.about(filled("FINISHED"))).text("data.postmortem_number"));
        names.put(
                "ITEM",
                id(
                        "/action-items",
                        filled("{\"postmortem_number\": \"POSTMORTEM\", \"text\": \"t\", \"status\": \"done\"}")));
        names.put("HOOK", id("/webhooks", "{\"url\": \"https://hooks.example.com/\"}"));
        names.put(
                "TEMPLATE",
                id("/postmortem-templates/00000000-0000-7000-8000-000000000001/copy", "{\"name\": \"Ours\"}"));
    }

    private String id(String path, String body) {
        return jane.post(path, body).answers(201).text("data.id");
    }

    /** Sends the body with this value for the field, or without the field. */
    Reply send(FieldLimitsTest.Field field, @Nullable String value) {
        try {
            JsonNode body = JSON.readTree(field.body());
            String path = "/" + field.name().replace("[", "/").replace("]", "").replace('.', '/');
            ObjectNode parent = (ObjectNode) body.at(path.substring(0, path.lastIndexOf('/')));
            String last = path.substring(path.lastIndexOf('/') + 1);
            parent.remove(last);
            if (value != null) {
                parent.put(last, "VALUE");
            }
            String text = body.toString().replace("\"VALUE\"", value == null ? "" : value);
            return jane.send(field.method(), filled(field.path()), filled(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String filled(String text) {
        String filled = text.replace("\"N\"", "\"n" + fresh.incrementAndGet() + "\"")
                .replace("\"N@", "\"n" + fresh.get() + "@");
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    /** All there is, but for what is new in every sandbox: to see that nothing was stored. */
    String everything() {
        StringBuilder everything = new StringBuilder();
        for (String list : LISTS) {
            JsonNode data = jane.get(filled(list)).answers(200).data();
            everything
                    .append(list)
                    .append(data.path("total"))
                    .append(data.path("items").size())
                    .append('\n');
        }
        return everything
                .append(jane.get(filled("/incidents/INCIDENT")).header("ETag"))
                .toString();
    }

    String shown(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "... (" + value.length() + ")" : value;
    }
}
