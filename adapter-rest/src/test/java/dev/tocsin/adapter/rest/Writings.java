package dev.tocsin.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.postmortem.PostmortemSettingsDesk.ReplaceSettings;
import dev.tocsin.domain.postmortem.PostmortemSettings;
import java.util.OptionalLong;

/** What the tests write about an incident, and who does. */
final class Writings {

    /** All that is documented, and nothing else. */
    static final String WHOLE = """
            {
              "incident_number": "INC-2026-001",
              "summary": "Summary of the incident",
              "root_cause": "Root cause analysis",
              "resolution": "Resolution summary",
              "impact": {
                "duration": "27 minutes",
                "users_affected": "320",
                "services_affected": ["api", "dashboard"]
              },
              "timeline": [
                {
                  "timestamp": "2026-04-19T12:00:00.000Z",
                  "description": "Primary database failed over"
                }
              ],
              "action_items": [
                {
                  "text": "Add replica saturation alerting",
                  "owner_email": "owner@example.com",
                  "due_date": "2026-04-26",
                  "status": "pending"
                }
              ],
              "contributing_factors": "Insufficient failover headroom",
              "detection_path": "Synthetic check alerted in Slack",
              "monitoring_gaps": "No queue-depth alert",
              "response_timeline": {
                "time_to_acknowledge": "3m",
                "time_to_identify": "8m",
                "time_to_resolve": "27m"
              },
              "five_whys": "Why 1... Why 5...",
              "executive_summary": "Short executive summary",
              "prevented_recurrence": "Failover capacity expanded"
            }""";

    private Writings() {}

    /** Jane, its admin; and Owen, a responder. */
    static Client anOrganization() {
        Client jane = Service.shared().organization();
        jane.post("/users", "{\"name\": \"Owen\", \"email\": \"owner@example.com\"}")
                .answers(201);
        return jane;
    }

    /** The number of one more, on the service that the organization has. */
    static String anIncident(Client jane) {
        JsonNode known = jane.get("/services").at("data.items.0.service_key");
        return jane.openedOn(known.isMissingNode() ? jane.aService() : known.asText())
                .text("data.incident_number");
    }

    /** As much as has to be said, and these fields besides. */
    static String about(String incident, String... fields) {
        String more = fields.length == 0 ? "" : ", " + String.join(", ", fields);
        return """
                {"incident_number": "%s", "summary": "s", "root_cause": "c", "resolution": "r",
                 "impact": {"duration": "d"}, "timeline": [], "action_items": []%s}""".formatted(incident, more);
    }

    /** Where the postmortem of a new incident is. */
    static String aPostmortem(Client jane, String... fields) {
        return jane.post("/postmortems", about(anIncident(jane), fields))
                .answers(201)
                .header("Location");
    }

    /** Somebody else of the organization, with a key for these scopes. */
    static Client somebody(Client jane, String name, String role, String scopes) {
        String email = name + "@example.com";
        jane.post("/users", "{\"name\": \"%s\", \"email\": \"%s\", \"role\": \"%s\"}".formatted(name, email, role))
                .answers(201);
        String key = "{\"name\": \"k\", \"email\": \"%s\", \"scopes\": [%s]}".formatted(email, scopes);
        return jane.withToken(jane.post("/api-keys", key).answers(201).text("data.key"));
    }

    static void want(Client jane, boolean approval, boolean secondPerson) {
        Actor actor =
                jane.service().engine().gate().byKey(jane.token()).orElseThrow().actor();
        PostmortemSettings initial = PostmortemSettings.INITIAL;
        PostmortemSettings settings =
                new PostmortemSettings(initial.level(), initial.activeTemplate(), approval, secondPerson);
        jane.service()
                .engine()
                .postmortemSettings()
                .replace(Request.by(actor), new ReplaceSettings(settings, OptionalLong.empty()))
                .orElseThrow();
    }
}
