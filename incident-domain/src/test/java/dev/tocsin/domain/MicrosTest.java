package dev.tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-18T12:00:00Z,2026-04-18T12:00:00Z",
        "2026-04-18T12:00:00.123456Z,2026-04-18T12:00:00.123456Z",
        "2026-04-18T12:00:00.123456001Z,2026-04-18T12:00:00.123456Z",
        "2026-04-18T12:00:00.999999999Z,2026-04-18T12:00:00.999999Z",
        "1969-12-31T23:59:59.999999999Z,1969-12-31T23:59:59.999999Z"
    })
    void an_instant_falls_into_the_microsecond_that_has_begun(Instant instant, Instant micro) {
        assertThat(Micros.of(instant)).isEqualTo(micro);
    }

    @Test
    void a_whole_microsecond_passes_as_it_is() {
        Instant whole = Instant.parse("2026-04-18T12:00:00.123456Z");
        assertThat(Micros.require(whole)).isSameAs(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-18T12:00:00.000000001Z", "2026-04-18T12:00:00.123456789Z"})
    void a_finer_instant_is_somebodys_mistake(Instant finer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Micros.require(finer))
                .withMessageContaining(finer.toString());
    }
}
