package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has happened since, in all incidents. */
final class EventFeedTest {

    private final Client jane = Service.shared().organization();

    private static List<String> types(Reply events) {
        return events.answers(200).at("data.items").findValuesAsText("event_type");
    }

    @Test
    void it_tells_what_the_timelines_tell_and_whose_it_is() {
        String first = Writings.anIncident(jane);
        String second = Writings.anIncident(jane);
        jane.post("/incidents/" + first + "/events", "{\"comment\": \"Looking\"}")
                .answers(201);

        Reply events = jane.get("/events").answers(200);

        assertThat(events.at("data.items").findValuesAsText("incident_number")).containsExactly(first, second, first);
        assertThat(types(events)).containsExactly("CREATED", "CREATED", "COMMENT");
        assertThat(events.at("data.items").findValuesAsText("position")).containsExactly("1", "2", "3");
        assertThat(events.at("data.items.2.description").asText()).isEqualTo("Looking");
        assertThat(events.at("data.items.2.incident_id"))
                .isEqualTo(jane.get("/incidents/" + first).at("data.id"));
        assertThat(events.at("data.next_after").asLong()).isEqualTo(3);
        assertThat(events.at("data.has_more").asBoolean()).isFalse();
    }

    @Test
    void whoever_goes_on_after_a_part_is_told_of_everything_once() {
        String incident = Writings.anIncident(jane);
        jane.post("/incidents/" + incident + "/events", "{\"comment\": \"one\"}")
                .answers(201);
        jane.post("/incidents/" + incident + "/events", "{\"comment\": \"two\"}")
                .answers(201);

        Reply part = jane.get("/events?limit=2").answers(200);
        Reply rest = jane.get("/events?limit=2&after=" + part.text("data.next_after"));

        assertThat(types(part)).containsExactly("CREATED", "COMMENT");
        assertThat(part.at("data.has_more").asBoolean()).isTrue();
        assertThat(types(rest)).containsExactly("COMMENT");
        Reply nothing =
                jane.get("/events?after=" + rest.text("data.next_after")).answers(200);
        assertThat(types(nothing)).isEmpty();
        assertThat(nothing.text("data.next_after")).isEqualTo(rest.text("data.next_after"));
    }

    @Test
    void it_can_be_of_one_incident_and_of_some_types() {
        String first = Writings.anIncident(jane);
        String second = Writings.anIncident(jane);
        jane.post("/incidents/" + second + "/events", "{\"comment\": \"one\"}").answers(201);
        jane.post("/incidents/" + second + "/acknowledge", "").answers(200);

        assertThat(types(jane.get("/events?incident=" + first))).containsExactly("CREATED");
        assertThat(types(jane.get("/events?type=COMMENT&type=ACKNOWLEDGED")))
                .containsExactly("COMMENT", "ACKNOWLEDGED");
        assertThat(types(jane.get("/events?type=CREATED&incident=" + second))).containsExactly("CREATED");
        assertThat(jane.get("/events?type=DELETED")
                        .answers(200)
                        .at("data.next_after")
                        .asLong())
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_deletion_is_told() {
        String incident = Writings.anIncident(jane);
        jane.delete("/incidents/" + incident);

        assertThat(types(jane.get("/events?incident=" + incident))).containsExactly("CREATED", "DELETED");
    }

    @ParameterizedTest
    @CsvSource({
        "after, -1",
        "after, x",
        "after, 99999999999999999999",
        "limit, 0",
        "limit, 1001",
        "incident, x",
        "type, created",
        "type, ''"
    })
    void what_is_no_part_of_it_is_told(String parameter, String value) {
        assertThat(jane.get("/events?" + parameter + "=" + value).fault(parameter))
                .isNotBlank();
    }

    @Test
    void it_is_for_those_who_read_incidents_and_for_nobody_elses() {
        Writings.anIncident(jane);

        assertThat(types(Service.shared().organization().get("/events"))).isEmpty();
        jane.withToken("").get("/events").refuses(401, "UNAUTHENTICATED");
        Writings.somebody(jane, "vic", "viewer", "\"postmortems:read\"")
                .get("/events")
                .refuses(403, "FORBIDDEN");
    }
}
