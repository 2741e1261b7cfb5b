package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.FarmOffice.ids;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of Farm's list, one by one. */
final class FarmListTest {

    private final FarmOffice office = new FarmOffice();
    private final Client jane = office.jane;

    @Test
    void newest_come_first_and_all_statuses_are_shown() {
        String first = office.incident();
        String second = office.incident();
        office.moved(first, "resolved").isBare(200);

        assertThat(ids(jane.get("/incidents"))).containsExactly(second, first);
    }

    @Test
    void severity_filters_and_p1_is_both_of_the_worst() {
        String high = office.opened("P2").text("id");
        String worst = office.opened("P1").text("id");
        String critical = office.opened("P1").text("id");
        office.natively.patch("/incidents/" + worst, "{\"severity\": \"SEV0\"}").answers(200);

        assertThat(ids(jane.get("/incidents?severity=P1"))).containsExactly(critical, worst);
        assertThat(ids(jane.get("/incidents?severity=P2"))).containsExactly(high);
        assertThat(ids(jane.get("/incidents?severity=P3"))).isEmpty();
        assertThat(ids(jane.get("/incidents?severity=P1&severity=P2"))).containsExactly(critical, worst, high);
    }

    @Test
    void status_filters_and_finds_all_that_are_shown_so() {
        String open = office.incident();
        String looked = office.incident();
        office.movedNatively(looked, "investigating");
        String fixing = office.incident();
        office.movedNatively(fixing, "fixing");
        String watched = office.incident();
        office.movedNatively(watched, "monitoring");
        String resolved = office.incident();
        office.movedNatively(resolved, "resolved");
        String closed = office.incident();
        office.movedNatively(closed, "closed");

        assertThat(ids(jane.get("/incidents?status=open"))).containsExactly(open);
        assertThat(ids(jane.get("/incidents?status=investigating"))).containsExactly(looked);
        assertThat(ids(jane.get("/incidents?status=identified"))).containsExactly(watched, fixing);
        assertThat(ids(jane.get("/incidents?status=resolved"))).containsExactly(closed, resolved);
    }

    @Test
    void component_and_environment_filter() {
        office.incident();
        String affected = jane.post("/incidents", """
                        {"title": "t", "severity": "P4", "affectedComponentIds": ["%s"],
                         "affectedEnvironmentIds": ["%s"]}""".formatted(office.component, office.environment))
                .text("id");

        assertThat(ids(jane.get("/incidents?componentId=" + office.component))).containsExactly(affected);
        assertThat(ids(jane.get("/incidents?environmentId=" + office.environment)))
                .containsExactly(affected);
        assertThat(ids(jane.get("/incidents?componentId=" + FarmOffice.UNKNOWN)))
                .isEmpty();
    }

    @Test
    void skip_and_take_choose_the_part() {
        String first = office.incident();
        String second = office.incident();
        office.incident();

        Reply part = jane.get("/incidents?skip=1&take=2");

        assertThat(ids(part)).containsExactly(second, first);
        assertThat(part.at("total").intValue()).isEqualTo(3);
        assertThat(part.at("skip").intValue()).isEqualTo(1);
        assertThat(part.at("take").intValue()).isEqualTo(2);
        assertThat(ids(jane.get("/incidents?skip=3"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "severity=P5,severity must be one of",
        "severity=SEV1,severity must be one of",
        "status=new,status must be one of",
        "status=monitoring,status must be one of",
        "componentId=x,componentId must be a UUID",
        "environmentId=x,environmentId must be a UUID",
        "skip=-1,skip must be at least 0",
        "skip=100001,skip must be at most 100000",
        "skip=x,skip must be a whole number",
        "take=0,take must be at least 1",
        "take=101,take must be at most 100",
        "take=1&take=2,take must be given once"
    })
    void what_is_not_within_its_limits_is_named(String query, String fault) {
        Reply reply = jane.get("/incidents?" + query).failsAsInFarm(400);

        assertThat(reply.text("error")).isEqualTo("Bad Request");
        assertThat(reply.text("message.0")).startsWith(fault);
    }

    @Test
    void an_item_has_the_newest_twenty_entries() {
        String incident = office.incident();
        for (int i = 1; i <= 20; i++) {
            jane.post("/incidents/" + incident + "/updates", "{\"message\": \"m%d\"}".formatted(i))
                    .isBare(201);
        }

        Reply list = jane.get("/incidents");
        assertThat(list.at("data.0.updates").size()).isEqualTo(20);
        assertThat(list.text("data.0.updates.0.message")).isEqualTo("m1");
        assertThat(jane.get("/incidents/" + incident).at("updates").size()).isEqualTo(21);
    }
}
