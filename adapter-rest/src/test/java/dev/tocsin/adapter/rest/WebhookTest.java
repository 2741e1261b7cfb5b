package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.adapter.rest.v1.WebhookBodies;
import dev.tocsin.application.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Saying whom to tell, of what, and seeing what came of it. */
final class WebhookTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @AutoClose
    private final Service service = Service.with(Map.of());

    private final Client jane = service.organization();

    private Reply added(String body) {
        return jane.post("/webhooks", body).answers(201);
    }

    private String path(Reply added) {
        return "/webhooks/" + added.text("data.id");
    }

    @Test
    void a_webhook_is_answered_as_it_was_said_with_its_secret_this_once() {
        Reply added = added("""
                {"url": "https://hooks.example.com/tocsin", "events": ["incident.resolved", "incident.created"],
                 "description": "Status page"}""");

        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(added.text("data.secret")).matches("whsec_[A-Za-z0-9+/]{44}");
        assertThat(added.data().toString()).isEqualTo("""
                {"secret":"%s","id":"%s","url":"https://hooks.example.com/tocsin",\
                "events":["incident.created","incident.resolved"],"description":"Status page","enabled":true,\
                "previous_secret_expires_at":null,"created_at":"%s","updated_at":"%<s"}""".formatted(
                        added.text("data.secret"), added.text("data.id"), added.text("data.created_at")));
        Reply read = jane.get(path(added)).answers(200);
        assertThat(read.data().has("secret")).isFalse();
        assertThat(read.data().size()).isEqualTo(added.data().size() - 1);
        assertThat(jane.get("/webhooks").at("data.items").get(0)).isEqualTo(read.data());
        assertThat(jane.get("/webhooks?search=STATUS").at("data.total").intValue())
                .isEqualTo(1);
        assertThat(jane.get("/webhooks?search=nope").at("data.total").intValue())
                .isZero();
    }

    @Test
    void what_is_sent_again_with_its_key_is_done_once_and_shows_no_secret() {
        String body = "{\"url\": \"https://hooks.example.com/\"}";
        Reply first = jane.post("/webhooks", body, "Idempotency-Key", "w1").answers(201);
        Reply again = jane.post("/webhooks", body, "Idempotency-Key", "w1").answers(201);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text("data.id")).isEqualTo(first.text("data.id"));
        assertThat(again.at("data.secret").isNull()).isTrue();
        assertThat(again.body()).doesNotContain(first.text("data.secret"));
        assertThat(jane.get("/webhooks").at("data.total").intValue()).isEqualTo(1);
    }

    @Test
    void a_patch_changes_what_it_names() {
        String hook = path(added("{\"url\": \"https://hooks.example.com/\", \"events\": [\"incident.created\"]}"));

        Reply changed = jane.patch(
                        hook,
                        "{\"url\": \"https://other.example.com/\", \"events\": null, \"enabled\": false}",
                        "If-Match",
                        "\"1\"")
                .answers(200);

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.text("data.url")).isEqualTo("https://other.example.com/");
        assertThat(changed.at("data.events")).isEmpty();
        assertThat(changed.at("data.enabled").booleanValue()).isFalse();
        jane.patch(hook, "{\"enabled\": true}", "If-Match", "\"1\"").refuses(409, "STALE");
        assertThat(jane.patch(hook, changed.data().toString()).answers(200).header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(jane.get(hook + "/timeline").answers(200).at("data.items"))
                .extracting(entry -> entry.path("type").asText() + " by "
                        + entry.at("/user/email").asText())
                .containsExactlyInAnyOrder(
                        "disabled by " + jane("email"), "updated by " + jane("email"), "created by " + jane("email"));
    }

    private String jane(String field) {
        return jane.get("/users").at("data.items").get(0).path(field).asText();
    }

    @Test
    void a_secret_is_rotated() {
        Reply added = added("{\"url\": \"https://hooks.example.com/\"}");
        Reply rotated = jane.post(path(added) + "/rotate", "").answers(200);

        assertThat(rotated.text("data.secret")).startsWith("whsec_").isNotEqualTo(added.text("data.secret"));
        assertThat(rotated.text("data.previous_secret_expires_at")).isEqualTo("2026-04-19T12:00:00Z");
        assertThat(rotated.header("ETag")).isEqualTo("\"2\"");
        jane.send("POST", path(added) + "/rotate", "", "If-Match", "\"1\"").refuses(409, "STALE");
    }

    @Test
    void what_is_removed_or_never_was_does_not_exist() {
        String hook = path(added("{\"url\": \"https://hooks.example.com/\"}"));
        Client other = service.organization();
        other.get(hook).refuses(404, "NOT_FOUND");
        other.post(hook + "/rotate", "").refuses(404, "NOT_FOUND");
        assertThat(jane.delete(hook).status()).isEqualTo(204);
        jane.get(hook).refuses(404, "NOT_FOUND");
        jane.patch(hook, "{}").refuses(404, "NOT_FOUND");
        jane.get(hook + "/deliveries").refuses(404, "NOT_FOUND");
        jane.get(hook + "/timeline").refuses(404, "NOT_FOUND");
        jane.get("/webhooks/x").refuses(404, "NOT_FOUND");
        jane.post(hook + "/deliveries/x/resend", "").refuses(404, "NOT_FOUND");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Reply refused = jane.post(
                        "/webhooks",
                        "{\"url\": \"ftp://x\", \"events\": [\"incident.created\", \"boom\"], \"enabled\": 1}")
                .refuses(400, "VALIDATION_ERROR");
        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("url", "events[1]", "enabled");
        String hook = path(added("{\"url\": \"https://hooks.example.com/\"}"));
        jane.get(hook + "/deliveries?state=lost").refuses(400, "VALIDATION_ERROR");
    }

    @Test
    void what_it_is_told_is_what_this_api_shows() {
        String hook = path(added("{\"url\": \"https://hooks.example.com/\"}"));
        String incident = anIncident();
        List<JsonNode> told = told();
        assertThat(told).extracting(body -> body.path("type").asText()).contains("incident.created");
        JsonNode created = told.getFirst();
        assertThat(created.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
        JsonNode shown = jane.get("/incidents").at("data.items").get(0);
        assertThat(created.path("data")).isEqualTo(shown);
        assertThat(created.path("timestamp")).isEqualTo(shown.path("created_at"));

        jane.post("/incidents/" + incident + "/status", "{\"status\": \"resolved\"}")
                .answers(200);
        String number = jane.post("/postmortems", Writings.about(incident)).text("data.postmortem_number");
        JsonNode written = told().getLast();
        assertThat(written.path("type").asText()).isEqualTo("postmortem.created");
        assertThat(written.path("data"))
                .isEqualTo(jane.get("/postmortems/" + number).data());

        assertThat(jane.delete("/incidents/" + incident).status()).isEqualTo(204);
        JsonNode deleted = told().getLast();
        assertThat(deleted.path("type").asText()).isEqualTo("incident.deleted");
        assertThat(deleted.path("data").toString())
                .isEqualTo("{\"incident_number\":\"%s\",\"id\":\"%s\"}"
                        .formatted(incident, shown.path("id").asText()));

        JsonNode delivery = jane.get(hook + "/deliveries?state=queued&limit=1")
                .answers(200)
                .at("data.items")
                .get(0);
        assertThat(delivery.path("type").asText()).isEqualTo("incident.deleted");
        assertThat(delivery.path("incident_id")).isEqualTo(shown.path("id"));
        assertThat(delivery.path("attempts").intValue()).isZero();
        String resend = hook + "/deliveries/" + delivery.path("id").asText() + "/resend";
        assertThat(jane.post(resend, "").answers(200).data()).isEqualTo(delivery);
        assertThat(jane.get(hook + "/deliveries?state=delivered")
                        .at("data.total")
                        .intValue())
                .isZero();
    }

    private String anIncident() {
        String key = jane.post("/services", "{\"name\": \"Checkout\"}").text("data.service_key");
        return jane.post("/incidents", "{\"title\": \"It is down\", \"service_ids\": [\"%s\"]}".formatted(key))
                .text("data.incident_number");
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** What webhooks are told of what has happened since the last time. */
    private List<JsonNode> told() {
        WebhookBodies bodies = service.bean(WebhookBodies.class);
        List<JsonNode> told = new ArrayList<>();
        service.bean(Engine.class).webhookRound().announce(announcement -> {
            String text = bodies.text(announcement);
            told.add(read(text));
            return text;
        });
        return told;
    }
}
