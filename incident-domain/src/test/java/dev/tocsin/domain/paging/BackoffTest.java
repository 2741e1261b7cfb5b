package dev.tocsin.domain.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Optional<Duration> NOTHING_SAID = Optional.empty();
    private static final double ALMOST_ONE = Math.nextDown(1.0);

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 5", "3, 15", "4, 30", "5, 60"})
    void pauses_grow_with_every_attempt(int attempts, int seconds) {
        assertThat(Backoff.pause(attempts, NOTHING_SAID, 0)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void after_six_attempts_there_is_no_other() {
        assertThat(Backoff.pause(Backoff.MAX_ATTEMPTS - 1, NOTHING_SAID, 0)).isPresent();
        assertThat(Backoff.pause(Backoff.MAX_ATTEMPTS, NOTHING_SAID, 0)).isEmpty();
        assertThat(Backoff.pause(Backoff.MAX_ATTEMPTS + 1, NOTHING_SAID, 0)).isEmpty();
    }

    @Test
    void all_attempts_together_take_two_minutes_or_little_more() {
        Duration all = Duration.ZERO;
        for (int attempts = 1; attempts < Backoff.MAX_ATTEMPTS; attempts++) {
            all = all.plus(Backoff.pause(attempts, NOTHING_SAID, ALMOST_ONE).orElseThrow());
        }
        assertThat(all).isBetween(Duration.ofSeconds(112), Duration.ofSeconds(140));
    }

    @ParameterizedTest
    @CsvSource({"1, 2000", "3, 15000", "5, 60000"})
    void chance_adds_up_to_a_quarter_and_never_takes_anything_off(int attempts, long millis) {
        assertThat(Backoff.pause(attempts, NOTHING_SAID, 0.5).orElseThrow()).hasMillis(millis + millis / 8);
        assertThat(Backoff.pause(attempts, NOTHING_SAID, ALMOST_ONE).orElseThrow())
                .isBetween(Duration.ofMillis(millis + millis / 5), Duration.ofMillis(millis + millis / 4));
    }

    @Test
    void who_wants_to_be_left_alone_for_longer_is_left_alone() {
        assertThat(Backoff.pause(1, seconds(40), 0)).contains(Duration.ofSeconds(40));
        assertThat(Backoff.pause(1, seconds(40), 0.5)).contains(Duration.ofSeconds(45));
        assertThat(Backoff.pause(4, seconds(1), 0))
                .as("shorter than our own pause")
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void who_wants_to_be_left_alone_for_too_long_is_not_waited_for() {
        assertThat(Backoff.pause(1, Optional.of(Backoff.LONGEST_PAUSE), 0)).contains(Backoff.LONGEST_PAUSE);
        assertThat(Backoff.pause(1, Optional.of(Backoff.LONGEST_PAUSE.plusMillis(1)), 0))
                .isEmpty();
    }

    private static Optional<Duration> seconds(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
