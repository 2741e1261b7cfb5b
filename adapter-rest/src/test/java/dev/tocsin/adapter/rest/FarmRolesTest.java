package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: each endpoint as the document has it, and as the scopes of keys do. */
final class FarmRolesTest {

    /** Where it needs one, {@code ID} stands for an incident, {@code PM} for a post-mortem. */
    record Call(String method, String path, String body, int answer) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final FarmOffice office = new FarmOffice();
    private final String incident = office.incident();
    private final String postmortem = office.jane
            .post("/post-mortems", "{\"incidentId\": \"%s\", \"rootCause\": \"r\"}".formatted(incident))
            .isBare(201)
            .text("id");

    static Stream<Arguments> forAdmins() {
        return Stream.of(
                        new Call("POST", "/incidents", "{\"title\": \"t\", \"severity\": \"P1\"}", 201),
                        new Call("PATCH", "/incidents/ID", "{\"title\": \"t\"}", 200),
                        new Call("PATCH", "/incidents/ID/status", "{\"status\": \"resolved\"}", 200),
                        new Call("PATCH", "/post-mortems/PM", "{\"rootCause\": \"t\"}", 200),
                        new Call("PATCH", "/post-mortems/PM/approve", "", 200),
                        new Call("DELETE", "/incidents/ID", "", 204))
                .map(Arguments::of);
    }

    static Stream<Arguments> forEverybody() {
        return Stream.of(
                        new Call("GET", "/incidents", "", 200),
                        new Call("GET", "/incidents/ID", "", 200),
                        new Call("GET", "/incidents/ID/timeline", "", 200),
                        new Call("POST", "/incidents/ID/updates", "{\"message\": \"m\"}", 201),
                        new Call("GET", "/components", "", 200),
                        new Call("GET", "/environments", "", 200),
                        new Call("GET", "/users", "", 200))
                .map(Arguments::of);
    }

    private Reply call(Client client, Call call) {
        String path = call.path().replace("ID", incident).replace("PM", postmortem);
        return client.send(call.method(), path, call.body());
    }

    @ParameterizedTest
    @MethodSource("forAdmins")
    void what_takes_an_admin_is_refused_to_all_others(Call call) {
        for (Client other : new Client[] {office.casey, office.vera}) {
            Reply refused = call(other, call).failsAsInFarm(403);
            assertThat(refused.text("error")).isEqualTo("Forbidden");
            assertThat(refused.text("message")).isEqualTo("This takes the role admin.");
        }
        assertThat(call(office.jane, call).status()).isEqualTo(call.answer());
    }

    @ParameterizedTest
    @MethodSource("forEverybody")
    void the_rest_is_for_everybody(Call call) {
        for (Client somebody : new Client[] {office.jane, office.casey, office.vera}) {
            call(somebody, call).isBare(call.answer());
        }
        call(office.jane.withToken(""), call).failsAsInFarm(401);
    }

    @Test
    void only_an_admin_writes_a_postmortem() {
        String body = "{\"incidentId\": \"%s\", \"rootCause\": \"r\"}".formatted(office.incident());

        office.casey.post("/post-mortems", body).failsAsInFarm(403);
        office.vera.post("/post-mortems", body).failsAsInFarm(403);
        office.jane.post("/post-mortems", body).isBare(201);
    }

    @Test
    void a_key_needs_the_scope_too() {
        Client reader = office.key("jane@example.com", "incidents:read");
        reader.get("/incidents").isBare(200);
        assertThat(reader.post("/incidents", "{\"title\": \"t\", \"severity\": \"P1\"}")
                        .failsAsInFarm(403)
                        .text("message"))
                .isEqualTo("The token lacks the scope incidents:write.");
        reader.post("/incidents/" + incident + "/updates", "{\"message\": \"m\"}")
                .failsAsInFarm(403);
        reader.get("/post-mortems/" + postmortem).failsAsInFarm(403);
        reader.get("/users").failsAsInFarm(403);
    }

    @Test
    void writing_incidents_takes_no_other_scope_whatever_they_name() {
        String casey = office.user("Casey");
        Client writer = office.key("jane@example.com", "incidents:write");

        writer.post("/incidents", """
                        {"title": "t", "severity": "P1", "commanderUserId": "%s", "affectedComponentIds": ["%s"]}""".formatted(casey, office.component)).isBare(201);
    }

    @Test
    void natively_a_responder_may_what_they_may_not_here() {
        String path = "/incidents/" + incident;
        office.casey.patch(path, "{\"title\": \"x\"}").failsAsInFarm(403);
        office.casey.under("/api/v1").patch(path, "{\"title\": \"x\"}").answers(200);
    }
}
