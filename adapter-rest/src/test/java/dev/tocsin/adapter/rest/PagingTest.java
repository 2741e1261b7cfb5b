package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.paging.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Somebody is wanted, and whoever wants them sees what came of it. */
final class PagingTest {

    private static final String KEY = "Idempotency-Key";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Delivery NOBODY = new Delivery.NoContactDetails("nobody in Slack has this address");
    private static final Delivery TIMEOUT = new Delivery.Failed("SMTP timeout", Optional.empty());

    private final Client jane = Service.shared().organization();
    private final Postbox postbox = Service.shared().bean(Postbox.class);
    private final String robin = "robin-" + PEOPLE.incrementAndGet() + "@example.com";
    private final String robinsId = jane.post("/users", "{\"name\": \"Robin\", \"email\": \"%s\"}".formatted(robin))
            .answers(201)
            .text("data.id");
    private final String incident = "/incidents/" + jane.anIncident();

    private Reply page(String channels, String... headers) {
        return jane.post(incident + "/page", """
                {"email": "%s", "channels": [%s], "message": "API is down, need your help"}""".formatted(robin, channels), headers);
    }

    @Test
    void one_channel_is_enough_and_each_says_what_came_of_it() {
        postbox.answers(robin, Channel.EMAIL, TIMEOUT);

        Reply paged = page("\"slack\", \"email\"").answers(200);

        assertThat(paged.data().toString()).isEqualTo("""
                {"incident_number":"INC-2026-001","sent":true,"channels":["slack"],"deliveries":[\
                {"channel":"slack","sent":true},\
                {"channel":"email","sent":false,"error_code":"EXTERNAL_API_ERROR","message":"SMTP timeout"}]}""");
        assertThat(postbox.to(robin)).hasSize(2);
        OutgoingPage page = postbox.to(robin).getFirst();
        assertThat(page.message()).contains("API is down, need your help");
        assertThat(page.incident().title()).isEqualTo("Checkout is down");
        assertThat(page.incident().services()).containsExactly("Checkout");
    }

    @Test
    void a_channel_that_is_named_twice_is_used_once() {
        Reply paged = page("\"email\", \"email\"").answers(200);

        assertThat(paged.at("data.channels").toString()).isEqualTo("[\"email\"]");
        assertThat(postbox.to(robin)).hasSize(1);
    }

    @Test
    void whoever_cannot_be_reached_on_any_channel_has_no_contact_details() {
        postbox.answers(robin, Channel.SLACK, NOBODY);

        Reply refused = page("\"slack\"").refuses(409, "NO_CONTACT_DETAILS");

        assertThat(refused.at("error.details").toString()).isEqualTo("""
                {"incident_number":"INC-2026-001","deliveries":[{"channel":"slack","sent":false,\
                "error_code":"NO_CONTACT_DETAILS","message":"nobody in Slack has this address"}]}""");
    }

    @Test
    void any_other_mix_of_failures_is_the_providers() {
        postbox.answers(robin, Channel.SLACK, NOBODY);
        postbox.answers(robin, Channel.EMAIL, new Delivery.NotConfigured());

        Reply refused = page("\"slack\", \"email\"").refuses(502, "EXTERNAL_API_ERROR");

        assertThat(refused.text("error.details.deliveries.0.error_code")).isEqualTo("NO_CONTACT_DETAILS");
        assertThat(refused.text("error.details.deliveries.1.error_code")).isEqualTo("CHANNEL_NOT_CONFIGURED");
    }

    @Test
    void somebody_who_has_left_cannot_be_reached_and_an_unknown_address_is_a_bad_field() {
        jane.patch("/users/" + robinsId, "{\"is_active\": false}").answers(200);

        page("\"slack\", \"email\"").refuses(409, "NO_CONTACT_DETAILS");

        assertThat(postbox.to(robin)).isEmpty();
        jane.post(incident + "/page", "{\"email\": \"nobody@example.com\", \"channels\": [\"email\"]}")
                .fault("email");
    }

    @Test
    void nobody_is_paged_for_what_is_over_or_is_not_there() {
        jane.post("/incidents/INC-2026-404/page", "{\"email\": \"%s\", \"channels\": [\"email\"]}".formatted(robin))
                .refuses(404, "NOT_FOUND");
        jane.post(incident + "/status", "{\"status\": \"resolved\"}").answers(200);

        page("\"email\"").refuses(409, "INCIDENT_OVER");

        assertThat(postbox.to(robin)).isEmpty();
        assertThat(jane.get(incident + "/pages").answers(200).at("data.items")).isEmpty();
    }

