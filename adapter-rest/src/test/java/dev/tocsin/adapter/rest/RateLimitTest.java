package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Too often is too often. */
final class RateLimitTest {

    @Test
    void twenty_failures_a_minute_are_told_and_more_are_asked_to_wait() {
        try (Service service = Service.with(Map.of())) {
            Client jane = service.organization();
            Client stranger = jane.withToken("sk_live_0123456789012345678901234567890123456789012");
            IntStream.range(0, 20).forEach(i -> stranger.get("/incidents").refuses(401, "UNAUTHENTICATED"));

            Reply refused = stranger.get("/incidents").refuses(429, "RATE_LIMITED");
            assertThat(refused.header("Retry-After")).isEqualTo("3");
            jane.get("/incidents").answers(200);

            service.clock().forward(Duration.ofSeconds(3));
            stranger.get("/incidents").refuses(401, "UNAUTHENTICATED");
            stranger.get("/incidents").refuses(429, "RATE_LIMITED");
            service.clock().forward(Duration.ofMinutes(1));
            IntStream.range(0, 20).forEach(i -> stranger.get("/incidents").refuses(401, "UNAUTHENTICATED"));
        }
    }

    @Test
    void each_token_has_its_own_allowance() {
        try (Service service = Service.with(Map.of("tocsin.rate-limit-per-minute", 3))) {
            Client jane = service.organization();
            Client casey = service.organization();
            IntStream.range(0, 3).forEach(i -> jane.get("/incidents").answers(200));

            Reply refused = jane.get("/incidents").refuses(429, "RATE_LIMITED");
            assertThat(refused.header("Retry-After")).isEqualTo("20");
            casey.get("/incidents").answers(200);
            service.clock().forward(Duration.ofSeconds(20));
            jane.get("/incidents").answers(200);
            jane.get("/incidents").refuses(429, "RATE_LIMITED");
        }
    }

    @Test
    void nobody_gets_more_tries_by_naming_other_addresses() {
        try (Service service = Service.with(Map.of())) {
            Client stranger = new Client(service, "nonsense");
            for (String header : new String[] {"X-Forwarded-For", "Forwarded"}) {
                IntStream.range(0, 10)
                        .forEach(i -> stranger.get("/incidents", header, "for=10.0.0." + i)
                                .refuses(401, "UNAUTHENTICATED"));
            }

            stranger.get("/incidents", "X-Forwarded-For", "10.0.0.99").refuses(429, "RATE_LIMITED");
            stranger.get("/incidents", "Forwarded", "for=10.0.0.99").refuses(429, "RATE_LIMITED");
        }
    }

    @Test
    void a_limit_that_is_no_number_is_told_at_the_start_and_not_taken_for_none() {
        assertThatThrownBy(() -> Service.with(Map.of("tocsin.rate-limit-per-minute", "many")))
                .hasStackTraceContaining("TOCSIN_RATE_LIMIT_PER_MINUTE must be a whole number from 1 on, not many");
    }
}
