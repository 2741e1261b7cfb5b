package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {

    @Test
    void a_port_that_is_taken_is_said_with_the_name_of_the_setting(@TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(explanation(
                            data, Map.of("micronaut.server.host", "127.0.0.1", "TOCSIN_PORT", taken.getLocalPort())))
                    .contains("TOCSIN_PORT");
        }
    }

    @Test
    void a_port_that_is_no_number_is_said_with_what_was_given(@TempDir Path data) {
        assertThat(explanation(data, Map.of("TOCSIN_PORT", "eighty"))).contains("eighty");
    }

    @Test
    void a_database_that_does_not_answer_is_said_with_the_names_of_the_settings() {
        Throwable failure = catchThrowable(() -> start(
                Map.of(
                        "TOCSIN_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:1/none",
                        "TOCSIN_DATABASE_PASSWORD",
                        "secret1",
                        "TOCSIN_SECRET",
                        "what links are signed with is beside the point"),
                Map.of("TOCSIN_PORT", -1)));
        assertThat(StartFailure.explained(failure))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("TOCSIN_DATABASE_URL").doesNotContain("secret1"));
    }

    @ParameterizedTest
    @CsvSource({
        "TOCSIN_JWT_SECRET, tocsin.jwt.secret, beneath thirty-two bytes",
        "TOCSIN_JWT_JWKS_URL, tocsin.jwt.jwks-url, nonsense",
        "TOCSIN_JWT_JWKS_URL, tocsin.jwt.jwks-url, file:///etc/keys",
        "TOCSIN_RATE_LIMIT_PER_MINUTE, tocsin.rate-limit-per-minute, 0",
        "TOCSIN_RATE_LIMIT_PER_MINUTE, tocsin.rate-limit-per-minute, many",
        "TOCSIN_PUBLIC_URL, tocsin.public.url, no address",
        "TOCSIN_PUBLIC_URL, tocsin.public.url, ftp://example.com",
        "TOCSIN_BOOTSTRAP_KEY, tocsin.bootstrap.key, sk_live_short",
        "TOCSIN_BOOTSTRAP_EMAIL, tocsin.bootstrap.email, nobody",
        "TOCSIN_BOOTSTRAP_NAME, tocsin.bootstrap.name, ' '",
        "TOCSIN_SMTP_FROM, tocsin.smtp.host, mail.example.com",
        "TOCSIN_SLACK_API_URL, tocsin.slack.api-url, nonsense",
        "TOCSIN_SLACK_TOKEN, tocsin.slack.token, two words",
        "TOCSIN_PORT, TOCSIN_PORT, 70000"
    })
    void a_setting_that_is_wrong_is_named(String variable, String property, String value, @TempDir Path data) {
        Map<String, Object> settings = new HashMap<>(Map.of("TOCSIN_PORT", -1));
        settings.put(property, value);

        assertThat(explanation(data, settings))
                .contains(variable)
                .doesNotContain("\n", "sk_live_short", "two words", "beneath");
    }

    @Test
    void a_secret_that_is_too_short_is_named_and_not_shown(@TempDir Path data) {
        Map<String, String> environment = Map.of("TOCSIN_DATA_DIR", data.toString(), "TOCSIN_SECRET", "short");

        assertThat(explanation(environment, Map.of("TOCSIN_PORT", -1)))
                .contains("TOCSIN_SECRET must have at least 32 bytes, and has 5");
    }

    @Test
    void a_data_directory_that_cannot_be_written_to_is_named(@TempDir Path data) throws IOException {
        Path file = Files.writeString(data.resolve("file"), "in the way");

        assertThat(explanation(file, Map.of("TOCSIN_PORT", -1)))
                .contains("TOCSIN_DATA_DIR", file.toString())
                .doesNotContain("\n");
    }

    @Test
    void what_nobody_expected_keeps_its_trace() {
        assertThat(StartFailure.explained(new IllegalStateException(new NullPointerException())))
                .isEmpty();
        assertThat(StartFailure.explained(new IllegalArgumentException("negative")))
                .isEmpty();
    }

    private static String explanation(Path data, Map<String, Object> settings) {
        return explanation(Map.of("TOCSIN_DATA_DIR", data.toString()), settings);
    }

    private static String explanation(Map<String, String> environment, Map<String, Object> settings) {
        Throwable failure = catchThrowable(() -> start(environment, settings));
        return StartFailure.explained(failure).orElseThrow(() -> new AssertionError("not explained", failure));
    }

    private static void start(Map<String, String> environment, Map<String, Object> settings) {
        try (ApplicationContext context = ApplicationContext.builder()
                .propertySources(DatabaseAddress.in(environment), SigningSecret.in(environment))
                .properties(settings)
                .start()) {
            context.getBean(EmbeddedServer.class).start();
        }
    }
}
