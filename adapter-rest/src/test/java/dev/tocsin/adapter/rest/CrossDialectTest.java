package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one dialect writes, the others show: the incidents are the same. */
final class CrossDialectTest {

    private final AllDialects jane = AllDialects.fresh();

    @Test
    void what_is_opened_in_one_is_read_in_all() {
        String website = jane.component("Website");
        String natively = jane.incident("SEV2");
        String inFarm = jane.farm()
                .post("/incidents", """
                        {"title": "It is down", "severity": "P3", "affectedComponentIds": ["%s"]}""".formatted(website))
                .isBare(201)
                .text("id");
        String inPulse = AllDialects.uuid(
                "inc",
                jane.pulse()
                        .post("/incidents", """
                                {"title": "It is gone", "impact": "critical", "componentIds": ["%s"]}""".formatted(AllDialects.typeId("comp", website)))
                        .isBare(201)
                        .text("id"));

        for (String incident : List.of(natively, inFarm, inPulse)) {
            jane.agreeOn(incident, incident);
        }
        assertThat(jane.natively().get("/incidents").at("data.total").intValue())
                .isEqualTo(3);
        assertThat(jane.farm().get("/incidents").at("total").intValue()).isEqualTo(3);
        assertThat(jane.pulse().get("/incidents").at("meta").path("total").intValue())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"SEV0", "SEV1", "SEV2", "SEV3", "SEV4"})
    void each_severity_is_shown_in_the_words_of_each_and_written_back_changes_nothing(String severity) {
        String incident = jane.incident(severity);
        jane.agreeOn(incident, severity);

        jane.farm()
                .patch(
                        "/incidents/" + incident,
                        "{\"severity\": \"%s\"}".formatted(AllDialects.FARM_SEVERITIES.get(severity)))
                .isBare(200);
        jane.pulse()
                .patch(
                        "/incidents/" + AllDialects.typeId("inc", incident),
                        "{\"impact\": \"%s\"}".formatted(AllDialects.PULSE_IMPACTS.get(severity)))
                .isBare(200);

        assertThat(jane.ours(incident).path("severity").asText()).isEqualTo(severity);
        assertThat(jane.ours(incident).path("timeline").findValuesAsText("event_type"))
                .containsExactly("CREATED");
    }

    @ParameterizedTest
    @CsvSource({
        "farm, P1, SEV1, critical",
        "farm, P2, SEV2, major",
        "farm, P3, SEV3, minor",
        "farm, P4, SEV4, minor",
        "pulse, P1, SEV1, critical",
        "pulse, P2, SEV2, major",
        "pulse, P3, SEV3, minor"
    })
    void what_one_writes_the_other_shows(String writer, String farms, String ours, String pulses) {
        String incident = jane.incident(ours.equals("SEV2") ? "SEV4" : "SEV2");

        if (writer.equals("farm")) {
            jane.farm()
                    .patch("/incidents/" + incident, "{\"severity\": \"%s\"}".formatted(farms))
                    .isBare(200);
        } else {
            jane.pulse()
                    .patch(
                            "/incidents/" + AllDialects.typeId("inc", incident),
                            "{\"impact\": \"%s\"}".formatted(pulses))
                    .isBare(200);
        }

        assertThat(jane.ours(incident).path("severity").asText()).isEqualTo(ours);
        assertThat(jane.farms(incident).path("severity").asText()).isEqualTo(farms);
        assertThat(jane.pulses(incident).path("impact").asText()).isEqualTo(pulses);
    }

    @ParameterizedTest
    @CsvSource({"investigating", "fixing", "monitoring", "resolved", "closed"})
    void each_status_is_shown_in_the_words_of_each(String status) {
        String incident = jane.incident("SEV2");

        jane.natively()
                .post(
                        "/incidents/" + incident + "/status",
                        "{\"status\": \"%s\", \"comment\": \"so it is\"}".formatted(status))
                .answers(200);

        jane.agreeOn(incident, status);
    }

    @Test
    void a_status_goes_on_in_whatever_dialect_is_spoken() {
        String incident = jane.incident("SEV2");
        String pulseId = AllDialects.typeId("inc", incident);

        jane.farm()
                .patch("/incidents/" + incident + "/status", "{\"status\": \"identified\"}")
                .isBare(200);
        jane.agreeOn(incident, "identified in Farm");
        jane.pulse()
                .post("/incidents/" + pulseId + "/updates", "{\"status\": \"monitoring\", \"message\": \"Better.\"}")
                .isBare(201);
        jane.agreeOn(incident, "monitoring in ReliaPulse");
        jane.farm()
                .patch("/incidents/" + incident + "/status", "{\"status\": \"resolved\"}")
                .isBare(200);
        jane.agreeOn(incident, "resolved in Farm");
        jane.farm()
                .patch("/incidents/" + incident + "/status", "{\"status\": \"investigating\"}")
                .failsAsInFarm(400);
        jane.pulse()
                .post("/incidents/" + pulseId + "/updates", "{\"status\": \"investigating\", \"message\": \"Worse.\"}")
                .isBare(201);
        jane.agreeOn(incident, "reopened in ReliaPulse");

        assertThat(jane.pulses(incident).path("updates").findValuesAsText("message"))
                .containsExactly("Status changed to identified.", "Better.", "Status changed to resolved.", "Worse.");
        assertThat(jane.ours(incident).path("timeline").findValuesAsText("event_type"))
                .containsExactly("CREATED", "STATUS_CHANGED", "STATUS_CHANGED", "STATUS_CHANGED", "REOPENED");
    }

    @Test
    void a_public_message_is_on_every_timeline_and_a_remark_is_not_public() {
        String incident = jane.incident("SEV2");
        String told = jane.pulse()
                .post("/incidents/" + AllDialects.typeId("inc", incident) + "/updates", "{\"message\": \"For all.\"}")
                .isBare(201)
                .text("id");
        jane.farm()
                .post("/incidents/" + incident + "/updates", "{\"message\": \"For us.\"}")
                .isBare(201);

        JsonNode inFarm = jane.farm()
                .get("/incidents/" + incident + "/timeline")
                .isBare(200)
                .json();
        JsonNode ours = jane.ours(incident).path("timeline");

        assertThat(ours.findValuesAsText("description")).contains("For all.", "For us.");
        assertThat(ours.findValuesAsText("id")).contains(AllDialects.uuid("upd", told));
        assertThat(inFarm.findValuesAsText("message")).contains("For us.");
        assertThat(inFarm.findValuesAsText("id")).containsExactlyElementsOf(ours.findValuesAsText("id"));
        assertThat(jane.pulses(incident).path("updates").findValuesAsText("message"))
                .containsExactly("For all.");
    }

    @Test
    void a_component_that_one_breaks_is_broken_in_all() {
        String website = jane.component("Website");
        String incident = jane.incident("SEV2");

        jane.pulse()
                .post("/incidents/" + AllDialects.typeId("inc", incident) + "/updates", """
                        {"message": "m", "componentStatuses": {"%s": "major_outage"}}""".formatted(
                                AllDialects.typeId("comp", website)))
                .isBare(201);

        jane.agreeOn(incident, "broken in ReliaPulse");
        assertThat(jane.ours(incident).at("/components/0/status").asText()).isEqualTo("major_outage");
        jane.natively()
                .patch("/components/" + website, "{\"status\": \"operational\"}")
                .answers(200);
        jane.agreeOn(incident, "repaired natively");
        jane.farm()
                .patch("/incidents/" + incident, "{\"affectedComponentIds\": []}")
                .isBare(200);
        jane.agreeOn(incident, "taken away in Farm");
        assertThat(jane.pulses(incident).path("components")).isEmpty();
    }

    @Test
    void a_postmortem_is_the_same_in_all() {
        String incident = jane.incident("SEV2");
        jane.farm()
                .post("/post-mortems", "{\"incidentId\": \"%s\", \"rootCause\": \"The pool.\"}".formatted(incident))
                .isBare(201);

        Reply put = jane.pulse()
                .put(
                        "/incidents/" + AllDialects.typeId("inc", incident) + "/postmortem",
                        "{\"summary\": \"It was slow.\", \"isPublished\": true}")
                .isBare(200);

        assertThat(put.text("rootCause")).isEqualTo("The pool.");
        assertThat(jane.farm()
                        .get("/post-mortems/by-incident/" + incident)
                        .isBare(200)
                        .text("rootCause"))
                .isEqualTo("The pool.");
        assertThat(jane.natively()
                        .get("/incidents/" + incident + "/postmortem")
                        .answers(200)
                        .text("data.summary"))
                .isEqualTo("It was slow.");
    }

    @Test
    void what_one_deletes_is_gone_for_all() {
        String incident = jane.incident("SEV2");

        jane.pulse().delete("/incidents/" + AllDialects.typeId("inc", incident)).isBare(200);

        jane.natively().get("/incidents/" + incident).refuses(404, "NOT_FOUND");
        jane.farm().get("/incidents/" + incident).failsAsInFarm(404);
        assertThat(jane.farm().get("/incidents").at("total").intValue()).isZero();
    }
}
