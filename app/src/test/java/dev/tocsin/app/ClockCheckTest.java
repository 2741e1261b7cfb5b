package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.testkit.SettableClock;
import io.micronaut.health.HealthStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockCheckTest {

    private static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");

    private final SettableClock clock = SettableClock.at(NOON);

    /** A store whose clock shows that much more than the node's, and that takes its time to say so. */
    private record Store(SettableClock clock, Duration ahead, Duration slow) implements PageQueue {

        @Override
        public Instant storeTime() {
            Instant shown = clock.instant().plus(ahead);
            clock.forward(slow);
            return shown;
        }

        @Override
        public List<ClaimedPage> claim(Set<Channel> channels, Instant now, int limit, Lease lease) {
            return List.of();
        }

        @Override
        public long overdue(Instant now) {
            return 0;
        }
    }

    private HealthStatus status(Duration ahead, Duration slow) {
        ClockCheck check = new ClockCheck(new Store(clock, ahead, slow), clock);
        return check.judged(check.off());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1S", "PT-1S"})
    void a_node_whose_clock_is_right_within_a_second_is_ready(Duration ahead) {
        assertThat(status(ahead, Duration.ZERO)).isEqualTo(HealthStatus.UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1.000001S", "PT-1.000001S", "PT1H"})
    void a_node_whose_clock_is_further_off_is_not(Duration ahead) {
        assertThat(status(ahead, Duration.ZERO).getName()).isEqualTo(HealthStatus.NAME_DOWN);
    }

    @Test
    void a_store_that_is_slow_makes_no_clock_wrong() {
        assertThat(status(Duration.ofSeconds(2), Duration.ofSeconds(3))).isEqualTo(HealthStatus.UP);
    }
}
