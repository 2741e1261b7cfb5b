package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which policy is in force, what comes of it, and who hears of what nobody else could be told. */
final class EscalationTest {

    private final Client jane = Plans.anOrganization();

    @BeforeEach
    void somebodyIsOnCall() {
        Plans.aSchedule(jane, "Primary");
    }

    @Test
    void trying_it_out_tells_whom_it_would_wake_and_changes_nothing() {
        String path = Plans.aPolicy(jane, "Platform");
        String question = "{\"severity\": \"SEV1\", \"at\": \"2026-04-18T20:00:00Z\"}";

        Reply told = jane.post(path + "/simulate", question).answers(200);

        assertThat(told.data().toString()).isEqualTo("""
                {"steps":[{"level":1,"round":1,"after_minutes":0,"at":"2026-04-18T20:00:00Z","targets":[\
                {"name":"Jane","email":"jane@example.com","channels":["slack","email"],"why":"on call in Primary (Days)"}]},\
                {"level":2,"round":1,"after_minutes":5,"at":"2026-04-18T20:05:00Z","targets":[\
                {"name":"Casey","email":"casey@example.com","channels":["slack","email"],"why":"named by the policy"}]}]}""");
        assertThat(jane.get(path).header("ETag")).isEqualTo("\"1\"");
        assertThat(jane.post(path + "/simulate", "{\"severity\": \"SEV3\"}")
                        .answers(200)
                        .at("data.steps.0.targets.0.channels")
                        .toString())
                .isEqualTo("[\"email\"]");
    }

    @Test
    void a_level_that_would_reach_nobody_has_no_targets() {
        String path = Plans.aPolicy(jane, "Platform");
        String before = "{\"severity\": \"SEV1\", \"at\": \"2026-04-17T20:00:00Z\"}";

        Reply told = jane.post(path + "/simulate", before).answers(200);

        assertThat(told.at("data.steps.0.targets")).isEmpty();
        assertThat(told.at("data.steps.1.after_minutes").intValue()).isZero();
        assertThat(told.at("data.steps.1.targets")).hasSize(1);
    }

    @Test
    void the_policy_in_force_for_a_severity_is_a_list_of_one() {
        Plans.aPolicy(jane, "Platform");
        Plans.aPolicy(jane, "Night");
        assertThat(jane.get("/escalation-policies?severity=SEV1").answers(200).at("data.items"))
                .isEmpty();
        jane.put("/settings/escalation/default", "{\"policy\": \"Platform\"}").answers(200);
        jane.put("/settings/escalation/SEV1", "{\"policy\": \"NIGHT\"}").answers(200);

        Reply found = jane.get("/escalation-policies?severity=SEV1").answers(200);

        assertThat(found.text("data.items.0.name")).isEqualTo("Night");
        assertThat(found.at("data.total").intValue()).isEqualTo(1);
        assertThat(jane.get("/escalation-policies?severity=SEV0").text("data.items.0.name"))
                .isEqualTo("Platform");
        assertThat(jane.get("/escalation-policies?severity=SEV1&search=plat").at("data.items"))
                .isEmpty();
        jane.get("/escalation-policies?severity=sev1").fault("severity");
    }

    @Test
    void settings_tell_which_severities_have_their_own_and_what_the_default_is() {
        Plans.aPolicy(jane, "Platform");
        assertThat(jane.get("/settings/escalation").answers(200).data().toString())
                .isEqualTo("""
                {"default_policy":null,"severities":{}}""");
        jane.put("/settings/escalation/SEV4", "{\"policy\": \"Platform\"}").answers(200);

        Reply bound = jane.put("/settings/escalation/default", "{\"policy\": \" platform \"}")
                .answers(200);

        assertThat(bound.data().toString()).isEqualTo("""
                {"default_policy":"Platform","severities":{"SEV4":"Platform"}}""");
        assertThat(jane.get("/settings/escalation").data()).isEqualTo(bound.data());
        assertThat(jane.put("/settings/escalation/default", "{\"policy\": null}")
                        .answers(200)
                        .at("data.default_policy")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{'polcy': 'Platform'}", "{'policy': 5}", "{'policy': []}", "{'policy': 'Nobody knows'}"})
    void a_policy_is_switched_off_only_in_so_many_words(String body) {
        Plans.aPolicy(jane, "Platform");
        jane.put("/settings/escalation/default", "{\"policy\": \"Platform\"}").answers(200);

        jane.put("/settings/escalation/default", body.replace('\'', '"')).fault("policy");

        assertThat(jane.get("/settings/escalation").text("data.default_policy")).isEqualTo("Platform");
    }

    @ParameterizedTest
    @CsvSource({"SEV5", "sev1", "DEFAULT", "x"})
    void what_is_no_severity_has_no_setting(String severity) {
        jane.put("/settings/escalation/" + severity, "{\"policy\": null}").refuses(404, "NOT_FOUND");
    }

    @Test
    void the_catch_all_is_at_first_the_first_admin() {
        assertThat(jane.get("/settings/catch-all").answers(200).data().toString())
                .isEqualTo("{\"email\":\"jane@example.com\"}");

        assertThat(jane.put("/settings/catch-all", "{\"email\": \"OPS@example.com\"}")
                        .answers(200)
                        .text("data.email"))
                .isEqualTo("ops@example.com");

        assertThat(jane.get("/settings/catch-all").text("data.email")).isEqualTo("ops@example.com");
    }
}
