package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is sent again with its key takes effect once, and is answered as it was. */
final class RepetitionTest {

    private static final String KEY = "Idempotency-Key";

    private final Client jane = Service.shared().organization();

    private static void assertReplayed(Reply first, Reply second) {
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(dataText(second)).isEqualTo(dataText(first));
    }

    /** Byte for byte, so not parsed. */
    private static String dataText(Reply reply) {
        return reply.body().isEmpty()
                ? ""
                : reply.body().substring(0, reply.body().indexOf(",\"meta\":"));
    }

    @Test
    void creating_again_answers_the_first_incident_as_it_was() {
        String body = "{\"title\": \"t\", \"service_ids\": [\"%s\"]}".formatted(jane.aService());
        Reply first = jane.post("/incidents", body, KEY, "a");
        jane.patch("/incidents/INC-2026-001", "{\"title\": \"changed\"}").answers(200);

        Reply second = jane.post("/incidents", body, KEY, "a");

        assertReplayed(first, second);
        assertThat(jane.get("/incidents").at("data.total").intValue()).isEqualTo(1);
    }

    @Test
    void every_other_command_too() {
        String incident = "/incidents/" + jane.anIncident();
        assertReplayed(
                jane.post(incident + "/events", "{\"comment\": \"c\"}", KEY, "b"),
                jane.post(incident + "/events", "{\"comment\": \"c\"}", KEY, "b"));
        assertReplayed(
                jane.post(incident + "/acknowledge", "", KEY, "c"), jane.post(incident + "/acknowledge", "", KEY, "c"));
        assertReplayed(
                jane.patch(incident, "{\"title\": \"x\"}", KEY, "d"),
                jane.patch(incident, "{\"title\": \"x\"}", KEY, "d"));
        assertReplayed(
                jane.post(incident + "/alerts", "{\"source\": \"s\", \"key\": \"k\", \"title\": \"t\"}", KEY, "e"),
                jane.post(incident + "/alerts", "{\"source\": \"s\", \"key\": \"k\", \"title\": \"t\"}", KEY, "e"));
        assertReplayed(
                jane.post(incident + "/status", "{\"status\": \"resolved\"}", KEY, "f"),
                jane.post(incident + "/status", "{\"status\": \"resolved\"}", KEY, "f"));
        assertReplayed(jane.delete(incident, KEY, "g"), jane.delete(incident, KEY, "g"));
        assertReplayed(
                jane.post("/teams", "{\"name\": \"t\"}", KEY, "h"), jane.post("/teams", "{\"name\": \"t\"}", KEY, "h"));
        assertReplayed(
                jane.post("/environments", "{\"name\": \"e\"}", KEY, "i"),
                jane.post("/environments", "{\"name\": \"e\"}", KEY, "i"));
    }

