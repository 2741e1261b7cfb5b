package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every parameter of ReliaPulse's list. */
final class PulseListTest {

    private final Pulse jane = Pulse.fresh();

    @ParameterizedTest
    @CsvSource({
        "new, investigating",
        "investigating, investigating",
        "fixing, identified",
        "monitoring, monitoring",
        "resolved, resolved",
        "closed, resolved"
    })
    void the_status_is_any_that_is_shown_so(String natively, String shown) {
        String incident = jane.nativeIncident("SEV2");
        if (!natively.equals("new")) {
            jane.moves(incident, natively);
        }

        for (String status : List.of("investigating", "identified", "monitoring", "resolved")) {
            assertThat(jane.list("?status=" + status).contains(incident))
                    .as(status)
                    .isEqualTo(status.equals(shown));
        }
        assertThat(jane.read(incident).text("status")).isEqualTo(shown);
        assertThat(jane.list("")).containsExactly(incident);
    }

    @ParameterizedTest
    @CsvSource({"SEV0, critical", "SEV1, critical", "SEV2, major", "SEV3, minor", "SEV4, minor"})
    void the_impact_is_any_severity_that_is_shown_so(String severity, String shown) {
        String incident = jane.nativeIncident(severity);

        for (String impact : List.of("minor", "major", "critical")) {
            assertThat(jane.list("?impact=" + impact).contains(incident))
                    .as(impact)
                    .isEqualTo(impact.equals(shown));
        }
        assertThat(jane.read(incident).text("impact")).isEqualTo(shown);
    }

    @Test
    void resolved_is_what_is_over() {
        String open = jane.incident("");
        String resolved = jane.incident(", \"status\": \"resolved\"");
        String closed = jane.nativeIncident("SEV2");
        jane.moves(closed, "closed");

        assertThat(jane.list("?resolved=false")).containsExactly(open);
        assertThat(jane.list("?resolved=true")).containsExactlyInAnyOrder(resolved, closed);
        assertThat(jane.list("?resolved=true&status=resolved")).containsExactlyInAnyOrder(resolved, closed);
        assertThat(jane.list("?resolved=true&status=monitoring")).isEmpty();
        assertThat(jane.list("?resolved=false&status=resolved")).isEmpty();
    }

    @Test
    void the_component_is_one_that_it_affects() {
        String website = jane.component("Website");
        String app = jane.component("App");
        String incident = jane.incident(", \"componentIds\": [\"%s\"]".formatted(website));
        String linked = jane.incident(", \"componentStatuses\": {\"%s\": \"partial_outage\"}".formatted(website));

        assertThat(jane.list("?componentId=" + website)).containsExactlyInAnyOrder(incident, linked);
        assertThat(jane.list("?componentId=" + app)).isEmpty();
        assertThat(jane.list("?componentId=comp_00000000000000000000000000")).isEmpty();
    }

    @Test
    void from_and_to_are_times_of_creation_or_whole_days() {
        Service service = Service.with(Map.of());
        try (service) {
            Pulse own = Pulse.of(service.organization());
            String first = own.incident("");
            service.clock().forward(Duration.ofDays(1));
            String second = own.incident("");

            assertThat(own.list("?from=2026-04-19T12:00:00Z")).containsExactly(second);
            assertThat(own.list("?from=2026-04-19T12:00:00.000001Z")).isEmpty();
            assertThat(own.list("?to=2026-04-18T12:00:00Z")).containsExactly(first);
            assertThat(own.list("?to=2026-04-18T14:00:00%2B02:00")).containsExactly(first);
            assertThat(own.list("?to=2026-04-18T11:59:59Z")).isEmpty();
            assertThat(own.list("?to=2026-04-18")).containsExactly(first);
            assertThat(own.list("?from=2026-04-18&to=2026-04-19")).containsExactly(second, first);
            assertThat(own.list("?from=2026-04-20")).isEmpty();
        }
    }

    @Test
    void pages_follow_each_other_newest_first() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.addFirst(jane.incident(""));
        }

        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Reply part = jane.api().get("/incidents?pageSize=2&page=" + page).isBare(200);
            assertThat(part.at("meta").toString())
                    .isEqualTo("{\"total\":5,\"page\":%d,\"pageSize\":2}".formatted(page));
            paged.addAll(jane.list("?pageSize=2&page=" + page));
        }

        assertThat(paged).containsExactlyElementsOf(opened);
        assertThat(jane.list("?pageSize=2&page=4")).isEmpty();
        assertThat(jane.api()
                        .get("/incidents?page=4&pageSize=2&resolved=false&status=resolved")
                        .at("meta")
                        .toString())
                .isEqualTo("{\"total\":0,\"page\":4,\"pageSize\":2}");
    }

    @ParameterizedTest
    @CsvSource({
        "status=new, status",
        "status=Resolved, status",
        "status=, status",
        "impact=SEV1, impact",
        "resolved=yes, resolved",
        "componentId=comp_1, componentId",
        "componentId=inc_00000000000000000000000000, componentId",
        "from=yesterday, from",
        "to=2026-13-01, to",
        "page=0, page",
        "page=-1, page",
        "page=x, page",
        "page=9999999, page",
        "pageSize=0, pageSize",
        "pageSize=101, pageSize",
        "status=resolved&status=monitoring, status"
    })
    void what_is_no_such_value_is_refused(String query, String field) {
        Reply refused = jane.api().get("/incidents?" + query).failsAsInReliaPulse(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames()).toIterable().containsExactly(field);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Reply refused = jane.api()
                .get("/incidents?status=x&impact=x&resolved=x&componentId=x&from=x&to=x&page=x&pageSize=x")
                .failsAsInReliaPulse(400, "VALIDATION_ERROR");

        assertThat(refused.at("error.details.fields").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "status", "impact", "resolved", "componentId", "from", "to", "page", "pageSize");
    }

    @Test
    void components_are_listed_with_their_ids() {
        String website = jane.component("Website");
        String app = jane.component("App");

        Reply list = jane.api().get("/components").isBare(200);

        assertThat(list.at("data").findValuesAsText("id")).containsExactlyInAnyOrder(website, app);
        assertThat(list.at("data.0").fieldNames()).toIterable().containsExactly("id", "name", "status");
        assertThat(list.at("meta").toString()).isEqualTo("{\"total\":2,\"page\":1,\"pageSize\":20}");
        assertThat(jane.api().get("/components?page=2&pageSize=1").at("data").size())
                .isEqualTo(1);
        jane.api().get("/components?pageSize=101").failsAsInReliaPulse(400, "VALIDATION_ERROR");
        jane.api().get("/components?page=0").failsAsInReliaPulse(400, "VALIDATION_ERROR");
    }
}
