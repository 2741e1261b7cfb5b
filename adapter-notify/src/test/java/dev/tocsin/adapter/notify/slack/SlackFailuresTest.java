package dev.tocsin.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.tocsin.adapter.notify.LogOf;
import dev.tocsin.adapter.notify.Pages;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Pager.Delivery.Failed;
import dev.tocsin.application.port.Pager.Delivery.NoContactDetails;
import dev.tocsin.application.port.Pager.Delivery.Rejected;
import dev.tocsin.application.port.Pager.Delivery.Sent;
import dev.tocsin.testkit.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackFailuresTest {

    private static final String POST = "chat.postMessage";

    private final SettableClock clock = SettableClock.at(Pages.NOW);
    private final SlackStandIn slack = new SlackStandIn();
    private final SlackPager pager = slack.pager(clock);

    @AfterEach
    void stop() {
        slack.close();
    }

    private Delivery send() {
        return pager.send(Pages.anEscalation().page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})
    void what_passes_is_worth_another_attempt(String error) {
        slack.refuses(POST, error);
        assertThat(send()).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "restricted_action", "not_allowed", "is_archived", "never_heard_of"})
    void what_stays_is_final_and_named(String error) {
        slack.refuses(POST, error);
        assertThat(send()).isEqualTo(new Rejected("Slack does not take the page: " + error));
    }

    @Test
    void what_slack_says_can_be_kept_and_shown_whatever_it_is() {
        slack.refuses(POST, "a\\u0000b\\nc".repeat(1_000));
        assertThat(send())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        no -> assertThat(no.why()).hasSizeLessThan(400).matches("[\\p{Print}]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_found", "user_disabled", "user_not_visible"})
    void whom_slack_does_not_reach_has_no_contact_details(String error) {
        slack.refuses("conversations.open", error);
        assertThat(send()).isInstanceOf(NoContactDetails.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive", "missing_scope", "token_expired"})
    void a_token_that_is_no_good_is_final_and_told_to_the_operator_without_it(String error) {
        slack.refuses("users.lookupByEmail", error);
        try (LogOf log = LogOf.loggersUnder(SlackPager.class)) {
            Delivery delivery = send();
            send();

            String why = "Slack does not accept the token in TOCSIN_SLACK_TOKEN: " + error;
            assertThat(delivery).isEqualTo(new Rejected(why));
            assertThat(log.lines()).containsExactly("ERROR " + why);
        }
    }

    @Test
    void too_many_requests_are_followed_by_the_pause_that_slack_wants() {
        slack.answers(POST, SlackStandIn.status(429).withHeader("Retry-After", "30"));
        assertThat(send())
                .isEqualTo(new Failed("Slack has had too many requests", Optional.of(Duration.ofSeconds(30))));
        slack.answers(POST, "{\"ok\": true, \"ts\": \"1.2\"}");
        clock.forward(Duration.ofSeconds(29));
        int before = slack.calls().size();

        assertThat(send()).isEqualTo(new Failed("Slack has asked for a pause", Optional.of(Duration.ofSeconds(1))));
        assertThat(slack.calls()).hasSize(before);
        clock.forward(Duration.ofSeconds(1));
        assertThat(send()).isInstanceOf(Sent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", ""})
    void a_pause_without_a_length_is_none(String length) {
        slack.answers(POST, SlackStandIn.status(429).withHeader("Retry-After", length));
        assertThat(send()).isEqualTo(new Failed("Slack has had too many requests", Optional.empty()));
        slack.answers(POST, "{\"ok\": true, \"ts\": \"1.2\"}");
        assertThat(send()).isInstanceOf(Sent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"86400", "9223372036854775807"})
    void no_pause_is_longer_than_an_hour(String length) {
        slack.answers(POST, SlackStandIn.status(429).withHeader("Retry-After", length));
        assertThat(send()).isEqualTo(new Failed("Slack has had too many requests", Optional.of(Pause.LONGEST)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 408})
    void a_fault_of_the_server_is_worth_another_attempt_but_none_is_made_here(int status) {
        slack.answers(POST, SlackStandIn.status(status));
        assertThat(send()).isEqualTo(new Failed("Slack answers with status " + status, Optional.empty()));
        assertThat(slack.calls()).filteredOn(POST::equals).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404})
    void an_answer_that_slack_does_not_give_is_final(int status) {
        slack.answers(POST, SlackStandIn.status(status).withHeader("Location", "/api/conversations.open"));
        assertThat(send()).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"ok\": true}", "null"})
    void an_answer_that_is_no_answer_is_worth_another_attempt_or_final_but_no_bug(String body) {
        slack.answers("conversations.open", body);
        assertThat(send()).isInstanceOfAny(Failed.class, Rejected.class);
    }

    @Test
    void a_connection_that_breaks_is_not_tried_again_here() {
        slack.answers(POST, SlackStandIn.status(200).withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(send()).isEqualTo(new Failed("Slack cannot be reached", Optional.empty()));
        assertThat(slack.calls()).filteredOn(POST::equals).hasSize(1);
    }

    @Test
    void nobody_at_the_address_is_worth_another_attempt() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        SlackPager lost = new SlackPager("t", "http://127.0.0.1:" + port + "/", clock);
        assertThat(lost.send(Pages.anEscalation().page()))
                .isEqualTo(new Failed("Slack cannot be reached", Optional.empty()));
    }

    @Test
    void silence_ends_with_the_time_out() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            SlackPager patient = new SlackPager("t", address, clock);
            assertThat(patient.send(Pages.anEscalation().page()))
                    .isEqualTo(new Failed("Slack has not answered in time", Optional.empty()));
        }
    }
}
