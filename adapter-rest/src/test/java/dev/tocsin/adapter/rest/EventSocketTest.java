package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens, over the native WebSocket. */
@Timeout(30)
final class EventSocketTest {

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
    void each_frame_is_a_part_of_the_feed_as_it_is_answered_to_a_get() {
        String incident = Writings.anIncident(jane);
        comment(incident, "one");

        try (Ear ear = Ear.of(jane, "/api/v1/events/ws?after=0")) {
            JsonNode frame = ear.json();

            assertThat(frame).isEqualTo(jane.get("/events").answers(200).data());
        }
    }

    @Test
    void whoever_names_no_position_hears_what_happens_from_then_on() {
        String incident = Writings.anIncident(jane);
        try (Ear ear = Ear.of(jane, "/api/v1/events/ws")) {
            comment(incident, "heard");
            look();

            assertThat(ear.events(1))
                    .extracting(event -> event.path("description").asText())
                    .containsExactly("heard");
        }
    }

    @Test
    void whoever_connects_again_with_the_last_position_hears_everything_once() {
        String incident = Writings.anIncident(jane);
        long last;
        try (Ear ear = Ear.of(jane, "/api/v1/events/ws?after=0")) {
            last = ear.json().path("next_after").asLong();
        }
        for (int i = 0; i < 250; i++) {
            comment(incident, "comment " + i);
        }
        look();

        try (Ear again = Ear.of(jane, "/api/v1/events/ws?after=" + last)) {
            List<JsonNode> events = again.events(250);

            assertThat(events)
                    .extracting(event -> event.path("position").asLong())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(last + 1, last + 250).boxed().toList());
        }
    }

    @Test
    void it_can_be_of_one_incident_and_of_some_types() {
        String ours = Writings.anIncident(jane);
        String other = Writings.anIncident(jane);
        try (Ear ear = Ear.of(jane, "/api/v1/events/ws?incident=" + ours + "&type=COMMENT&type=ACKNOWLEDGED")) {
            comment(other, "not ours");
            jane.post("/incidents/" + ours + "/acknowledge", "").answers(200);
            look();
            comment(ours, "ours");
            look();

            assertThat(ear.events(2))
                    .extracting(event -> event.path("event_type").asText())
                    .containsExactly("ACKNOWLEDGED", "COMMENT");
        }
    }

    @Test
    void nobody_hears_of_another_organization() {
        Client other = SERVICE.organization();
        try (Ear theirs = Ear.of(other, "/api/v1/events/ws?after=0");
                Ear ours = Ear.of(jane, "/api/v1/events/ws?after=0")) {
            Writings.anIncident(jane);
            look();
            assertThat(ours.events(1)).hasSize(1);
            Writings.anIncident(other);
            look();

            assertThat(theirs.events(1)).hasSize(1);
            assertThat(theirs.hasHeardNothing()).isTrue();
        }
    }

    @Test
    void a_browser_may_bring_its_token_in_the_query() {
        Writings.anIncident(jane);

        try (Ear ear = Ear.of(jane.withToken(""), "/api/v1/events/ws?after=0&access_token=" + jane.token())) {
            assertThat(ear.events(1)).hasSize(1);
        }
    }

    @Test
    void who_comes_is_settled_in_the_handshake() {
        assertThat(Ear.refused(jane.withToken(""), "/api/v1/events/ws")).isEqualTo(401);
        assertThat(Ear.refused(jane.withToken(""), "/api/v1/events/ws?access_token=x"))
                .isEqualTo(401);
        assertThat(Ear.refused(jane.withToken("sk_live_" + "x".repeat(43)), "/api/v1/events/ws"))
                .isEqualTo(401);
        Client vic = Writings.somebody(jane, "vic", "viewer", "\"postmortems:read\"");
        assertThat(Ear.refused(vic, "/api/v1/events/ws")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "incident=x", "type=created", "type=", "after=1&after=2"})
    void what_cannot_be_told_is_refused_in_the_handshake(String query) {
        assertThat(Ear.refused(jane, "/api/v1/events/ws?" + query)).isEqualTo(400);
    }

    @Test
    void a_request_that_wants_no_web_socket_is_told_to() {
        Reply reply = jane.get("/events/ws");

        reply.refuses(426, "UPGRADE_REQUIRED");
        assertThat(reply.header("Upgrade")).contains("websocket");
        jane.withToken("").get("/events/ws").refuses(401, "UNAUTHENTICATED");
    }

    @Test
    void a_revoked_key_ends_its_connections() {
        Reply key = jane.post("/api-keys", """
                {"name": "screen", "email": "jane@example.com", "scopes": ["incidents:read"]}""").answers(201);
        try (Ear ear = Ear.of(jane.withToken(key.text("data.key")), "/api/v1/events/ws");
                Ear other = Ear.of(jane, "/api/v1/events/ws")) {
            jane.delete("/api-keys/" + key.text("data.id"));

            assertThat(ear.next()).isEqualTo(new Ear.Heard.Closed(1008, "The token has expired or was revoked."));
            assertThat(other.hasHeardNothing()).isTrue();
        }
    }

    @Test
    void whoever_is_quiet_hears_that_the_connection_lives() {
        try (Ear ear = Ear.of(jane, "/api/v1/events/ws")) {
            SERVICE.clock().forward(Duration.ofSeconds(16));

            assertThat(ear.next()).isEqualTo(new Ear.Heard.Ping());
        }
    }

    @Test
    void whoever_begins_to_say_something_without_an_end_is_not_heard_out() {
        try (Ear ear = Ear.of(jane, "/api/v1/events/ws")) {
            ear.beginToSay("x");

            assertThat(ear.next())
                    .isInstanceOfSatisfying(
                            Ear.Heard.Closed.class,
                            closed -> assertThat(closed.code()).isEqualTo(1003));
        }
    }

    @Test
    void whoever_says_something_is_not_heard() {
        try (Ear ear = Ear.of(jane, "/api/v1/events/ws")) {
            ear.say("{}");

            assertThat(ear.next())
                    .isInstanceOfSatisfying(
                            Ear.Heard.Closed.class,
                            closed -> assertThat(closed.code()).isEqualTo(1003));
        }
    }
}
