package dev.tocsin.adapter.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.adapter.notify.LogOf;
import dev.tocsin.adapter.notify.Pages;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Pager.Delivery.Failed;
import dev.tocsin.application.port.Pager.Delivery.NoContactDetails;
import dev.tocsin.application.port.Pager.Delivery.Rejected;
import dev.tocsin.application.port.Pager.Delivery.Sent;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.people.Email;
import dev.tocsin.testkit.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpFailuresTest {

    @Test
    void a_server_that_takes_it_hears_one_mail_from_beginning_to_end() {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            assertThat(sendTo(server.port())).isInstanceOf(Sent.class);
            assertThat(server.heard())
                    .containsSubsequence(
                            "MAIL FROM:<tocsin@example.org>",
                            "RCPT TO:<jane@example.com>",
                            "DATA",
                            "Message-ID: <" + Pages.ID + "@example.org>",
                            ".");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 not from you",
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 553 5.1.3 odd address",
        "DATA, 554 5.5.1 no",
        "., 552 5.3.4 too big"
    })
    void what_the_server_refuses_for_good_is_rejected_with_its_words(String command, String answer) {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer))) {
            assertThat(sendTo(server.port()))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.why()).contains(answer));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.3.0 later",
        "RCPT, 450 4.2.1 greylisted",
        "DATA, 421 4.3.2 going down",
        "., 452 4.3.1 disk full"
    })
    void what_the_server_does_not_take_now_may_be_tried_again(String command, String answer) {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer))) {
            assertThat(sendTo(server.port())).isInstanceOfSatisfying(Failed.class, no -> {
                assertThat(no.why()).contains(answer);
                assertThat(no.retryAfter()).isEmpty();
            });
        }
    }

    @Test
    void a_server_that_goes_away_after_the_whole_mail_may_have_taken_it_and_is_tried_again_with_the_same_id() {
        try (ScriptedMailServer server =
                new ScriptedMailServer(Map.of(ScriptedMailServer.END_OF_MAIL, ScriptedMailServer.HANG_UP))) {
            assertThat(sendTo(server.port())).isInstanceOf(Failed.class);
            assertThat(sendTo(server.port())).isInstanceOf(Failed.class);
            assertThat(server.heard().stream().filter(line -> line.startsWith("Message-ID")))
                    .containsExactly(
                            "Message-ID: <" + Pages.ID + "@example.org>", "Message-ID: <" + Pages.ID + "@example.org>");
        }
    }

    /**
     * Cut to its low byte, each of the first address' odd letters ends an address or a command, and that of the second
     * is another one.
     */
    @ParameterizedTest
    @ValueSource(strings = {"jane\u013e\u030d\u030arset@example.com", "ja\u016ee@example.com"})
    void an_address_that_no_server_could_be_told_of_reaches_nobody_else(String address) {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            assertThat(sendTo(address, server.port())).isInstanceOf(NoContactDetails.class);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void a_domain_of_any_script_is_said_as_mail_servers_know_it() {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            assertThat(sendTo("jane@b\u00fccher.example", server.port())).isInstanceOf(Sent.class);
            assertThat(server.heard()).contains("RCPT TO:<jane@xn--bcher-kva.example>");
        }
    }

    @ParameterizedTest
    @CsvSource({"EHLO", "RCPT", "."})
    void a_server_that_hangs_up_may_be_tried_again(String command) {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, ScriptedMailServer.HANG_UP))) {
            assertThat(sendTo(server.port())).isInstanceOf(Failed.class);
        }
    }

    @Test
    void a_server_that_says_nothing_is_waited_for_no_longer_than_its_time() {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("RCPT", ScriptedMailServer.SILENCE))) {
            assertThat(sendTo(server.port())).isInstanceOf(Failed.class);
        }
    }

    @Test
    void where_nobody_listens_it_may_be_tried_again() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(sendTo(port)).isInstanceOf(Failed.class);
    }

    @Test
    void a_server_without_starttls_is_told_nothing_where_it_is_wanted() {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            Delivery delivery = pager(server.port(), "starttls", null)
                    .send(Pages.anEscalation().page());
            assertThat(delivery).isInstanceOf(Failed.class);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
        }
    }

    @Test
    void a_user_whom_the_server_does_not_know_is_said_once_a_minute_and_the_password_never() {
        Map<String, String> answers = Map.of("EHLO", "250-fine\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 wrong");
        try (ScriptedMailServer server = new ScriptedMailServer(answers);
                LogOf log = LogOf.loggersUnder(SmtpPager.class)) {
            SmtpPager pager = pager(server.port(), "none", "jane");
            List<Delivery> deliveries = List.of(
                    pager.send(Pages.anEscalation().page()),
                    pager.send(Pages.anEscalation().page()));
            assertThat(deliveries)
                    .allSatisfy(delivery -> assertThat(delivery)
                            .isInstanceOfSatisfying(
                                    Rejected.class,
                                    no -> assertThat(no.why())
                                            .contains("TOCSIN_SMTP_USER")
                                            .doesNotContain("secret-1")));
            assertThat(log.lines()).hasSize(1).allMatch(line -> !line.contains("secret-1"));
        }
    }

    @Test
    void an_authentication_that_fails_for_now_may_be_tried_again() {
        Map<String, String> answers = Map.of("EHLO", "250-fine\r\n250 AUTH PLAIN", "AUTH", "454 4.7.0 busy");
        try (ScriptedMailServer server = new ScriptedMailServer(answers)) {
            assertThat(pager(server.port(), "none", "jane")
                            .send(Pages.anEscalation().page()))
                    .isInstanceOf(Failed.class);
        }
    }

    private static Delivery sendTo(String address, int port) {
        Contact jane = new Contact("Jane Doe", new Email(address), Optional.empty());
        return pager(port, "none", null).send(Pages.anEscalation().to(jane).page());
    }

    private static Delivery sendTo(int port) {
        return pager(port, "none", null).send(Pages.anEscalation().page());
    }

    private static SmtpPager pager(int port, String tls, @org.jspecify.annotations.Nullable String user) {
        SmtpSettings settings = new SmtpSettings(
                "127.0.0.1", Integer.toString(port), user, "secret-1", "Tocsin <tocsin@example.org>", tls);
        return new SmtpPager(new MailServer(settings), settings.sender(), SettableClock.at(Pages.NOW));
    }
}
