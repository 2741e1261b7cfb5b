package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What Farm's description says in Farm's words. */
final class FarmDescriptionTest {

    private final JsonNode document =
            new Client(Service.shared(), "", "").get("/farm/openapi").json();

    @Test
    void enumerations_have_the_words_of_the_document() {
        assertThat(document.at("/components/schemas/FarmSeverity/enum").toString())
                .isEqualTo("[\"P1\",\"P2\",\"P3\",\"P4\"]");
        assertThat(document.at("/components/schemas/FarmStatus/enum").toString())
                .isEqualTo("[\"open\",\"investigating\",\"identified\",\"resolved\"]");
    }

    @Test
    void failures_look_as_they_do() {
        assertThat(document.at("/components/schemas/Failure/properties").fieldNames())
                .toIterable()
                .containsExactly("statusCode", "message", "error");
        JsonNode example = document.at("/components/examples/INVALID_TRANSITION/value");
        assertThat(example.path("statusCode").intValue()).isEqualTo(400);
        assertThat(example.path("message").asText())
                .isEqualTo("From resolved an incident can go to investigating, not to identified.");
    }

    @Test
    void an_incident_has_the_fields_of_the_document() {
        assertThat(document.at("/components/schemas/FarmIncident/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "title",
                        "description",
                        "severity",
                        "status",
                        "commanderUserId",
                        "organizationId",
                        "affectedComponents",
                        "affectedEnvironments",
                        "updates",
                        "createdAt",
                        "updatedAt",
                        "resolvedAt");
    }
}
