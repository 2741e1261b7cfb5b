package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Safe to send again, careful where wanted, and nobody else's business: in Farm as everywhere. */
final class FarmSafetyTest {

    private static final String KEY = "Idempotency-Key";

    private final FarmOffice office = new FarmOffice();
    private final Client jane = office.jane;

    private static void assertReplayed(Reply first, Reply second) {
        assertThat(first.status()).as(first.body()).isLessThan(300);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void every_command_that_is_sent_again_with_its_key_is_answered_as_it_was() {
        String body = "{\"title\": \"t\", \"severity\": \"P1\", \"affectedComponentIds\": [\"%s\"]}"
                .formatted(office.component);
        Reply first = jane.post("/incidents", body, KEY, "a");
        String path = "/incidents/" + first.text("id");
        jane.patch(path, "{\"title\": \"changed\"}").isBare(200);
        assertReplayed(first, jane.post("/incidents", body, KEY, "a"));
        assertReplayed(
                jane.patch(path, "{\"title\": \"x\"}", KEY, "b"), jane.patch(path, "{\"title\": \"x\"}", KEY, "b"));
        String status = "{\"status\": \"identified\"}";
        assertReplayed(jane.patch(path + "/status", status, KEY, "c"), jane.patch(path + "/status", status, KEY, "c"));
        assertReplayed(
                jane.post(path + "/updates", "{\"message\": \"m\"}", KEY, "d"),
                jane.post(path + "/updates", "{\"message\": \"m\"}", KEY, "d"));
        String written = "{\"incidentId\": \"%s\", \"rootCause\": \"r\"}".formatted(first.text("id"));
        Reply postmortem = jane.post("/post-mortems", written, KEY, "e");
        assertReplayed(postmortem, jane.post("/post-mortems", written, KEY, "e"));
        String about = "/post-mortems/" + postmortem.text("id");
        assertReplayed(
                jane.patch(about, "{\"body\": \"b\"}", KEY, "f"), jane.patch(about, "{\"body\": \"b\"}", KEY, "f"));
        assertReplayed(jane.patch(about + "/approve", "", KEY, "g"), jane.patch(about + "/approve", "", KEY, "g"));
        assertReplayed(jane.delete(path, KEY, "h"), jane.delete(path, KEY, "h"));
    }

    @Test
    void a_key_is_for_one_route_of_one_dialect() {
        String incident = office.incident();
        jane.patch("/incidents/" + incident, "{\"title\": \"x\"}", KEY, "a").isBare(200);

        jane.patch("/incidents/" + incident, "{\"title\": \"y\"}", KEY, "a").failsAsInFarm(409);
        office.natively
                .patch("/incidents/" + incident, "{\"title\": \"x\"}", KEY, "a")
                .refuses(409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_careful_change_is_refused_once_somebody_was_faster() {
        String path = "/incidents/" + office.incident();
        String seen = jane.get(path).header("ETag");
        assertThat(jane.patch(path, "{\"title\": \"x\"}", "If-Match", seen)
                        .isBare(200)
                        .header("ETag"))
                .isEqualTo("\"2\"");

        jane.patch(path, "{\"title\": \"y\"}", "If-Match", seen).failsAsInFarm(409);
        jane.patch(path + "/status", "{\"status\": \"resolved\"}", "If-Match", seen)
                .failsAsInFarm(409);
        jane.delete(path, "If-Match", seen).failsAsInFarm(409);

        assertThat(jane.get(path).text("title")).isEqualTo("x");
    }

    @Test
    void two_organizations_see_nothing_of_each_other() {
        String incident = office.incident();
        String postmortem = jane.post(
                        "/post-mortems", "{\"incidentId\": \"%s\", \"rootCause\": \"r\"}".formatted(incident))
                .text("id");
        FarmOffice others = new FarmOffice();
        Client omar = others.jane;

        omar.get("/incidents/" + incident).failsAsInFarm(404);
        omar.patch("/incidents/" + incident, "{\"title\": \"x\"}").failsAsInFarm(404);
        omar.patch("/incidents/" + incident + "/status", "{\"status\": \"resolved\"}")
                .failsAsInFarm(404);
        omar.delete("/incidents/" + incident).failsAsInFarm(404);
        omar.get("/incidents/" + incident + "/timeline").failsAsInFarm(404);
        omar.post("/incidents/" + incident + "/updates", "{\"message\": \"m\"}").failsAsInFarm(404);
        omar.get("/post-mortems/" + postmortem).failsAsInFarm(404);
        omar.get("/post-mortems/by-incident/" + incident).failsAsInFarm(404);
        omar.patch("/post-mortems/" + postmortem, "{\"body\": \"b\"}").failsAsInFarm(404);
        omar.patch("/post-mortems/" + postmortem + "/approve", "").failsAsInFarm(404);
        omar.post("/post-mortems", "{\"incidentId\": \"%s\", \"rootCause\": \"r\"}".formatted(incident))
                .failsAsInFarm(404);
        omar.post(
                        "/incidents",
                        "{\"title\": \"t\", \"severity\": \"P1\", \"affectedComponentIds\": [\"%s\"]}"
                                .formatted(office.component))
                .failsAsInFarm(400);
        omar.post(
                        "/incidents",
                        "{\"title\": \"t\", \"severity\": \"P1\", \"commanderUserId\": \"%s\"}"
                                .formatted(office.user("Casey")))
                .failsAsInFarm(400);
        assertThat(FarmOffice.ids(omar.get("/incidents"))).isEmpty();
        assertThat(FarmOffice.ids(omar.get("/components"))).containsExactly(others.component);
        assertThat(jane.get("/incidents/" + incident).isBare(200).text("title")).isEqualTo("Checkout is down");
    }
}
