package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.application.port.DraftWriter.Answer;
import dev.tocsin.application.port.SlackThreads.Heard;
import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.application.postmortem.Obstacle.Reason;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.drafting.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A draft that others have had a part in, or should have had. */
final class ModelDraftTest {

    private static final String GENERATE = "/incidents/INC-2026-001/postmortem/generate";

    private final Client jane = Writings.anOrganization();
    private final Witnesses witnesses = Service.shared().bean(Witnesses.class);

    private void anIncidentIsOver(String title) {
        String incident = "/incidents/" + jane.anIncident();
        jane.patch(incident, "{\"title\": \"" + title + "\"}").answers(200);
        jane.post(incident + "/status", "{\"status\": \"resolved\"}").answers(200);
    }

    @Test
    void a_model_adds_to_it_and_what_nothing_bears_out_is_marked() {
        anIncidentIsOver("a model writes of it");
        witnesses.writeOf(
                "a model writes of it",
                new Answer.Written(List.of(
                        new Claim("root_cause", "The pool was too small.", List.of("E1")),
                        new Claim("root_cause", "Somebody had changed it.", List.of("E77")))));
        Reply drafted = jane.post(GENERATE, "").answers(200);
        assertThat(drafted.text("data.drafted_by")).isEqualTo("model");
        assertThat(drafted.at("data.fallback").isNull()).isTrue();
        assertThat(drafted.at("data.slack_thread").isNull()).isTrue();
        assertThat(drafted.text("data.root_cause"))
                .contains("The pool was too small.", "**Unsupported:** Somebody had changed it.");
        for (JsonNode citation : drafted.at("data.citations")) {
            boolean rumour = citation.path("text").asText().equals("Somebody had changed it.");
            assertThat(citation.path("supported").asBoolean()).isEqualTo(!rumour);
            assertThat(citation.path("entry_ids").isEmpty()).isEqualTo(rumour);
        }
    }

    @Test
    void nobody_approves_or_publishes_what_nothing_bears_out_before_somebody_has_decided_on_it() {
        anIncidentIsOver("a model makes something up");
        witnesses.writeOf(
                "a model makes something up",
                new Answer.Written(List.of(new Claim("root_cause", "Somebody had changed it.", List.of()))));
        Reply drafted = jane.post(GENERATE, "").answers(200);
        assertThat(drafted.at("data.changed_sections").toString()).isEqualTo("[]");
        jane.patch("/postmortems/PM-2026-001", "{\"resolution\": \"A larger pool\", \"action_items\": []}")
                .answers(200);
        jane.post("/postmortems/PM-2026-001/approve", "").refuses(409, "POSTMORTEM_UNSUPPORTED");
        Reply refused = jane.post("/postmortems/PM-2026-001/publish", "").refuses(409, "POSTMORTEM_UNSUPPORTED");
        assertThat(refused.at("error.details.unsupported")).hasSize(1);
        assertThat(refused.text("error.details.unsupported.0.section")).isEqualTo("root_cause");
        assertThat(refused.text("error.details.unsupported.0.text")).isEqualTo("Somebody had changed it.");
        witnesses.writeOf(
                "a model makes something up",
                new Answer.Written(List.of(new Claim("root_cause", "The pool.", List.of("E1")))));
        assertThat(jane.post(GENERATE, "")
                        .answers(200)
                        .at("data.changed_sections")
                        .toString())
                .isEqualTo("[\"root_cause\"]");
        jane.post("/postmortems/PM-2026-001/publish", "").answers(200);
    }

    @Test
    void where_none_could_write_it_says_why() {
        anIncidentIsOver("a model is late for it");
        Obstacle late = new Obstacle(Reason.TIMED_OUT, "The language model has not answered in time.");
        witnesses.writeOf("a model is late for it", new Answer.Unavailable(late));
        Reply drafted = jane.post(GENERATE, "").answers(200);
        assertThat(drafted.text("data.drafted_by")).isEqualTo("rules");
        assertThat(drafted.text("data.fallback.reason")).isEqualTo("timed_out");
        assertThat(drafted.text("data.fallback.message")).isEqualTo("The language model has not answered in time.");
    }

    @Test
    void where_none_is_set_up_it_says_so_unless_none_was_wanted() {
        anIncidentIsOver("no model knows of it");
        assertThat(jane.post(GENERATE, "").answers(200).text("data.fallback.reason"))
                .isEqualTo("not_configured");
        Reply byRules = jane.post(GENERATE, "{\"rules_only\": true}").answers(200);
        assertThat(byRules.text("data.drafted_by")).isEqualTo("rules");
        assertThat(byRules.at("data.fallback").isNull()).isTrue();
        assertThat(witnesses.timesAskedOf("no model knows of it")).isEqualTo(1);
    }

    @Test
    void a_repetition_says_the_same_and_asks_nobody() {
        anIncidentIsOver("a model writes of it once");
        witnesses.writeOf(
                "a model writes of it once",
                new Answer.Written(List.of(new Claim("root_cause", "The pool.", List.of("E1")))));
        Reply first = jane.post(GENERATE, "", "Idempotency-Key", "once").answers(200);
        Reply again = jane.post(GENERATE, "", "Idempotency-Key", "once").answers(200);
        assertThat(again.at("data")).isEqualTo(first.at("data"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(witnesses.timesAskedOf("a model writes of it once")).isEqualTo(1);
    }

    @Test
    void what_was_said_in_slack_is_told_and_how_far_it_was_read() {
        anIncidentIsOver("they talk of it");
        jane.patch("/incidents/INC-2026-001", "{\"slack_thread\": {\"channel\": \"C77\", \"ts\": \"1.000000\"}}")
                .answers(200);
        Obstacle paused = new Obstacle(Reason.RATE_LIMITED, "Slack has had too many requests.");
        Message said = new Message("Jane", Instant.parse("2026-04-18T12:05:00Z"), "It is the pool");
        witnesses.saidIn("C77", new Heard(List.of(said), Optional.of(paused)));
        Reply drafted = jane.post(GENERATE, "").answers(200);
        assertThat(drafted.at("data.timeline").findValuesAsText("description"))
                .contains("Jane in Slack: It is the pool");
        assertThat(drafted.at("data.slack_thread.messages").asInt()).isEqualTo(1);
        assertThat(drafted.text("data.slack_thread.obstacle.reason")).isEqualTo("rate_limited");
        witnesses.saidIn("C77", new Heard(List.of(said), Optional.empty()));
        assertThat(jane.post(GENERATE, "")
                        .answers(200)
                        .at("data.slack_thread.obstacle")
                        .isNull())
                .isTrue();
    }
}
