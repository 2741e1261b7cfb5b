package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens, as server-sent events. */
@Timeout(30)
final class EventStreamTest {

    private static final Service SERVICE = Service.with(Map.of());

    private final Client jane = SERVICE.organization();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static void look() {
        boolean more = true;
        while (more) {
            more = SERVICE.engine().live().look();
        }
    }

    private void comment(String incident, String text) {
        jane.post("/incidents/" + incident + "/events", "{\"comment\": \"" + text + "\"}")
                .answers(201);
    }

    @Test
    void each_event_has_its_position_as_its_id_and_says_what_a_get_says() {
        String incident = Writings.anIncident(jane);
        comment(incident, "line one\\nline two");

        try (Stream stream = Stream.of(jane, "/events?after=0")) {
            assertThat(stream.contentType()).isEqualTo("text/event-stream");
            List<Stream.Event> events = List.of(stream.next(), stream.next());

            assertThat(events).extracting(Stream.Event::id).containsExactly("1", "2");
            assertThat(events)
                    .extracting(Stream.Event::json)
                    .containsExactlyElementsOf(jane.get("/events").at("data.items"));
        }
    }

    @Test
    void an_event_source_resumes_with_the_last_id_it_has_seen() {
        String incident = Writings.anIncident(jane);
        for (int i = 0; i < 250; i++) {
            comment(incident, "comment " + i);
        }

        try (Stream stream = Stream.of(jane, "/events?after=0", "Last-Event-ID", "3")) {
            for (long position : LongStream.rangeClosed(4, 251).toArray()) {
                assertThat(stream.next().id()).isEqualTo(Long.toString(position));
            }
        }
    }

    @Test
    void before_the_first_event_the_stream_says_from_where_on_it_tells() {
        String incident = Writings.anIncident(jane);
        try (Stream stream = Stream.of(jane, "/events")) {
            assertThat(stream.line()).startsWith(":");
            assertThat(stream.line()).isEqualTo("id: 1");
            assertThat(stream.line()).isEmpty();
            comment(incident, "heard");
            look();

            assertThat(stream.next().json().path("description").asText()).isEqualTo("heard");
        }
    }

    @Test
    void it_can_be_of_one_incident_and_of_some_types() {
        String ours = Writings.anIncident(jane);
        String other = Writings.anIncident(jane);
        try (Stream stream = Stream.of(jane, "/events?type=COMMENT&incident=" + ours)) {
            comment(other, "not ours");
            jane.post("/incidents/" + ours + "/acknowledge", "").answers(200);
            comment(ours, "ours");
            look();

            assertThat(stream.next().json().path("description").asText()).isEqualTo("ours");
        }
    }

    @Test
    void whoever_is_quiet_hears_how_far_the_feed_was_looked_through() {
        try (Stream stream = Stream.of(jane, "/events?type=DELETED")) {
            assertThat(stream.lines(3)).containsExactly(": still here", "id: 0", "");
            Writings.anIncident(jane);
            look();
            SERVICE.clock().forward(Duration.ofSeconds(16));

            assertThat(stream.lines(3)).containsExactly(": still here", "id: 1", "");
        }
    }

    @Test
    void a_revoked_key_ends_its_stream_and_says_so() {
        Reply key = jane.post("/api-keys", """
                {"name": "screen", "email": "jane@example.com", "scopes": ["incidents:read"]}""").answers(201);
        try (Stream stream = Stream.of(jane.withToken(key.text("data.key")), "/events")) {
            assertThat(stream.lines(3)).hasSize(3);
            jane.delete("/api-keys/" + key.text("data.id"));

            assertThat(stream.lines(2))
                    .containsExactly(
                            "event: end",
                            "data: {\"reason\":\"token_ended\",\"message\":\"The token has expired or was revoked.\"}");
            assertThat(stream.lines(1)).containsExactly("");
            assertThat(stream.isOver()).isTrue();
        }
    }

    @Test
    void a_browser_may_bring_its_token_in_the_query_of_a_stream_and_of_nothing_else() {
        Writings.anIncident(jane);
        Client nobody = jane.withToken("");

        try (Stream stream = Stream.of(nobody, "/events?after=0&access_token=" + jane.token())) {
            assertThat(stream.next().id()).isEqualTo("1");
        }
        nobody.get("/events?access_token=" + jane.token()).refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void what_cannot_be_told_is_refused_as_everywhere() {
        String accept = "text/event-stream";
        jane.withToken("").get("/events", "Accept", accept).refuses(401, "UNAUTHENTICATED");
        Writings.somebody(jane, "vic", "viewer", "\"postmortems:read\"")
                .get("/events", "Accept", accept)
                .refuses(403, "FORBIDDEN");
        assertThat(jane.get("/events?after=x", "Accept", accept).fault("after")).isNotBlank();
        assertThat(jane.get("/events", "Accept", accept, "Last-Event-ID", "x").fault("Last-Event-ID"))
                .isNotBlank();
    }

    @Test
    void whoever_accepts_anything_gets_json() {
        Writings.anIncident(jane);

        assertThat(jane.get("/events", "Accept", "*/*").answers(200).at("data.items"))
                .hasSize(1);
    }
}
