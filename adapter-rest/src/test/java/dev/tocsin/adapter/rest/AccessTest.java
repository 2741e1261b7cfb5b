package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and how far. */
final class AccessTest {

    private final Client jane = Service.shared().organization();

    private Client with(String role, String... scopes) {
        String email = role + "@example.com";
        jane.post("/users", "{\"name\": \"%s\", \"email\": \"%s\", \"role\": \"%s\"}".formatted(role, email, role))
                .answers(201);
        String body = "{\"name\": \"k\", \"email\": \"%s\", \"scopes\": [\"%s\"]}"
                .formatted(email, String.join("\", \"", scopes));
        return jane.withToken(jane.post("/api-keys", body).answers(201).text("data.key"));
    }

    @Test
    void without_a_token_nobody_gets_in() {
        for (String path : List.of(
                "/incidents",
                "/incidents/INC-2026-001/pages",
                "/postmortems",
                "/services",
                "/teams",
                "/users",
                "/components",
                "/environments",
                "/schedules",
                "/on-call/current",
                "/escalation-policies",
                "/settings/escalation",
                "/settings/catch-all",
                "/api-keys",
                "/settings/severities",
                "/auth/verify")) {
            Reply reply = jane.withToken("").get(path).refuses(401, "UNAUTHENTICATED");
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"tocsin\"");
        }
        jane.withToken("").post("/incidents", "{").refuses(401, "UNAUTHENTICATED");
        jane.withToken("").delete("/incidents/x").refuses(401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic amFuZTpzZWNyZXQ=",
                "Bearer",
                "Bearer ",
                "bearer sk_live_x",
                "Bearer sk_live_0123456789012345678901234567890123456789012",
                "Bearer rf_0123456789012345678901234567890123456789012",
                "Bearer a.b.c",
                "Bearer ..",
                "Token x",
                "sk_live_",
                "Bearer \u00e9"
            })
    void a_bad_token_is_refused(String header) {
        // Time passes between the attempts of these tests, so that none of them is one too many.
        Service.shared().clock().forward(Duration.ofSeconds(3));
        Reply reply =
                jane.withToken("").get("/incidents", "Authorization", header).refuses(401, "UNAUTHENTICATED");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void the_scheme_is_read_in_any_case() {
        jane.withToken("")
                .get("/incidents", "Authorization", "bEARER " + jane.token())
                .answers(200);
    }

    @Test
    void a_key_that_was_revoked_is_refused_at_once() {
        Client narrow = with("responder", "incidents:read");
        narrow.get("/incidents").answers(200);
        String id = jane.get("/api-keys").text("data.items.0.id");

        assertThat(jane.delete("/api-keys/" + id).status()).isEqualTo(204);

        narrow.get("/incidents").refuses(401, "UNAUTHENTICATED");
        jane.delete("/api-keys/" + id).refuses(404, "NOT_FOUND");
    }

    @Test
    void whoever_lacks_a_scope_is_told_which() {
        Client reader = with("responder", "incidents:read");
        String service = jane.aService();

        reader.get("/incidents").answers(200);
        Reply refused = reader.post("/incidents", "{\"title\": \"t\", \"service_ids\": [\"%s\"]}".formatted(service))
                .refuses(403, "FORBIDDEN");
        assertThat(refused.text("error.details.missing_scope")).isEqualTo("incidents:write");
        assertThat(reader.get("/services").refuses(403, "FORBIDDEN").text("error.details.missing_scope"))
                .isEqualTo("services:read");
        reader.get("/settings/severities").answers(200);
    }

    @Test
    void whoever_lacks_a_role_is_told_which() {
        Client viewer = with("viewer", "*");
        String incident = "/incidents/" + jane.anIncident();

        viewer.get(incident).answers(200);
        viewer.post(incident + "/acknowledge", "").answers(200);
        viewer.post(incident + "/events", "{\"comment\": \"c\"}").answers(201);
        assertThat(viewer.patch(incident, "{\"title\": \"x\"}")
                        .refuses(403, "FORBIDDEN")
                        .text("error.details.missing_role"))
                .isEqualTo("responder");
        viewer.post("/teams", "{\"name\": \"t\"}").refuses(403, "FORBIDDEN");
        Client responder = with("responder", "*");
        responder.patch(incident, "{\"title\": \"x\"}").answers(200);
        assertThat(responder.delete(incident).refuses(403, "FORBIDDEN").text("error.details.missing_role"))
                .isEqualTo("admin");
        responder.get("/api-keys").refuses(403, "FORBIDDEN");
    }

    @Test
    void nobody_gives_a_scope_that_they_lack() {
        Client narrow = with("admin", "settings:write", "users:read");

        narrow.post("/api-keys", "{\"name\": \"k\", \"email\": \"jane@example.com\", \"scopes\": [\"users:read\"]}")
                .answers(201);
        Reply refused = narrow.post(
                        "/api-keys", "{\"name\": \"k\", \"email\": \"jane@example.com\", \"scopes\": [\"*\"]}")
                .refuses(403, "FORBIDDEN");
        assertThat(refused.text("error.details.missing_scope")).isEqualTo("*");
    }

    @Test
    void what_another_organization_owns_does_not_exist() {
        Client other = Service.shared().organization();
        String service = other.aService();
        String incident = other.openedOn(service).text("data.id");
        List<String> theirs = List.of(
                "/incidents/" + incident,
                "/services/" + service,
                other.post("/teams", "{\"name\": \"t\"}").header("Location"),
                other.post("/components", "{\"name\": \"t\"}").header("Location"),
                other.post("/environments", "{\"name\": \"t\"}").header("Location"),
                other.post("/users", "{\"name\": \"t\", \"email\": \"t@example.com\"}")
                        .header("Location"));

        for (String path : theirs) {
            other.get(path).answers(200);
            jane.get(path).refuses(404, "NOT_FOUND");
            jane.patch(path, "{}").refuses(404, "NOT_FOUND");
            jane.delete(path).refuses(404, "NOT_FOUND");
        }
        jane.post("/incidents", "{\"title\": \"t\", \"service_ids\": [\"%s\"]}".formatted(service))
                .fault("service_ids");
        jane.post("/incidents/" + incident + "/events", "{\"comment\": \"c\"}").refuses(404, "NOT_FOUND");
        jane.delete("/api-keys/" + other.get("/api-keys").text("data.items.0.id"))
                .refuses(404, "NOT_FOUND");
        assertThat(jane.get("/incidents").at("data.items")).isEmpty();
        assertThat(jane.get("/users").at("data.total").intValue()).isEqualTo(1);
    }
}
