package dev.tocsin.adapter.rest;

import static dev.tocsin.adapter.rest.Plans.during;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on call, and the exceptions that change it. */
final class OnCallTest {

    private final Client jane = Plans.anOrganization();

    private String aSchedule() {
        return Plans.aSchedule(jane, "Primary");
    }

    @Test
    void who_stands_in_is_on_call_and_no_two_overlap() {
        String path = aSchedule();

        Reply added = jane.post(path + "/overrides", during("CASEY@example.com", "12:00", "14:00"))
                .answers(201);

        assertThat(added.data().toString())
                .isEqualTo("""
                {"id":"%s","email":"casey@example.com","starts_at":"2026-04-18T12:00:00Z","ends_at":"2026-04-18T14:00:00Z",\
                "created_at":"%s","updated_at":"%<s"}""".formatted(added.text("data.id"), added.text("data.created_at")));
        assertThat(jane.get(path + "/overrides").at("data.items.0")).isEqualTo(added.data());
        assertThat(jane.post(path + "/overrides", during("jane@example.com", "13:00", "15:00"))
                        .fault("starts_at"))
                .contains("2026-04-18T14:00:00Z");
        assertThat(jane.delete(path + "/overrides/" + added.text("data.id")).status())
                .isEqualTo(204);
        jane.delete(path + "/overrides/" + added.text("data.id")).refuses(404, "NOT_FOUND");
        assertThat(jane.get(path + "/overrides").at("data.total").intValue()).isZero();
    }

    @Test
    void who_is_away_is_listed_and_may_come_back() {
        String path = aSchedule() + "/unavailability";

        Reply added =
                jane.post(path, during("jane@example.com", "12:00", "14:00")).answers(201);

        assertThat(added.text("data.email")).isEqualTo("jane@example.com");
        assertThat(jane.get(path + "?search=JANE").at("data.items.0")).isEqualTo(added.data());
        assertThat(jane.get(path + "?search=casey").at("data.items")).isEmpty();
        assertThat(jane.delete(path + "/" + added.text("data.id")).status()).isEqualTo(204);
        jane.delete(path + "/" + added.text("data.id")).refuses(404, "NOT_FOUND");
    }

    @Test
    void an_exception_begins_before_it_ends_and_is_of_somebody_known() {
        String schedule = aSchedule();
        for (String path : List.of(schedule + "/overrides", schedule + "/unavailability")) {
            jane.post(path, during("jane@example.com", "12:00", "12:00")).fault("ends_at");
            jane.post(path, during("jane@example.com", "12:00", "11:00")).fault("ends_at");
            jane.post(path, during("nobody@example.com", "12:00", "13:00")).fault("email");
            assertThat(jane.post(path, "{\"ends_at\": \"soon\"}")
                            .refuses(400, "VALIDATION_ERROR")
                            .at("error.details.fields")
                            .fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("email", "starts_at", "ends_at");
            jane.get(path + "?limit=0").fault("limit");
        }
    }

    @Test
    void on_call_now_is_told_for_each_schedule() {
        String path = aSchedule();
        JsonNode now = jane.get("/on-call/current").answers(200).at("data.items");
        String id = path.substring("/api/v1/schedules/".length());
        assertThat(now.toString()).isEqualTo("""
                [{"team_name":"Platform","schedule":{"id":"%s","name":"Primary"},\
                "user":{"name":"Jane","email":"jane@example.com"},"until":"2026-04-19T09:00:00Z","rotation":"Days","override":false}]""".formatted(id));

        jane.post(path + "/overrides", during("casey@example.com", "11:00", "14:00"))
                .answers(201);
        now = jane.get("/on-call/current?team_name=PLATFORM&team_name=x")
                .answers(200)
                .at("data.items");
        assertThat(now.toString())
                .contains(
                        "\"casey@example.com\"},\"until\":\"2026-04-18T14:00:00Z\",\"rotation\":null,\"override\":true}");

        jane.post(path + "/unavailability", during("casey@example.com", "11:00", "13:00"))
                .answers(201);
        jane.post(path + "/unavailability", during("jane@example.com", "11:00", "12:30"))
                .answers(201);
        now = jane.get("/on-call/current").answers(200).at("data.items");
        assertThat(now.toString())
                .contains("\"user\":null,\"until\":\"2026-04-18T12:30:00Z\",\"rotation\":null,\"override\":false}");

        assertThat(jane.get("/on-call/current?team_name=Nobody").answers(200).at("data.items"))
                .isEmpty();
        jane.get("/on-call/current?team_name=").fault("team_name");
    }

    @Test
    void shifts_are_told_in_order() {
        String path = aSchedule();
        jane.post(path + "/overrides", during("casey@example.com", "13:00", "14:00"))
                .answers(201);

        JsonNode shifts = jane.get(path + "/shifts?from=2026-04-18T12:00:00Z&to=2026-04-18T15:00:00Z")
                .answers(200)
                .at("data.items");

        assertThat(shifts).hasSize(3);
        assertThat(shifts.get(0).toString()).isEqualTo("""
                {"user":{"name":"Jane","email":"jane@example.com"},"starts_at":"2026-04-18T12:00:00Z",\
                "ends_at":"2026-04-18T13:00:00Z","rotation":"Days","override":false}""");
        assertThat(shifts.get(1).toString()).isEqualTo("""
                {"user":{"name":"Casey","email":"casey@example.com"},"starts_at":"2026-04-18T13:00:00Z",\
                "ends_at":"2026-04-18T14:00:00Z","rotation":null,"override":true}""");
        assertThat(jane.get(path + "/shifts").answers(200).at("data.items")).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=2026-04-18, to",
        "to=2026-04-18T12:00:00Z, to",
        "from=2026-04-20T00:00:00Z&to=2026-04-19T00:00:00Z, to",
        "to=2027-04-20T12:00:00Z, to",
        "from=2026-04-20T00:00:00Z&from=2026-04-20T00:00:00Z, from"
    })
    void shifts_are_of_a_time_that_begins_before_it_ends_and_lasts_a_year_at_most(String query, String field) {
        jane.get(aSchedule() + "/shifts?" + query).fault(field);
    }