    @Test
    void to_ask_again_with_the_key_pages_nobody_again() {
        postbox.answers(robin, Channel.EMAIL, TIMEOUT);
        Reply first = page("\"slack\", \"email\"", KEY, "a").answers(200);

        Reply second = page("\"slack\", \"email\"", KEY, "a").answers(200);

        assertThat(second.data()).isEqualTo(first.data());
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(postbox.to(robin)).hasSize(2);
        page("\"slack\"", KEY, "a").refuses(409, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_failure_is_repeated_too() {
        postbox.answers(robin, Channel.EMAIL, TIMEOUT);
        Reply first = page("\"email\"", KEY, "a").refuses(502, "EXTERNAL_API_ERROR");
        postbox.answers(robin, Channel.EMAIL, new Delivery.Sent(Optional.empty()));

        Reply second = page("\"email\"", KEY, "a").refuses(502, "EXTERNAL_API_ERROR");

        assertThat(second.at("error")).isEqualTo(first.at("error"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        page("\"email\"", KEY, "b").answers(200);
    }

    @Test
    void while_it_is_being_sent_the_key_is_in_use() {
        List<Reply> meanwhile = new ArrayList<>();
        postbox.answers(robin, Channel.EMAIL, () -> {
            meanwhile.add(page("\"email\"", KEY, "a"));
            return new Delivery.Sent(Optional.empty());
        });

        page("\"email\"", KEY, "a").answers(200);

        Reply refused = meanwhile.getFirst().refuses(409, "IDEMPOTENCY_IN_PROGRESS");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(postbox.to(robin)).hasSize(1);
    }

    @Test
    void the_ledger_has_all_of_it() {
        postbox.answers(robin, Channel.SLACK, new Delivery.Failed("rate_limited", Optional.of(Duration.ofSeconds(1))));
        page("\"email\", \"slack\"").answers(200);

        Reply ledger = jane.get(incident + "/pages").answers(200);

        String since = jane.get(incident).text("data.created_at");
        String at = ledger.text("data.items.0.created_at");
        assertThat(at).isGreaterThanOrEqualTo(since);
        assertThat(ledger.at("data.items.0").toString())
                .isEqualTo("""
                {"id":"%s","email":"%s","channel":"email","cause":"manual","level":null,"round":null,"state":"sent",\
                "attempts":1,"error_code":null,"message":null,"created_at":"%s","sent_at":"%s"}""".formatted(ledger.text("data.items.0.id"), robin, at, at));
        assertThat(ledger.text("data.items.1.state")).isEqualTo("failed");
        assertThat(ledger.text("data.items.1.error_code")).isEqualTo("EXTERNAL_API_ERROR");
        assertThat(ledger.text("data.items.1.message")).isEqualTo("rate_limited");
        assertThat(ledger.at("data.items.1.sent_at").isNull()).isTrue();
        jane.get("/incidents/INC-2026-404/pages").refuses(404, "NOT_FOUND");
    }

    @Test
    void the_timeline_tells_who_wanted_them() {
        page("\"email\"").answers(200);

        Reply timeline = jane.get(incident + "/timeline").answers(200);

        assertThat(timeline.text("data.items.1.event_type")).isEqualTo("PAGED");
        assertThat(timeline.text("data.items.1.user")).isEqualTo("Jane");
        assertThat(timeline.text("data.items.1.description")).isEqualTo("API is down, need your help");
        assertThat(timeline.text("data.items.1.details.email")).isEqualTo(robin);
        assertThat(timeline.text("data.items.1.details.cause")).isEqualTo("manual");
        assertThat(timeline.text("data.items.1.details.actor.email")).isEqualTo("jane@example.com");
    }

    @Test
    void it_takes_a_responder_and_a_scope_for_writing() {
        Client viewer = jane.withToken(key("viewer", "*"));
        Client reader = jane.withToken(key("responder", "incidents:read"));
        String body = "{\"email\": \"%s\", \"channels\": [\"email\"]}".formatted(robin);

        assertThat(viewer.post(incident + "/page", body)
                        .refuses(403, "FORBIDDEN")
                        .text("error.details.missing_role"))
                .isEqualTo("responder");
        assertThat(reader.post(incident + "/page", body)
                        .refuses(403, "FORBIDDEN")
                        .text("error.details.missing_scope"))
                .isEqualTo("incidents:write");
        assertThat(postbox.to(robin)).isEmpty();
        viewer.get(incident + "/pages").answers(200);
        reader.get(incident + "/pages").answers(200);
    }

    private String key(String role, String scope) {
        String email = role + "@example.com";
        jane.post("/users", "{\"name\": \"x\", \"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role))
                .answers(201);
        return jane.post(
                        "/api-keys",
                        "{\"name\": \"k\", \"email\": \"%s\", \"scopes\": [\"%s\"]}".formatted(email, scope))
                .answers(201)
                .text("data.key");
    }
}
