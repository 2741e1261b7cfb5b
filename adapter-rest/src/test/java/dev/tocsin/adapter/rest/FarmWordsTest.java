package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in one dialect and read in the other. */
final class FarmWordsTest {

    private final FarmOffice office = new FarmOffice();

    @ParameterizedTest
    @CsvSource({"P1,SEV1", "P2,SEV2", "P3,SEV3", "P4,SEV4"})
    void a_severity_is_this_one_natively(String severity, String natively) {
        Reply opened = office.opened(severity);

        assertThat(opened.text("severity")).isEqualTo(severity);
        assertThat(office.natively(opened.text("id")).text("data.severity")).isEqualTo(natively);
    }

    @ParameterizedTest
    @CsvSource({"SEV0,P1", "SEV1,P1", "SEV2,P2", "SEV3,P3", "SEV4,P4"})
    void and_is_shown_as_this_one(String natively, String severity) {
        String incident = office.incident();
        office.natively
                .patch("/incidents/" + incident, "{\"severity\": \"%s\"}".formatted(natively))
                .answers(200);

        assertThat(office.jane.get("/incidents/" + incident).text("severity")).isEqualTo(severity);
    }

    @Test
    void writing_the_severity_that_is_shown_changes_nothing() {
        String incident = office.incident();
        office.natively
                .patch("/incidents/" + incident, "{\"severity\": \"SEV0\"}")
                .answers(200);
        String before = office.jane.get("/incidents/" + incident).body();

        Reply reply = office.jane
                .patch("/incidents/" + incident, "{\"severity\": \"P1\"}")
                .isBare(200);

        assertThat(reply.body()).isEqualTo(before);
        assertThat(office.natively(incident).text("data.severity")).isEqualTo("SEV0");
        office.jane.patch("/incidents/" + incident, "{\"severity\": \"P2\"}").isBare(200);
        assertThat(office.natively(incident).text("data.severity")).isEqualTo("SEV2");
    }

    @ParameterizedTest
    @CsvSource({
        "investigating,investigating",
        "fixing,identified",
        "monitoring,identified",
        "resolved,resolved",
        "closed,resolved"
    })
    void a_native_status_is_shown_as_this_one(String natively, String status) {
        String incident = office.incident();
        office.movedNatively(incident, natively);

        assertThat(office.jane.get("/incidents/" + incident).text("status")).isEqualTo(status);
    }

    @Test
    void one_that_was_closed_says_when_it_was_over() {
        String incident = office.incident();
        office.movedNatively(incident, "closed");

        Reply reply = office.jane.get("/incidents/" + incident);
        assertThat(reply.text("resolvedAt")).isEqualTo(reply.text("updatedAt"));
    }

    @Test
    void what_is_opened_natively_is_in_farm_too_and_the_other_way_round() {
        String natively = office.natively.opened().text("data.id");
        String farm = office.incident();

        assertThat(FarmOffice.ids(office.jane.get("/incidents"))).containsExactly(farm, natively);
        assertThat(office.natively(farm).text("data.title")).isEqualTo("Checkout is down");
        assertThat(office.natively.get("/incidents").at("data.total").intValue())
                .isEqualTo(2);
    }

    @Test
    void the_service_behind_a_component_is_affected_natively() {
        String service = office.natively.aService();
        String component = office.natively
                .post("/components", "{\"name\": \"Cart\", \"service_key\": \"%s\"}".formatted(service))
                .text("data.id");

        String incident = office.jane
                .post(
                        "/incidents",
                        "{\"title\": \"t\", \"severity\": \"P1\", \"affectedComponentIds\": [\"%s\"]}"
                                .formatted(component))
                .text("id");

        assertThat(office.natively(incident).text("data.services.0.service_key"))
                .isEqualTo(service);
    }
}
