package dev.tocsin.domain.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,0s",
        "PT-5S,0s",
        "PT59.9S,59s",
        "PT1M,1m",
        "PT3M0.9S,3m",
        "PT3M59S,3m 59s",
        "PT59M59S,59m 59s",
        "PT1H,1h",
        "PT1H59S,1h",
        "PT1H5M,1h 5m",
        "PT10H,10h",
        "PT23H59M,23h 59m",
        "P1D,1d",
        "P2DT3H,2d 3h",
        "P10DT59M,10d",
        "P400DT23H,400d 23h"
    })
    void a_duration_has_its_two_largest_units(Duration time, String written) {
        assertThat(Wording.span(time)).isEqualTo(written);
    }

    @Test
    void an_instant_is_its_minute_in_utc() {
        assertThat(Wording.minute(Instant.parse("2026-04-18T09:05:59.999999Z"))).isEqualTo("2026-04-18 09:05 UTC");
    }

    @ParameterizedTest
    @CsvSource({"1,once", "2,twice", "3,3 times"})
    void how_often_is_a_word(int count, String word) {
        assertThat(Wording.times(count)).isEqualTo(word);
    }
}
