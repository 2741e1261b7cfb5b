package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Farm's two events, whichever dialect they come from. */
@Timeout(30)
final class FarmSocketTest {

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

    private void move(String incident, String status, String comment) {
        jane.post(
                        "/incidents/" + incident + "/status",
                        "{\"status\": \"%s\", \"comment\": \"%s\"}".formatted(status, comment))
                .answers(200);
    }

    @Test
    void it_tells_of_what_is_created() {
        try (Ear ear = Ear.of(jane, "/farm/ws")) {
            String incident = Writings.anIncident(jane);
            look();

            JsonNode event = ear.json();
            assertThat(event.path("event").asText()).isEqualTo("INCIDENT_CREATED");
            assertThat(event.path("data").properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly("incidentId", "title", "severity");
            assertThat(event.at("/data/incidentId"))
                    .isEqualTo(jane.get("/incidents/" + incident).at("data.id"));
            assertThat(event.at("/data/title").asText()).isEqualTo("Checkout is down");
            assertThat(event.at("/data/severity").asText()).isEqualTo("P1");
        }
    }

    @Test
    void it_tells_of_every_change_of_status_that_has_two_words_here_in_order_and_of_nothing_else() {
        String incident = Writings.anIncident(jane);
        String user = jane.get("/users").text("data.items.0.id");
        try (Ear ear = Ear.of(jane, "/farm/ws")) {
            jane.post("/incidents/" + incident + "/events", "{\"comment\": \"internal\"}")
                    .answers(201);
            move(incident, "investigating", "");
            move(incident, "fixing", "");
            move(incident, "monitoring", "");
            move(incident, "resolved", "");
            move(incident, "closed", "");
            move(incident, "investigating", "It is back");
            look();

            for (String change : new String[] {
                "open investigating", "investigating identified", "identified resolved", "resolved investigating"
            }) {
                JsonNode event = ear.json();
                assertThat(event.path("event").asText()).isEqualTo("INCIDENT_STATUS_CHANGED");
                assertThat(event.path("data").properties())
                        .extracting(Map.Entry::getKey)
                        .containsExactly("incidentId", "previousStatus", "newStatus", "updatedBy");
                assertThat(event.at("/data/previousStatus").asText() + " "
                                + event.at("/data/newStatus").asText())
                        .isEqualTo(change);
                assertThat(event.at("/data/updatedBy").asText()).isEqualTo(user);
            }
            assertThat(ear.hasHeardNothing()).isTrue();
        }
    }

    @Test
    void who_comes_is_settled_in_the_handshake_and_they_hear_of_their_own_organization_alone() {
        assertThat(Ear.refused(jane.withToken(""), "/farm/ws")).isEqualTo(401);
        assertThat(Ear.refused(Writings.somebody(jane, "vic", "viewer", "\"postmortems:read\""), "/farm/ws"))
                .isEqualTo(403);
        Client other = SERVICE.organization();
        try (Ear theirs = Ear.of(other.withToken(""), "/farm/ws?access_token=" + other.token());
                Ear ours = Ear.of(jane, "/farm/ws")) {
            Writings.anIncident(jane);
            look();
            assertThat(ours.json().path("event").asText()).isEqualTo("INCIDENT_CREATED");
            Writings.anIncident(other);
            look();

            assertThat(theirs.json().path("event").asText()).isEqualTo("INCIDENT_CREATED");
            assertThat(theirs.hasHeardNothing()).isTrue();
        }
    }

    @Test
    void whoever_wants_no_web_socket_is_told_in_farms_words() {
        Reply reply = new Client(SERVICE, jane.token(), "/farm").get("/ws");

        assertThat(reply.status()).isEqualTo(426);
        assertThat(reply.body()).contains("\"statusCode\":426");
    }
}
