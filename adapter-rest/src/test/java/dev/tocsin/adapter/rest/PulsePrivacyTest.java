package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever happens to an incident elsewhere, the public sees that its status has changed, and nothing else of it. */
final class PulsePrivacyTest {

    /** It stands in everything that is written here and is not for the public. */
    private static final String SECRET = "secret";

    private final Service service = Service.with(Map.of());
    private final Pulse jane = Pulse.of(service.organization());
    private final Client api = jane.natively();

    @Test
    void what_is_internal_never_shows() {
        String website = jane.component("Website");
        String incident = jane.incident(", \"message\": \"We look into it.\", \"impact\": \"critical\"");
        String path = Pulse.nativePath(incident);
        everythingHappens(path);
        jane.says(incident, "monitoring", "Almost there.");
        api.post(path + "/component-statuses", """
                        {"component_statuses": [{"component_id": "%s", "status": "major_outage"}]}""".formatted(componentId())).answers(200);
        jane.moves(incident, "resolved");
        aPostmortem(path);

        String list = jane.api().get("/incidents").isBare(200).body();
        String get = jane.api()
                .get("/incidents/" + incident + "?include=updates,postmortem")
                .isBare(200)
                .body();

        assertThat(list).doesNotContain(SECRET);
        assertThat(get.replace(SECRET + " postmortem", "")).doesNotContain(SECRET);
        assertThat(get).contains(SECRET + " postmortem");
        assertThat(api.get(path).body()).contains(SECRET);
        assertThat(jane.messages(incident))
                .containsExactly(
                        "We look into it.",
                        "Status changed to identified.",
                        "Almost there.",
                        "Status changed to resolved.",
                        "Status changed to investigating.",
                        "Status changed to resolved.");
        assertThat(jane.read(incident).at("components.0.id").asText()).isEqualTo(website);
        assertThat(get).doesNotContain("jane@example.com", "Jane", "example.com", "SEV", "INC-", "PM-");
    }

    /** Every kind of entry that people or time can bring about. */
    private void everythingHappens(String path) {
        api.post("/users", "{\"name\": \"secret\", \"email\": \"secret@example.com\", \"role\": \"responder\"}")
                .answers(201);
        api.post("/escalation-policies", """
                        {"name": "secret", "levels": [{"targets": [{"type": "user", "email": "secret@example.com"}],
                         "patience_minutes": 5}], "repeat": 1}""").answers(201);
        api.put("/settings/escalation/default", "{\"policy\": \"secret\"}").answers(200);
        api.patch(path, """
                        {"description": "secret", "severity": "SEV0", "assigned_to": "secret@example.com",
                         "commander": "secret@example.com", "slack_thread": {"channel": "secret", "ts": "secret"}}""").answers(200);
        api.post(path + "/events", "{\"comment\": \"secret\"}").answers(201);
        api.post(path + "/alerts", "{\"source\": \"secret\", \"key\": \"secret\", \"title\": \"secret\"}")
                .answers(201);
        timePasses(Duration.ofMinutes(10));
        timePasses(Duration.ofHours(3));
        api.post(path + "/page", "{\"emails\": [\"secret@example.com\"], \"message\": \"secret\"}");
        api.post(path + "/acknowledge", "").answers(200);
        api.post(path + "/status", "{\"status\": \"fixing\", \"comment\": \"secret\"}")
                .answers(200);
    }

    private void aPostmortem(String path) {
        api.post(path + "/postmortem/generate", "{\"rules_only\": true}").answers(200);
        String number = api.get(path + "/postmortem").text("data.postmortem_number");
        api.patch("/postmortems/" + number, """
                        {"summary": "secret postmortem", "executive_summary": "secret",
                         "action_items": [{"text": "secret", "owner_email": "secret@example.com"}]}""").answers(200);
        api.post(path + "/status", "{\"status\": \"investigating\", \"comment\": \"secret\"}")
                .answers(200);
        api.post(path + "/status", "{\"status\": \"resolved\"}").answers(200);
        api.post(path + "/status", "{\"status\": \"closed\", \"comment\": \"secret\"}")
                .answers(200);
    }

    private void timePasses(Duration time) {
        service.clock().forward(time);
        service.engine().deadlines().elapseDue();
    }

    private String componentId() {
        return api.get("/components").text("data.items.0.id");
    }
}