    @Test
    void who_is_needed_stays() {
        String path = aSchedule();
        Reply casey = jane.get("/users?search=casey");
        String user = "/users/" + casey.text("data.items.0.id");
        jane.patch(team(), "{\"members\": []}").answers(200);

        Reply refused = jane.patch(user, "{\"is_active\": false}").refuses(409, "IN_USE");
        assertThat(refused.at("error.details.used_by").toString()).isEqualTo("[\"schedule Primary\"]");
        jane.delete(user).refuses(409, "IN_USE");
        assertThat(jane.delete(team()).refuses(409, "IN_USE").text("error.details.used_by.0"))
                .isEqualTo("schedule Primary");
        assertThat(jane.delete(path).status()).isEqualTo(204);
        assertThat(jane.delete(team()).status()).isEqualTo(204);
        assertThat(jane.delete(user).status()).isEqualTo(204);
    }

    private String team() {
        return "/teams/" + jane.get("/teams").text("data.items.0.id");
    }

    @Test
    void a_responder_of_the_team_makes_exceptions_and_no_other_does() {
        String path = aSchedule();
        Client casey = as("casey@example.com");
        jane.post("/users", "{\"name\": \"Robin\", \"email\": \"robin@example.com\"}")
                .answers(201);
        Client robin = as("robin@example.com");
        jane.post("/users", "{\"name\": \"Vera\", \"email\": \"vera@example.com\", \"role\": \"viewer\"}")
                .answers(201);

        for (String kind : List.of("/overrides", "/unavailability")) {
            String body = during("robin@example.com", "12:00", "13:00");
            String id = casey.post(path + kind, body).answers(201).text("data.id");
            assertThat(robin.post(path + kind, body).refuses(403, "FORBIDDEN").text("error.details.missing_role"))
                    .isEqualTo("admin");
            robin.delete(path + kind + "/" + id).refuses(403, "FORBIDDEN");
            assertThat(as("vera@example.com")
                            .post(path + kind, body)
                            .refuses(403, "FORBIDDEN")
                            .text("error.details.missing_role"))
                    .isEqualTo("responder");
            assertThat(casey.delete(path + kind + "/" + id).status()).isEqualTo(204);
        }
        casey.patch(path, "{\"name\": \"x\"}").refuses(403, "FORBIDDEN");
        casey.delete(path).refuses(403, "FORBIDDEN");
        as("vera@example.com").get("/on-call/current").answers(200);
    }

    private Client as(String email) {
        String body = "{\"name\": \"k\", \"email\": \"%s\", \"scopes\": [\"oncall:read\", \"oncall:write\"]}"
                .formatted(email);
        return jane.withToken(jane.post("/api-keys", body).answers(201).text("data.key"));
    }

    @Test
    void what_another_organization_has_does_not_exist() {
        String path = aSchedule();
        String override = jane.post(path + "/overrides", during("jane@example.com", "12:00", "13:00"))
                .text("data.id");
        Client other = Plans.anOrganization();

        for (String under : List.of("", "/overrides", "/unavailability", "/shifts")) {
            jane.get(path + under).answers(200);
            other.get(path + under).refuses(404, "NOT_FOUND");
            other.get("/schedules/x" + under).refuses(404, "NOT_FOUND");
        }
        other.patch(path, "{\"name\": \"x\"}").refuses(404, "NOT_FOUND");
        other.delete(path).refuses(404, "NOT_FOUND");
        other.post(path + "/overrides", during("jane@example.com", "14:00", "15:00"))
                .refuses(404, "NOT_FOUND");
        other.post(path + "/unavailability", during("jane@example.com", "14:00", "15:00"))
                .refuses(404, "NOT_FOUND");
        other.delete(path + "/overrides/" + override).refuses(404, "NOT_FOUND");
        jane.delete(path + "/overrides/x").refuses(404, "NOT_FOUND");
        jane.delete(path + "/unavailability/" + override).refuses(404, "NOT_FOUND");
        assertThat(other.get("/on-call/current").at("data.items")).isEmpty();
    }

    @Test
    void what_is_sent_again_with_its_key_takes_effect_once() {
        String path = aSchedule();
        String one = during("jane@example.com", "12:00", "13:00");
        String id = sentTwice("POST", path + "/overrides", one).text("data.id");
        sentTwice("POST", path + "/unavailability", one);
        sentTwice("POST", "/schedules", Plans.named("Other", Plans.DAILY));
        sentTwice("PATCH", path, "{\"name\": \"Core\"}");
        sentTwice("DELETE", path + "/overrides/" + id, "");
        sentTwice("DELETE", path, "");
        assertThat(jane.get("/schedules").at("data.total").intValue()).isEqualTo(1);
    }

    private Reply sentTwice(String method, String path, String body) {
        Reply first = jane.send(method, path, body, "Idempotency-Key", method + path);
        Reply second = jane.send(method, path, body, "Idempotency-Key", method + path);
        assertThat(first.status()).as(first.body()).isIn(200, 201, 204);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        return second;
    }
}
