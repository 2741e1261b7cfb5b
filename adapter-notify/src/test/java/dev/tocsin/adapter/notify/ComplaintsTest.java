package dev.tocsin.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class ComplaintsTest {

    @Test
    void a_complaint_is_made_once_a_minute_at_most() {
        SettableClock clock = SettableClock.at(Pages.NOW);
        Complaints complaints = new Complaints(LoggerFactory.getLogger(ComplaintsTest.class), clock);
        try (LogOf log = LogOf.loggersUnder(ComplaintsTest.class)) {
            complaints.make("one");
            clock.forward(Duration.ofSeconds(59));
            complaints.make("two");
            clock.forward(Duration.ofSeconds(1));
            complaints.make("three");

            assertThat(log.lines()).containsExactly("ERROR one", "ERROR three");
        }
    }
}
