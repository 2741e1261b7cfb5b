package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void what_nobody_expected_keeps_its_trace() {
        assertThat(StartFailure.explained(new IllegalStateException(new NullPointerException())))
                .isEmpty();
    }

    private static String explanation(Path data, Map<String, Object> settings) {
        Throwable failure = catchThrowable(() -> start(Map.of("TOCSIN_DATA_DIR", data.toString()), settings));
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
