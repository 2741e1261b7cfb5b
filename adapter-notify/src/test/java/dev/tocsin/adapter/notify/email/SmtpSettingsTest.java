package dev.tocsin.adapter.notify.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.adapter.notify.LogOf;
import dev.tocsin.adapter.notify.Pages;
import dev.tocsin.application.port.Pager;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.testkit.SettableClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the environment says of the mail server. */
class SmtpSettingsTest {

    @Test
    void without_a_host_the_start_says_so_and_nothing_is_configured() {
        try (LogOf log = LogOf.loggersUnder(EmailChannel.class);
                ApplicationContext context = started(Map.of("tocsin.smtp.user", "tocsin"))) {
            assertThat(context.getBeansOfType(Pager.class))
                    .extracting(Pager::channel)
                    .doesNotContain(Channel.EMAIL);
            assertThat(log.lines()).containsExactly("WARN No page can leave by e-mail: TOCSIN_SMTP_HOST is not set.");
        }
    }

    @Test
    void with_a_host_and_a_sender_nothing_is_to_be_said() {
        try (LogOf log = LogOf.loggersUnder(EmailChannel.class);
                ApplicationContext context = started(
                        Map.of("tocsin.smtp.host", "mail.example.org", "tocsin.smtp.from", "tocsin@example.org"))) {
            assertThat(log.lines()).isEmpty();
            assertThat(context.getBean(Pager.class, Qualifiers.byName("email"))).isInstanceOf(SmtpPager.class);
        }
    }

    @Test
    void without_a_sender_the_start_fails_and_says_what_to_set() {
        assertThatThrownBy(() -> started(Map.of("tocsin.smtp.host", "mail.example.org")))
                .hasRootCauseMessage("TOCSIN_SMTP_FROM must be set: the address that pages come from");
    }

    @ParameterizedTest
    @CsvSource({"starttls, 587", "tls, 465", "none, 25", "' ', 587", ", 587"})
    void the_port_follows_from_the_encryption(@Nullable String tls, int port) {
        assertThat(settings(null, tls, "a@example.org").serverPort()).isEqualTo(port);
        assertThat(settings("2525", tls, "a@example.org").serverPort()).isEqualTo(2525);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "smtp", "-1", "25.0"})
    void a_port_that_is_none_is_told_with_its_variable(String port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(port, null, "a@example.org").serverPort())
                .withMessage("TOCSIN_SMTP_PORT must be from 1 to 65535, not " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "ssl", "STARTTLS"})
    void an_encryption_that_is_none_is_told_with_its_variable(String tls) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(null, tls, "a@example.org").encryption())
                .withMessage("TOCSIN_SMTP_TLS must be starttls, tls or none, not " + tls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tocsin", "a@b, c@d", "<a@", "a b@example.org"})
    void a_sender_that_is_none_is_told_with_its_variable(String from) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(null, null, from).sender())
                .withMessage("TOCSIN_SMTP_FROM must be an e-mail address, not " + from);
    }

    @Test
    void the_password_never_shows() {
        assertThat(new SmtpSettings("mail.example.org", "25", "user", "secret-1", "a@example.org", "none"))
                .asString()
                .doesNotContain("secret-1");
    }

    private static SmtpSettings settings(@Nullable String port, @Nullable String tls, String from) {
        return new SmtpSettings("mail.example.org", port, null, null, from, tls);
    }

    private static ApplicationContext started(Map<String, Object> environment) {
        return ApplicationContext.builder()
                .properties(environment)
                .singletons(SettableClock.at(Pages.NOW))
                .start();
    }
}
