package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists: what may be asked of them, and how they are read in parts. */
final class QueryTest {

    private final Client jane = Service.shared().organization();

    private List<String> numbers(Reply list) {
        List<String> numbers = new ArrayList<>();
        list.answers(200)
                .at("data.items")
                .forEach(item -> numbers.add(item.path("incident_number").asText()));
        return numbers;
    }

    private void open(int incidents) {
        String body = "{\"title\": \"t\", \"service_ids\": [\"%s\"]}".formatted(jane.aService());
        IntStream.range(0, incidents).forEach(i -> jane.post("/incidents", body).answers(201));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, -1",
        "limit, 1.5",
        "limit, ten",
        "limit, ''",
        "limit, 99999999999",
        "limit, %2B5",
        "limit, ٣",
        "offset, -1",
        "offset, 100001",
        "offset, x",
        "cursor, x",
        "cursor, AAAA",
        "cursor, %F0%9F%9A%80",
        "status, open",
        "status, NEW",
        "status, ''",
        "severity, P1",
        "severity, sev1",
        "assigned_to, jane",
        "assigned_to, a%00@b",
        "resolved_by, jane",
        "created_after, yesterday",
        "created_before, 2026-04-18",
        "resolved_after, 5",
        "resolved_before, %00",
        "created_after, 9999999-01-01T00:00:00Z",
        "component, x",
        "environment, 1-1-1-1-1",
        "sla, on_track",
        "sla, BREACHED",
        "q, %00",
        "team_name, a%0Ab"
    })
    void a_parameter_outside_its_range_is_named(String name, String value) {
        Reply reply = jane.get("/incidents?" + name + "=" + value).refuses(400, "VALIDATION_ERROR");

        assertThat(reply.at("error.details.fields").fieldNames().next()).startsWith(name);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 253_402_300_800_000_000L, Long.MAX_VALUE})
    void a_cursor_with_a_time_that_no_incident_has_is_none_of_ours(long micros) {
        jane.get("/incidents?cursor=" + cursor(micros)).fault("cursor");
    }

    /** Written as ours are, by somebody who has seen how. */
    private static String cursor(long micros) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 3 * Long.BYTES + Integer.BYTES)
                .put((byte) 1)
                .putLong(micros)
                .putLong(0)
                .putLong(0);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.array(), 0, bytes.position());
        bytes.putInt((int) checksum.getValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    @Test
    void a_repeated_parameter_is_named_as_it_was_sent() {
        jane.get("/incidents?status=new&status=open").fault("status");
        jane.get("/incidents?assigned_to=jane").fault("assigned_to");
        jane.get("/incidents?team_name=").fault("team_name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "---", "%C3", "%F0%9F%94%A5"})
    void a_search_without_a_word_is_not_a_list_of_everything(String text) {
        jane.get("/incidents?q=" + text).fault("q");
    }

    @Test
    void a_text_to_look_for_has_200_characters_at_most() {
        jane.get("/incidents?q=" + "x".repeat(200)).answers(200);
        jane.get("/incidents?q=" + "x".repeat(201)).fault("q");
        jane.get("/services?search=" + "x".repeat(201)).fault("search");
        jane.get("/users?is_active=yes").fault("is_active");
        jane.get("/teams?limit=0").fault("limit");
        jane.get("/incidents/" + jane.anIncident() + "/timeline?limit=101").fault("limit");
        jane.get("/incidents/INC-2026-001/timeline?cursor=x").fault("cursor");
    }

    @Test
    void a_parameter_that_takes_one_value_is_given_once() {
        jane.get("/incidents?limit=1&limit=2").fault("limit");
        jane.get("/incidents?created_after=2026-01-01T00:00:00Z&created_after=2026-01-02T00:00:00Z")
                .fault("created_after");
    }

    @Test
    void whoever_nobody_is_has_no_incidents() {
        open(1);
        for (String filter : List.of(
                "assigned_to=nobody@example.com",
                "resolved_by=nobody@example.com&status=resolved",
                "team_name=Nobody",
                "component=019da076-4a00-7000-8000-0000000000ff",
                "q=nothing",
                "created_after=2027-01-01T00:00:00Z")) {
            assertThat(numbers(jane.get("/incidents?" + filter))).as(filter).isEmpty();
        }
        assertThat(numbers(jane.get("/incidents?unknown=parameter&q="))).hasSize(1);
    }

    @Test
    void a_repeated_parameter_is_any_of_and_different_ones_are_all_of() {
        open(3);
        jane.post("/incidents/INC-2026-001/status", "{\"status\": \"resolved\"}")
                .answers(200);
        jane.post("/incidents/INC-2026-002/status", "{\"status\": \"fixing\"}").answers(200);

        assertThat(numbers(jane.get("/incidents"))).containsExactly("INC-2026-003", "INC-2026-002");
        assertThat(numbers(jane.get("/incidents?status=fixing&status=resolved")))
                .containsExactly("INC-2026-002", "INC-2026-001");
        assertThat(numbers(jane.get("/incidents?status=resolved&resolved_by=JANE@example.com")))
                .containsExactly("INC-2026-001");
        assertThat(numbers(jane.get("/incidents?resolved_by=jane@example.com"))).isEmpty();
        assertThat(numbers(jane.get("/incidents?status=new&severity=SEV1"))).isEmpty();
        assertThat(numbers(jane.get("/incidents?created_after=2026-04-18T14:00:00%2B02:00")))
                .hasSize(2);
    }

    @Test
    void by_offset_there_is_a_total() {
        open(3);

        Reply first = jane.get("/incidents?limit=2").answers(200);
        assertThat(numbers(first)).containsExactly("INC-2026-003", "INC-2026-002");
        assertThat(first.at("data.total").intValue()).isEqualTo(3);
        assertThat(first.at("data.has_more").booleanValue()).isTrue();
        assertThat(first.at("data.next_offset").intValue()).isEqualTo(2);

        Reply last = jane.get("/incidents?limit=2&offset=2").answers(200);
        assertThat(numbers(last)).containsExactly("INC-2026-001");
        assertThat(last.at("data.has_more").booleanValue()).isFalse();
        assertThat(last.at("data.next_offset").isNull()).isTrue();
        assertThat(last.at("data.next_cursor").isNull()).isTrue();
        assertThat(numbers(jane.get("/incidents?offset=100000"))).isEmpty();
    }

    @Test
    void by_cursor_there_is_none_and_nothing_is_seen_twice() {
        open(5);
        List<String> seen = new ArrayList<>();
        Reply page = jane.get("/incidents?limit=2").answers(200);
        seen.addAll(numbers(page));
        while (!page.at("data.next_cursor").isNull()) {
            page = jane.get("/incidents?limit=2&cursor=" + page.text("data.next_cursor"))
                    .answers(200);
            assertThat(page.data().has("total")).isFalse();
            assertThat(page.at("data.next_offset").isNull()).isTrue();
            seen.addAll(numbers(page));
        }

        assertThat(seen)
                .containsExactly("INC-2026-005", "INC-2026-004", "INC-2026-003", "INC-2026-002", "INC-2026-001");
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        open(2);
        String cursor = jane.get("/incidents?limit=1").text("data.next_cursor");
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            jane.get("/incidents?cursor=" + cursor.substring(0, i) + other + cursor.substring(i + 1))
                    .fault("cursor");
        }
        jane.get("/incidents?cursor=" + cursor + "&offset=1").fault("offset");
        jane.get("/incidents/INC-2026-001/timeline?cursor=" + cursor).fault("cursor");
    }

    @Test
    void a_timeline_is_read_in_parts_from_its_beginning() {
        String incident = "/incidents/" + jane.anIncident();
        IntStream.range(0, 4)
                .forEach(i -> jane.post(incident + "/events", "{\"comment\": \"c%d\"}".formatted(i))
                        .answers(201));

        Reply first = jane.get(incident + "/timeline?limit=3").answers(200);
        Reply rest = jane.get(incident + "/timeline?limit=3&cursor=" + first.text("data.next_cursor"))
                .answers(200);

        List<String> descriptions = new ArrayList<>();
        for (Reply part : List.of(first, rest)) {
            for (JsonNode entry : part.at("data.items")) {
                descriptions.add(entry.path("description").asText());
            }
        }
        assertThat(descriptions).containsExactly("null", "c0", "c1", "c2", "c3");
        assertThat(rest.at("data.has_more").booleanValue()).isFalse();
        assertThat(rest.at("data.next_cursor").isNull()).isTrue();
    }

    @Test
    void simple_lists_are_searched_by_name() {
        for (String name : List.of("Checkout", "Payments", "Check-in")) {
            jane.post("/services", "{\"name\": \"%s\"}".formatted(name)).answers(201);
        }

        Reply found = jane.get("/services?search=check&limit=1").answers(200);

        assertThat(found.text("data.items.0.name")).isEqualTo("Check-in");
        assertThat(found.at("data.total").intValue()).isEqualTo(2);
        assertThat(found.at("data.next_offset").intValue()).isEqualTo(1);
        assertThat(jane.get("/services?search=check&offset=1").text("data.items.0.name"))
                .isEqualTo("Checkout");
    }
}
