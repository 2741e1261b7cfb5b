package dev.tocsin.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerseveranceTest {

    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final Optional<Duration> NOTHING_SAID = Optional.empty();
    private static final double ALMOST_ONE = Math.nextDown(1.0);

    @ParameterizedTest
    @CsvSource({
        "1, PT5S",
        "2, PT30S",
        "3, PT2M",
        "4, PT10M",
        "5, PT30M",
        "6, PT1H",
        "7, PT2H",
        "8, PT4H",
        "9, PT8H",
        "99, PT8H"
    })
    void pauses_grow_with_every_attempt(int attempts, Duration pause) {
        assertThat(Perseverance.next(attempts, FIRST, FIRST, NOTHING_SAID, 0)).contains(FIRST.plus(pause));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.999999})
    void the_last_attempt_is_48_hours_after_the_first(double jitter) {
        List<Instant> attempts = new ArrayList<>(List.of(FIRST));
        for (Optional<Instant> next = next(attempts, jitter); next.isPresent(); next = next(attempts, jitter)) {
            attempts.add(next.get());
        }
        assertThat(attempts.getLast()).isEqualTo(FIRST.plus(Duration.ofDays(2)));
        assertThat(attempts).isSorted().doesNotHaveDuplicates().hasSizeBetween(12, 15);
    }

    @Test
    void chance_adds_up_to_a_quarter_and_never_takes_anything_off() {
        assertThat(Perseverance.next(2, FIRST, FIRST, NOTHING_SAID, 0.5)).contains(FIRST.plusMillis(33_750));
        assertThat(Perseverance.next(2, FIRST, FIRST, NOTHING_SAID, ALMOST_ONE).orElseThrow())
                .isBetween(FIRST.plusMillis(37_000), FIRST.plusMillis(37_500));
    }

    @Test
    void who_wants_to_be_left_alone_for_longer_is_left_alone_until_the_end() {
        assertThat(Perseverance.next(1, FIRST, FIRST, seconds(60), 0)).contains(FIRST.plusSeconds(60));
        assertThat(Perseverance.next(2, FIRST, FIRST, seconds(1), 0)).contains(FIRST.plusSeconds(30));
        Instant end = FIRST.plus(Perseverance.LIMIT);
        assertThat(Perseverance.next(1, FIRST, FIRST, seconds(48 * 3600 - 1), ALMOST_ONE))
                .contains(end);
        assertThat(Perseverance.next(1, FIRST, FIRST, seconds(Long.MAX_VALUE), ALMOST_ONE))
                .contains(end);
    }

    @Test
    void after_the_end_there_is_no_other() {
        Instant end = FIRST.plus(Perseverance.LIMIT);
        assertThat(Perseverance.next(1, FIRST, end.minusNanos(1_000), NOTHING_SAID, 0))
                .contains(end);
        assertThat(Perseverance.next(1, FIRST, end, NOTHING_SAID, 0)).isEmpty();
        assertThat(Perseverance.next(1, FIRST, end.plusSeconds(1), NOTHING_SAID, 0))
                .isEmpty();
    }

    private static Optional<Instant> next(List<Instant> attempts, double jitter) {
        return Perseverance.next(attempts.size(), FIRST, attempts.getLast(), NOTHING_SAID, jitter);
    }

    private static Optional<Duration> seconds(long seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