    @Test
    void what_is_done_to_a_postmortem_too() {
        String incident = jane.anIncident();
        String written = Writings.about(incident);
        String path = "/postmortems/PM-2026-001";
        Reply first = jane.post("/postmortems", written, KEY, "a").answers(201);
        assertReplayed(first, jane.post("/postmortems", written, KEY, "a"));
        for (String change : List.of("{\"summary\": \"x\"}", "{\"body\": \"y\"}")) {
            assertReplayed(jane.patch(path, change, KEY, change), jane.patch(path, change, KEY, change));
        }
        for (String action : List.of("/approve", "/publish", "/unpublish")) {
            Reply once = jane.post(path + action, "", KEY, action).answers(200);
            assertReplayed(once, jane.post(path + action, "", KEY, action));
            assertThat(once.text("data.postmortem_number")).isEqualTo("PM-2026-001");
        }
        jane.post("/incidents/" + incident + "/status", "{\"status\": \"resolved\"}")
                .answers(200);
        String generate = "/incidents/" + incident + "/postmortem/generate";
        assertReplayed(
                jane.post(generate, "", KEY, "g").answers(200),
                jane.post(generate, "", KEY, "g").answers(200));
        assertThat(jane.get(path).at("data.version").intValue()).isEqualTo(4);
        jane.post("/postmortems", Writings.about(incident, "\"body\": \"z\""), KEY, "a")
                .refuses(409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void an_api_key_is_shown_once() {
        String body =
                "{\"name\": \"k\", \"email\": \"jane@example.com\", \"scopes\": [\"incidents:read\"], \"prefix\": \"rf_\"}";

        Reply first = jane.post("/api-keys", body, KEY, "a").answers(201);
        Reply second = jane.post("/api-keys", body, KEY, "a").answers(201);

        assertThat(first.text("data.key")).matches("rf_[A-Za-z0-9]{43}");
        assertThat(second.at("data.key").isNull()).isTrue();
        assertThat(second.text("data.id")).isEqualTo(first.text("data.id"));
    }

    @Test
    void a_key_is_for_one_caller_one_route_and_one_body() {
        String incident = "/incidents/" + jane.anIncident();
        jane.post(incident + "/events", "{\"comment\": \"c\"}", KEY, "a").answers(201);
        jane.post(incident + "/events", "{\"comment\": \"d\"}", KEY, "a").refuses(409, "IDEMPOTENCY_KEY_REUSED");
        jane.post(incident + "/events", "{\"comment\":  \"c\"}", KEY, "a").refuses(409, "IDEMPOTENCY_KEY_REUSED");
        jane.post(incident + "/events?x=1", "{\"comment\": \"c\"}", KEY, "a").refuses(409, "IDEMPOTENCY_KEY_REUSED");
        jane.patch(incident, "{\"title\": \"c\"}", KEY, "a").refuses(409, "IDEMPOTENCY_KEY_REUSED");
        jane.withToken(aColleague())
                .post(incident + "/events", "{\"comment\": \"c\"}", KEY, "a")
                .refuses(409, "IDEMPOTENCY_KEY_REUSED");
        Service.shared()
                .organization()
                .post("/teams", "{\"name\": \"t\"}", KEY, "a")
                .answers(201);
    }

    private String aColleague() {
        jane.post("/users", "{\"name\": \"Casey\", \"email\": \"casey@example.com\", \"role\": \"admin\"}")
                .answers(201);
        return jane.post("/api-keys", "{\"name\": \"k\", \"email\": \"casey@example.com\", \"scopes\": [\"*\"]}")
                .text("data.key");
    }

    @Test
    void what_was_refused_leaves_the_key_free() {
        jane.post("/incidents", "{\"title\": \"t\"}", KEY, "a").fault("service_ids");
        jane.post("/incidents", "{", KEY, "a").refuses(400, "MALFORMED_JSON");
        jane.post("/incidents/INC-2026-404/acknowledge", "", KEY, "a").refuses(404, "NOT_FOUND");

        jane.post("/teams", "{\"name\": \"t\"}", KEY, "a").answers(201);
    }

    @Test
    void whoever_may_not_is_told_so_even_when_it_is_a_repetition() {
        String body = "{\"name\": \"t\"}";
        jane.post("/teams", body, KEY, "a").answers(201);
        String narrow = jane.post(
                        "/api-keys", "{\"name\": \"k\", \"email\": \"jane@example.com\", \"scopes\": [\"teams:read\"]}")
                .text("data.key");

        jane.withToken(narrow).post("/teams", body, KEY, "a").refuses(403, "FORBIDDEN");
    }

    @Test
    void a_key_has_1_to_255_characters_on_one_line() {
        jane.post("/teams", "{\"name\": \"a\"}", KEY, "k".repeat(255)).answers(201);
        jane.post("/teams", "{\"name\": \"b\"}", KEY, "k".repeat(256)).fault(KEY);
        jane.post("/teams", "{\"name\": \"b\"}", KEY, "").fault(KEY);
        jane.post("/teams", "{\"name\": \"b\"}", KEY, "a\tb").fault(KEY);
    }
}
