package dev.tocsin.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Faults of ours: the log has all of them, the answer has the name under which it does. */
final class FaultTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.tocsin.adapter.rest.problem");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void a_bug_is_logged_with_everything_and_told_with_nothing() {
        try (Service service = Service.with(Map.of("tests.faults", "true"))) {
            for (String path : new String[] {"/faults/bug", "/faults/error"}) {
                Reply reply = new Client(service, "").get(path).refuses(500, "INTERNAL_ERROR");
                assertThat(reply.body()).doesNotContainIgnoringCase("secret");
                assertThat(log.list.getLast().getFormattedMessage()).contains(reply.text("meta.request_id"), path);
                assertThat(log.list.getLast().getThrowableProxy().getMessage()).containsIgnoringCase("secret");
            }
        }
    }

    @Test
    void the_log_has_no_link_by_which_its_reader_could_answer() {
        try (Service service = Service.with(Map.of("tests.faults", "true"))) {
            Client.send(HttpRequest.newBuilder(service.uri().resolve("/acknowledge/a-token/fault")))
                    .refuses(500, "INTERNAL_ERROR");
            assertThat(log.list.getLast().getFormattedMessage())
                    .contains("/acknowledge/...")
                    .doesNotContain("a-token");
        }
    }

    @Test
    void what_is_away_for_a_while_is_worth_another_try() {
        try (Service service = Service.with(Map.of("tests.faults", "true"))) {
            Reply reply = new Client(service, "").get("/faults/away").refuses(503, "UNAVAILABLE");
            assertThat(reply.header("Retry-After")).isEqualTo("2");
            assertThat(reply.body()).doesNotContainIgnoringCase("secret").doesNotContain("database");
        }
    }
}
