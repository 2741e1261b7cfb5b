package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody wants the next level woken. */
final class EscalateTest {

    private static final String KEY = "Idempotency-Key";

    private final Client jane = Plans.anOrganization();
    private final String service = jane.aService();

    /** Level 1 is Jane, who is on call, and level 2 is Casey. */
    private String anIncidentUnderAPolicy() {
        Plans.aSchedule(jane, "Primary");
        Plans.aPolicy(jane, "Platform");
        jane.put("/settings/escalation/default", "{\"policy\": \"Platform\"}").answers(200);
        return anIncident();
    }

    private String anIncident() {
        return "/incidents/" + jane.openedOn(service).text("data.incident_number");
    }

    @Test
    void each_time_the_next_level_is_woken_until_there_is_none() {
        String incident = anIncidentUnderAPolicy();

        Reply first = jane.post(incident + "/escalate", "").answers(200);
        Reply second = jane.post(incident + "/escalate", "{}").answers(200);

        assertThat(first.data().toString()).isEqualTo("""
                {"incident_number":"INC-2026-001","escalated":true,"notified_emails":["jane@example.com"],\
                "current_level":1,"next_level":2}""");
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.data().toString()).isEqualTo("""
                {"incident_number":"INC-2026-001","escalated":true,"notified_emails":["casey@example.com"],\
                "current_level":2,"next_level":null}""");
        assertThat(second.header("ETag")).isEqualTo(jane.get(incident).header("ETag"));
        Reply refused = jane.post(incident + "/escalate", "").refuses(409, "ESCALATION_EXHAUSTED");
        assertThat(refused.text("error.details.policy")).isEqualTo("Platform");
    }

    @Test
    void the_incident_shows_how_far_it_has_come() {
        String incident = anIncidentUnderAPolicy();
        Reply before = jane.get(incident).answers(200);
        assertThat(before.at("data.escalation.policy").isNull()).isTrue();
        assertThat(before.at("data.escalation.level").intValue()).isZero();
        assertThat(before.at("data.escalation.next_at")).isEqualTo(before.at("data.created_at"));

        jane.post(incident + "/escalate", "").answers(200);

        Reply after = jane.get(incident).answers(200);
        assertThat(after.text("data.escalation.policy")).isEqualTo("Platform");
        assertThat(after.at("data.escalation.level").intValue()).isEqualTo(1);
        assertThat(after.text("data.escalation.next_at")).isGreaterThan(before.text("data.escalation.next_at"));
        jane.post(incident + "/acknowledge", "").answers(200);
        assertThat(jane.get(incident).at("data.escalation.next_at").isNull()).isTrue();
    }

    @Test
    void of_two_who_have_seen_the_same_level_one_wakes_the_next() {
        String incident = anIncidentUnderAPolicy();
        String seen = "{\"expected_level\": 0}";

        jane.post(incident + "/escalate", seen).answers(200);
        jane.post(incident + "/escalate", seen).refuses(409, "STALE");
        jane.post(incident + "/escalate", "", "If-Match", "\"1\"").refuses(409, "STALE");

        assertThat(jane.get(incident).at("data.escalation.level").intValue()).isEqualTo(1);
        jane.post(incident + "/escalate", "{\"expected_level\": 1}", "If-Match", "\"2\"")
                .answers(200);
    }

    @Test
    void nobody_is_woken_where_no_level_has_anybody() {
        Plans.aSchedule(jane, "Primary");
        String rest = Plans.policy("Rest", Plans.level(5, Plans.ON_CALL), Plans.level(5, Plans.ON_CALL));
        jane.post("/escalation-policies", rest).answers(201);
        jane.put("/settings/escalation/default", "{\"policy\": \"Rest\"}").answers(200);
        String incident = anIncident();
        for (String email : new String[] {"jane", "casey"}) {
            jane.post(
                            "/schedules/" + scheduleId() + "/unavailability",
                            Plans.during(email + "@example.com", "00:00", "23:59"))
                    .answers(201);
        }

        Reply told = jane.post(incident + "/escalate", "").answers(200);

        assertThat(told.at("data.escalated").booleanValue()).isFalse();
        assertThat(told.at("data.notified_emails")).isEmpty();
        assertThat(told.at("data.current_level").intValue()).isEqualTo(2);
        assertThat(told.at("data.next_level").isNull()).isTrue();
    }

    private String scheduleId() {
        return jane.get("/schedules").text("data.items.0.id");
    }

    @Test
    void there_is_a_policy_and_something_left_to_answer() {
        String incident = anIncident();
        jane.post(incident + "/escalate", "").refuses(409, "NO_ESCALATION_POLICY");
        jane.post(incident + "/status", "{\"status\": \"resolved\"}").answers(200);
        jane.post(incident + "/escalate", "").refuses(409, "INCIDENT_OVER");
        jane.post("/incidents/INC-2026-404/escalate", "").refuses(404, "NOT_FOUND");
    }

    @Test
    void a_body_is_not_needed_and_what_is_one_must_be_json() {
        String incident = anIncidentUnderAPolicy();
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/json"}) {
            jane.post(incident + "/escalate", "", "Content-Type", type, KEY, "same")
                    .answers(200);
        }
        jane.post(incident + "/escalate", "{\"expected_level\": 1}", "Content-Type", "text/plain")
                .refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        jane.post(incident + "/escalate", "a=b", "Content-Type", "application/x-www-form-urlencoded")
                .refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        jane.post(incident + "/escalate", "{}", "Content-Type", "nonsense").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        jane.post(incident + "/escalate", "1").refuses(400, "MALFORMED_JSON");
        jane.post(incident + "/escalate", " ").refuses(400, "MALFORMED_JSON");
        assertThat(jane.get(incident).at("data.escalation.level").intValue()).isEqualTo(1);
    }

    @Test
    void to_ask_again_with_the_key_wakes_nobody_again() {
        String incident = anIncidentUnderAPolicy();
        Reply first = jane.post(incident + "/escalate", "", KEY, "a").answers(200);

        Reply second = jane.post(incident + "/escalate", "", KEY, "a").answers(200);

        assertThat(second.data()).isEqualTo(first.data());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(jane.get(incident).at("data.escalation.level").intValue()).isEqualTo(1);
        jane.post(incident + "/escalate", "{}", KEY, "a").refuses(409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void who_is_woken_stands_in_the_ledger() {
        String incident = anIncidentUnderAPolicy();

        jane.post(incident + "/escalate", "").answers(200);

        Reply ledger = jane.get(incident + "/pages").answers(200);
        assertThat(ledger.at("data.items")).hasSize(2);
        assertThat(ledger.text("data.items.0.email")).isEqualTo("jane@example.com");
        assertThat(ledger.text("data.items.0.cause")).isEqualTo("escalation");
        assertThat(ledger.at("data.items.0.level").intValue()).isEqualTo(1);
        assertThat(ledger.at("data.items.0.round").intValue()).isEqualTo(1);
        assertThat(ledger.text("data.items.0.state")).isEqualTo("queued");
        assertThat(ledger.at("data.items.0.attempts").intValue()).isZero();
    }

    @Test
    void it_takes_a_responder() {
        String incident = anIncidentUnderAPolicy();
        jane.post("/users", "{\"name\": \"V\", \"email\": \"v@example.com\", \"role\": \"viewer\"}")
                .answers(201);
        String key = jane.post("/api-keys", "{\"name\": \"k\", \"email\": \"v@example.com\", \"scopes\": [\"*\"]}")
                .text("data.key");

        assertThat(jane.withToken(key)
                        .post(incident + "/escalate", "")
                        .refuses(403, "FORBIDDEN")
                        .text("error.details.missing_role"))
                .isEqualTo("responder");
    }
}
