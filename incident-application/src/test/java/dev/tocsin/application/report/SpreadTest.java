package dev.tocsin.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                     | 7  | 7  | 7
            1 3                   | 1  | 3  | 2
            3 1                   | 1  | 3  | 2
            5 5                   | 5  | 5  | 5
            1 2 9                 | 2  | 9  | 4
            1 2 3 10              | 2  | 10 | 4
            1 2 3 4 5 6 7 8 9     | 5  | 9  | 5
            10 9 8 7 6 5 4 3 2 1  | 5  | 9  | 5.5
            1 2 3 4 5 6 7 8 9 10 11 | 6 | 10 | 6
            0 0 0 0 0 0 0 0 0 0 11 | 0 | 0  | 1
            -2 1                  | -2 | 1  | -0.5
            """)
    void percentiles_are_times_that_were_taken_and_the_mean_lies_between(
            String times, String p50, String p90, String mean) {
        List<Duration> taken =
                Arrays.stream(times.split(" ")).map(SpreadTest::seconds).toList();

        assertThat(Spread.of(taken))
                .isEqualTo(new Spread(
                        taken.size(),
                        Optional.of(seconds(p50)),
                        Optional.of(seconds(p90)),
                        Optional.of(seconds(mean))));
    }

    @Test
    void of_nothing_there_is_no_percentile_and_no_mean() {
        assertThat(Spread.of(List.of())).isEqualTo(Spread.NONE);
        assertThat(Spread.NONE.count()).isZero();
        assertThat(Spread.NONE.mean()).isEmpty();
    }

    @Test
    void of_so_many_so_many_are_no_longer_than_a_percentile() {
        for (int count = 1; count <= 1_000; count++) {
            Spread spread = Spread.of(IntStream.rangeClosed(1, count)
                    .mapToObj(Duration::ofSeconds)
                    .toList());
            long median = spread.p50().orElseThrow().toSeconds();
            long ninetieth = spread.p90().orElseThrow().toSeconds();
            assertThat(2 * median).as("of " + count).isBetween((long) count, count + 1L);
            assertThat(10 * ninetieth).as("of " + count).isBetween(9L * count, 9L * count + 9);
        }
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1_000));
    }
}
