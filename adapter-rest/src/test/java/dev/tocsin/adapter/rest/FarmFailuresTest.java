package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever fails under Farm's path fails as Farm does, wherever it comes to nothing. */
final class FarmFailuresTest {

    private static final String UNKNOWN = "019da076-4a00-7000-8000-00000000ffff";

    private final Client jane = Service.shared().organization().under("/farm/api/v1");

    @Test
    void whoever_has_no_token_is_told_to_send_one() {
        Reply reply = jane.withToken("").get("/incidents/" + UNKNOWN).failsAsInFarm(401);

        assertThat(reply.text("error")).isEqualTo("Unauthorized");
        assertThat(reply.text("message")).startsWith("Send a token");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        jane.withToken("sk_live_nobodys").get("/incidents/" + UNKNOWN).failsAsInFarm(401);
    }

    @Test
    void what_is_not_there_is_not_found() {
        jane.get("/incidents/" + UNKNOWN).failsAsInFarm(404);
        jane.get("/incidents/not-an-id").failsAsInFarm(404);
        jane.get("/nothing").failsAsInFarm(404);
        jane.under("/farm").get("/nothing").failsAsInFarm(404);
        jane.under("/farm").get("").failsAsInFarm(404);
        jane.under("/farming").get("/nothing").refuses(404, "NOT_FOUND");
    }

    @Test
    void another_method_names_those_that_there_are() {
        Reply reply = jane.put("/incidents/" + UNKNOWN, "{}").failsAsInFarm(405);

        assertThat(reply.header("Allow")).contains("GET");
        assertThat(reply.text("message")).contains("GET");
    }

    @Test
    void what_is_not_answered_in_that_form_is_refused() {
        jane.get("/incidents/" + UNKNOWN, "Accept", "application/xml").failsAsInFarm(406);
    }

    @Test
    void too_many_requests_are_told_when_to_come_back() {
        try (Service service = Service.with(Map.of("tocsin.rate-limit-per-minute", "1"))) {
            Client hasty = service.organization().under("/farm/api/v1");
            hasty.get("/incidents/" + UNKNOWN).failsAsInFarm(404);

            Reply reply = hasty.get("/incidents/" + UNKNOWN).failsAsInFarm(429);

            assertThat(reply.text("error")).isEqualTo("Too Many Requests");
            assertThat(reply.header("Retry-After")).isEqualTo("60");
        }
    }

    @Test
    void the_native_api_goes_on_in_its_envelope() {
        jane.under("/api/v1").get("/nothing").refuses(404, "NOT_FOUND");
        jane.under("/api/v1").get("/incidents").answers(200);
    }

    @Test
    void every_answer_names_its_request() {
        Reply reply = jane.get("/incidents/" + UNKNOWN, "X-Request-Id", "mine").failsAsInFarm(404);
        assertThat(reply.header("X-Request-Id")).isEqualTo("mine");
        assertThat(jane.send("HEAD", "/incidents/" + UNKNOWN, "").header("X-Request-Id"))
                .isNotBlank();
    }
}
