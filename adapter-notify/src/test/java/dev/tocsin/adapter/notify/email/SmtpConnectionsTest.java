package dev.tocsin.adapter.notify.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.adapter.notify.Pages;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Pager.Delivery.Rejected;
import dev.tocsin.application.port.Pager.Delivery.Sent;
import dev.tocsin.testkit.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpConnectionsTest {

    private static final Duration MOMENT = Duration.ofMillis(50);

    @Test
    void mails_that_follow_each_other_need_one_connection() {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            SmtpPager pager = pager(server, MailServer.KEPT);
            assertThat(send(pager)).isInstanceOf(Sent.class);
            assertThat(send(pager)).isInstanceOf(Sent.class);
            assertThat(times(server, "MAIL")).isEqualTo(2);
            assertThat(times(server, "EHLO")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedMailServer.HANG_UP, ScriptedMailServer.SILENCE, "421 4.3.2 going down"})
    void one_that_has_died_meanwhile_costs_no_mail(String answer) {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("NOOP", answer))) {
            SmtpPager pager = pager(server, MailServer.KEPT);
            assertThat(send(pager)).isInstanceOf(Sent.class);
            assertThat(send(pager)).isInstanceOf(Sent.class);
            assertThat(times(server, "EHLO")).isEqualTo(2);
        }
    }

    @Test
    void after_a_mail_that_was_refused_the_next_one_begins_anew() {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 no such user"))) {
            SmtpPager pager = pager(server, MailServer.KEPT);
            assertThat(send(pager)).isInstanceOf(Rejected.class);
            assertThat(send(pager)).isInstanceOf(Rejected.class);
            assertThat(times(server, "EHLO")).isEqualTo(2);
        }
    }

    @Test
    void one_connection_is_not_used_for_ever() {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            SmtpPager pager = pager(server, MailServer.KEPT);
            for (int mail = 0; mail < Connections.MOST_MAILS; mail++) {
                assertThat(send(pager)).isInstanceOf(Sent.class);
            }
            assertThat(times(server, "EHLO")).isEqualTo(1);
            assertThat(send(pager)).isInstanceOf(Sent.class);
            assertThat(times(server, "EHLO")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"221 bye", ScriptedMailServer.HANG_UP, ScriptedMailServer.SILENCE, "500 what?"})
    void one_that_nobody_needs_is_ended_whatever_the_server_says_to_it(String goodbye) {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("QUIT", goodbye))) {
            SmtpPager pager = pager(server, MOMENT);
            assertThat(send(pager)).isInstanceOf(Sent.class);
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (times(server, "QUIT") == 0 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(times(server, "QUIT")).isEqualTo(1);
            assertThat(send(pager)).isInstanceOf(Sent.class);
            assertThat(times(server, "EHLO")).isEqualTo(2);
        }
    }

    private static long times(ScriptedMailServer server, String command) {
        return server.heard().stream().filter(line -> line.startsWith(command)).count();
    }

    private static Delivery send(SmtpPager pager) {
        return pager.send(Pages.anEscalation().page());
    }

    private static SmtpPager pager(ScriptedMailServer server, Duration kept) {
        SmtpSettings settings = new SmtpSettings(
                "127.0.0.1", Integer.toString(server.port()), null, null, "tocsin@example.org", "none");
        return new SmtpPager(new MailServer(settings, kept), settings.sender(), SettableClock.at(Pages.NOW));
    }
}
