package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.Plans.CASEY;
import static dev.tocsin.adapter.rest.Plans.ON_CALL;
import static dev.tocsin.adapter.rest.Plans.level;
import static dev.tocsin.adapter.rest.Plans.policy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saying whom to wake one after the other. */
final class PolicyTest {

    private final Client jane = Plans.anOrganization();
    private String schedule = "";

    @BeforeEach
    void somebodyIsOnCall() {
        schedule = Plans.aSchedule(jane, "Primary");
    }

    @Test
    void a_policy_is_answered_as_it_was_said() {
        Reply added = jane.post("/escalation-policies", policy("Platform", level(5, ON_CALL, CASEY), level(10, CASEY)))
                .answers(201);

        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(added.header("Location")).isEqualTo("/api/v1/escalation-policies/" + added.text("data.id"));
        assertThat(added.data().toString())
                .isEqualTo("""
                {"id":"%s","name":"Platform","levels":[{"targets":[\
                {"type":"schedule","email":null,"schedule":"Primary"},\
                {"type":"user","email":"casey@example.com","schedule":null}],"patience_minutes":5},\
                {"targets":[{"type":"user","email":"casey@example.com","schedule":null}],"patience_minutes":10}],\
                "repeat":0,"acknowledge_timeout_minutes":null,"created_at":"%s","updated_at":"%<s"}""".formatted(added.text("data.id"), added.text("data.created_at")));
        assertThat(jane.get(added.header("Location")).answers(200).data()).isEqualTo(added.data());
        assertThat(jane.get("/escalation-policies?search=PLAT").at("data.items.0"))
                .isEqualTo(added.data());
    }

    @Test
    void a_patch_changes_what_it_names_and_what_was_read_can_be_sent_back() {
        String path = Plans.aPolicy(jane, "Platform");

        Reply changed = jane.patch(
                        path,
                        "{\"name\": \"Core\", \"repeat\": 2, \"acknowledge_timeout_minutes\": 60}",
                        "If-Match",
                        "\"1\"")
                .answers(200);

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.text("data.name")).isEqualTo("Core");
        assertThat(changed.at("data.repeat").intValue()).isEqualTo(2);
        assertThat(changed.at("data.acknowledge_timeout_minutes").intValue()).isEqualTo(60);
        assertThat(changed.at("data.levels")).hasSize(2);
        assertThat(jane.patch(path, changed.data().toString()).answers(200).header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(jane.patch(path, "{\"acknowledge_timeout_minutes\": null}")
                        .at("data.acknowledge_timeout_minutes")
                        .isNull())
                .isTrue();
        jane.patch(path, "{\"name\": \"x\"}", "If-Match", "\"1\"").refuses(409, "STALE");
        jane.delete(path, "If-Match", "\"1\"").refuses(409, "STALE");
        assertThat(jane.delete(path, "If-Match", "\"3\"").status()).isEqualTo(204);
        jane.get(path).refuses(404, "NOT_FOUND");
    }

    @Test
    void a_name_is_had_once() {
        String path = Plans.aPolicy(jane, "Platform");
        jane.post("/escalation-policies", policy("PLATFORM", level(5, CASEY))).refuses(409, "ALREADY_EXISTS");
        Plans.aPolicy(jane, "Other");
        jane.patch(path, "{\"name\": \"other\"}").refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void what_is_sent_again_with_its_key_is_done_once() {
        String body = policy("Platform", level(5, CASEY));
        Reply first =
                jane.post("/escalation-policies", body, "Idempotency-Key", "p1").answers(201);
        Reply again =
                jane.post("/escalation-policies", body, "Idempotency-Key", "p1").answers(201);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.data()).isEqualTo(first.data());
        assertThat(jane.get("/escalation-policies").at("data.total").intValue()).isEqualTo(1);
    }

    @Test
    void all_that_is_wrong_with_a_policy_is_told_at_once() {
        String both = "{\"type\": \"user\", \"email\": \"casey@example.com\", \"schedule\": \"Primary\"}";
        String other = "{\"type\": \"schedule\", \"email\": \"casey@example.com\"}";
        String unknown = "{\"type\": \"team\", \"email\": \"x\"}";
        String levels = String.join(
                ", ", "5", level(0, both, "7", other), level(1_441, unknown, "{\"type\": \"user\"}"), level(5));

        Reply refused = jane.post(
                        "/escalation-policies",
                        "{\"name\": \" \", \"levels\": [%s], \"repeat\": 10, \"acknowledge_timeout_minutes\": 0}"
                                .formatted(levels))
                .refuses(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "name",
                        "levels[0]",
                        "levels[1].patience_minutes",
                        "levels[1].targets[0].schedule",
                        "levels[1].targets[1]",
                        "levels[1].targets[2].schedule",
                        "levels[1].targets[2].email",
                        "levels[2].patience_minutes",
                        "levels[2].targets[0].type",
                        "levels[2].targets[0].email",
                        "levels[2].targets[1].email",
                        "levels[3].targets",
                        "repeat",
                        "acknowledge_timeout_minutes");
        assertThat(jane.get("/escalation-policies").at("data.total").intValue()).isZero();
    }

    @Test
    void whom_nobody_knows_is_named_with_their_place() {
        String nobody = CASEY.replace("CASEY@", "nobody@");
        String nowhere = ON_CALL.replace("primary", "nowhere");

        Reply refused = jane.post("/escalation-policies", policy("P", level(5, CASEY, nobody), level(5, nowhere)));

        assertThat(refused.fault("levels[0].targets[1].email")).isEqualTo("no active user has this address");
        assertThat(refused.fault("levels[1].targets[0].schedule")).isEqualTo("no schedule has this name");
    }

    @Test
    void what_it_wakes_and_what_it_is_in_force_for_is_in_use() {
        String path = Plans.aPolicy(jane, "Platform");
        jane.put("/settings/escalation/SEV1", "{\"policy\": \"platform\"}").answers(200);

        assertThat(jane.delete(path).refuses(409, "IN_USE").text("error.message"))
                .contains("setting SEV1");
        assertThat(jane.delete(schedule).refuses(409, "IN_USE").text("error.message"))
                .contains("escalation policy Platform");
        String casey = jane.get("/users?search=casey").text("data.items.0.id");
        assertThat(jane.delete("/users/" + casey).refuses(409, "IN_USE").text("error.message"))
                .contains("escalation policy Platform", "schedule Primary");
    }

    @Test
    void what_another_organization_owns_does_not_exist() {
        String path = Plans.aPolicy(jane, "Platform");
        Client other = Service.shared().organization();

        other.get(path).refuses(404, "NOT_FOUND");
        other.patch(path, "{}").refuses(404, "NOT_FOUND");
        other.delete(path).refuses(404, "NOT_FOUND");
        other.post(path + "/simulate", "{\"severity\": \"SEV1\"}").refuses(404, "NOT_FOUND");
        other.put("/settings/escalation/default", "{\"policy\": \"Platform\"}").fault("policy");
        jane.get("/escalation-policies/x").refuses(404, "NOT_FOUND");
    }
}
