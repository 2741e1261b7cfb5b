package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report on response, as JSON and as a table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportTest {

    private static final String HEAD = "from,to,group_by,row,key,name,incidents,"
            + "time_to_acknowledge_count,time_to_acknowledge_p50_seconds,time_to_acknowledge_p90_seconds,"
            + "time_to_acknowledge_mean_seconds,time_to_resolve_count,time_to_resolve_p50_seconds,"
            + "time_to_resolve_p90_seconds,time_to_resolve_mean_seconds,sla_acknowledge_met,sla_acknowledge_breached,"
            + "sla_closure_met,sla_closure_breached,pages_sent,action_items_open,action_items_overdue\r\n";
    private static final String ONE = "1,0,,,,0,,,,0,0,0,0,0,0,0\r\n";
    private static final String APRIL = "/reports/response?from=2026-04-01&to=2026-05-01";
    private static final String IN_APRIL = "2026-04-01T00:00:00Z,2026-05-01T00:00:00Z,";

    private final Service service = Service.with(Map.of());

    private Client jane = service.organization();

    @BeforeEach
    void anOrganizationOfItsOwn() {
        jane = service.organization();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private void forward(Duration time) {
        service.clock().forward(time);
    }

    private Reply csv(String path) {
        return jane.get(path, "Accept", "text/csv");
    }

    private String service(String name) {
        return jane.post("/services", "{\"name\": \"%s\"}".formatted(name))
                .answers(201)
                .text("data.service_key");
    }

    @Test
    void a_report_tells_of_each_group_and_of_all() {
        String checkout = jane.aService();
        String answered = jane.openedOn(checkout).text("data.incident_number");
        jane.openedOn(checkout);
        forward(Duration.ofMillis(89_500));
        jane.post("/incidents/" + answered + "/acknowledge", "{}").answers(200);
        forward(Duration.ofMillis(500));
        jane.post("/incidents/" + answered + "/status", "{\"status\": \"resolved\"}")
                .answers(200);

        Reply report = jane.get("/reports/response?group_by=service&from=2026-04-18&to=2026-04-19")
                .answers(200);

        String figures = """
                {"incidents":2,"time_to_acknowledge":{"count":1,"p50_seconds":90,"p90_seconds":90,"mean_seconds":90},\
                "time_to_resolve":{"count":1,"p50_seconds":90,"p90_seconds":90,"mean_seconds":90},\
                "sla":{"acknowledge":{"met":1,"breached":0},"closure":{"met":1,"breached":0}},"pages_sent":0,\
                "action_items":{"open":0,"overdue":0}}""";
        assertThat(report.data().toString()).isEqualTo("""
                        {"from":"2026-04-18T00:00:00Z","to":"2026-04-19T00:00:00Z","group_by":"service","groups":\
                        [{"key":"%s","name":"Checkout","figures":%s}],"total":%s}""".formatted(checkout, figures, figures));
        assertThat(csv("/reports/response?group_by=service&from=2026-04-18&to=2026-04-19")
                        .body())
                .contains("service,group," + checkout + ",Checkout,2,1,90,90,90,1,90,90,90,1,0,1,0,0,0,0\r\n")
                .endsWith("service,total,,,2,1,90,90,90,1,90,90,90,1,0,1,0,0,0,0\r\n");
    }

    @Test
    void what_has_no_team_is_a_group_without_a_name_and_teams_are_the_default() {
        jane.anIncident();
        JsonNode data = jane.get(APRIL).answers(200).data();
        assertThat(data.path("group_by").asText()).isEqualTo("team");
        assertThat(data.path("groups").size()).isOne();
        assertThat(data.at("/groups/0/key").isNull()).isTrue();
        assertThat(data.at("/groups/0/name").isNull()).isTrue();
        assertThat(data.at("/groups/0/figures/time_to_resolve/mean_seconds").isNull())
                .isTrue();
        assertThat(csv(APRIL).body())
                .isEqualTo(HEAD + IN_APRIL + "team,group,,," + ONE + IN_APRIL + "team,total,,," + ONE);
    }

    @Test
    void a_table_is_a_file_named_for_what_is_in_it() {
        Reply table = csv(APRIL + "&group_by=severity");
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.header("Content-Type")).isEqualTo("text/csv; charset=utf-8; header=present");
        assertThat(table.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"response-by-severity-2026-04-01-2026-05-01.csv\"");
        assertThat(table.header("X-Request-Id")).isNotBlank();
        assertThat(table.body()).isEqualTo(HEAD + IN_APRIL + "severity,total,,,0,0,,,,0,,,,0,0,0,0,0,0,0\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =cmd()         | '=cmd()
            +1             | '+1
            -1             | '-1
            @SUM(A1)       | '@SUM(A1)
            ＝1            | '＝1
            a=b            | a=b
            Ünïcode 🔥     | Ünïcode 🔥
            a, b           | "a, b"
            the \\"old\\" one | "the ""old"" one"
            =\\"x\\",y     | "'=""x"",y"
            """)
    void a_name_stays_one_cell_and_never_becomes_a_formula(String name, String cell) {
        String key = service(name);
        jane.openedOn(key);
        assertThat(csv(APRIL + "&group_by=service").body())
                .isEqualTo(HEAD + IN_APRIL + "service,group," + key + "," + cell + "," + ONE + IN_APRIL
                        + "service,total,,," + ONE);
        assertThat(jane.get(APRIL + "&group_by=service").text("data.groups.0.name"))
                .isEqualTo(name.replace("\\", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html, */*;q=0.1", "application/json, text/csv;q=0.5"})
    void who_does_not_ask_for_a_table_first_gets_json(String accepted) {
        jane.get(APRIL, "Accept", accepted).answers(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/csv", "text/csv; charset=utf-8", "text/csv, */*;q=0.1", "application/json;q=0.5, text/csv"
            })
    void who_asks_for_a_table_gets_one(String accepted) {
        assertThat(jane.get(APRIL, "Accept", accepted).header("Content-Type")).startsWith("text/csv");
    }

    @Test
    void who_accepts_neither_is_told_so() {
        jane.get(APRIL, "Accept", "application/xml").refuses(406, "NOT_ACCEPTABLE");
    }

    @Test
    void errors_are_json_also_for_who_asks_for_a_table() {
        csv("/reports/response?group_by=month").fault("group_by");
        csv("/reports/response?from=2026-04-02&to=2026-04-01").fault("to");
        jane.withToken("sk_live_nobodys").get(APRIL, "Accept", "text/csv").refuses(401, "UNAUTHENTICATED");
        csv("/reports/nothing").refuses(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "group_by=month, group_by",
        "group_by=TEAM, group_by",
        "group_by=, group_by",
        "group_by=team&group_by=service, group_by",
        "from=yesterday, from",
        "from=, from",
        "from=2026-02-30, from",
        "from=2026-4-1, from",
        "from=1969-12-31, from",
        "from=2026-04-18T10:30:00, from",
        "from=1776508200, from",
        "from=%00, from",
        "to=10000-01-01, to",
        "from=2026-04-01&from=2026-04-02, from",
        "to=2026-04-01&to=2026-04-02, to",
        "from=2026-04-01&to=2026-04-01, to",
        "from=2026-04-02&to=2026-04-01, to",
        "from=2999-01-01, to",
        "from=2025-01-01&to=2026-01-03, to"
    })
    void what_cannot_be_asked_is_named(String query, String field) {
        assertThat(jane.get("/reports/response?" + query).fault(field)).isNotBlank();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Reply reply = jane.get("/reports/response?from=x&to=y&group_by=z");
        reply.fault("from");
        reply.fault("to");
        assertThat(reply.fault("group_by")).isEqualTo("must be one of team, service, severity");
    }

    @Test
    void times_are_as_good_as_dates_and_are_answered_in_utc() {
        Reply report = jane.get("/reports/response?from=2026-04-18T12:00:00%2B02:00&to=2026-04-18T10:00:00.5Z")
                .answers(200);
        assertThat(report.text("data.from")).isEqualTo("2026-04-18T10:00:00Z");
        assertThat(report.text("data.to")).isEqualTo("2026-04-18T10:00:00.500Z");
        jane.get("/reports/response?from=2025-01-01&to=2026-01-02").answers(200);
    }

    @Test
    void a_report_takes_the_scope_of_postmortems() {
        String incidents = jane.post(
                        "/api-keys",
                        "{\"name\": \"k\", \"email\": \"jane@example.com\", \"scopes\": [\"incidents:read\"]}")
                .text("data.key");
        String postmortems = jane.post(
                        "/api-keys",
                        "{\"name\": \"k\", \"email\": \"jane@example.com\", \"scopes\": [\"postmortems:read\"]}")
                .text("data.key");
        assertThat(jane.withToken(incidents)
                        .get(APRIL)
                        .refuses(403, "FORBIDDEN")
                        .text("error.details.missing_scope"))
                .isEqualTo("postmortems:read");
        jane.withToken(postmortems).get(APRIL).answers(200);
    }

    @Test
    void the_description_has_both_forms() {
        Reply document = Client.send(
                new Client(service, "").request("/x").uri(service.uri().resolve("/openapi")));
        JsonNode operation = document.json().at("/paths/~1api~1v1~1reports~1response/get");
        assertThat(operation.at("/responses/200/content").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("application/json", "text/csv");
        assertThat(operation.at("/responses/200/content/text~1csv/schema/type").asText())
                .isEqualTo("string");
        assertThat(operation.at("/responses/200/headers").fieldNames())
                .toIterable()
                .containsExactly("X-Request-Id", "Content-Disposition");
        assertThat(operation.at("/responses/400/content").fieldNames())
                .toIterable()
                .containsExactly("application/json");
        assertThat(operation.path("parameters").findValuesAsText("name"))
                .containsExactlyInAnyOrder("from", "to", "group_by");
    }
}
