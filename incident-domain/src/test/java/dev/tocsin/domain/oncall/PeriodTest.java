package dev.tocsin.domain.oncall;

import static dev.tocsin.domain.oncall.Rosters.period;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final Period NOON_TO_TWO = hours(12, 14);

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "10, 11, false",
        "10, 12, false",
        "10, 13, true",
        "10, 14, true",
        "10, 16, true",
        "12, 13, true",
        "12, 14, true",
        "13, 14, true",
        "13, 16, true",
        "14, 16, false",
        "15, 16, false"
    })
    void two_overlap_when_they_have_an_instant_in_common(int from, int to, boolean overlap) {
        assertThat(NOON_TO_TWO.overlaps(hours(from, to))).isEqualTo(overlap);
        assertThat(hours(from, to).overlaps(NOON_TO_TWO)).isEqualTo(overlap);
    }

    private static Period hours(int from, int to) {
        return period("2026-01-05T%d:00:00Z".formatted(from), "2026-01-05T%d:00:00Z".formatted(to));
    }
}
