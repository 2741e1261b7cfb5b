package dev.tocsin.domain.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostmortemNumberTest {

    @ParameterizedTest
    @CsvSource({
        "2026,1,PM-2026-001",
        "2026,44,PM-2026-044",
        "2026,1000,PM-2026-1000",
        "1999,123456,PM-1999-123456",
        "1970,999,PM-1970-999",
        "9999,999999999,PM-9999-999999999"
    })
    void it_is_written_with_three_digits_at_least_and_reads_back(int year, int sequence, String text) {
        PostmortemNumber number = new PostmortemNumber(year, sequence);
        assertThat(number).hasToString(text);
        assertThat(PostmortemNumber.parse(text)).contains(number);
    }

    @Test
    void reading_ignores_case() {
        assertThat(PostmortemNumber.parse("pm-2026-044")).contains(new PostmortemNumber(2026, 44));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PM",
                "PM-2026",
                "PM-2026-44",
                "PM-2026-0044",
                "PM-2026-000",
                "PM-0000-001",
                "INC-2026-001",
                "PM-2026-044 ",
                "PM-2026-9999999999",
                "PM-1969-044",
                "PM-10000-044",
                "PM-2026-044\n",
                "PM-٢٠٢٦-٠٤٤"
            })
    void what_is_not_written_as_a_number_is_none(String text) {
        assertThat(PostmortemNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026,0", "2026,-1", "2026,1000000000", "1969,1", "10000,1", "-2026,1"})
    void no_postmortem_has_a_number_that_could_not_be_read_back(int year, int sequence) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PostmortemNumber(year, sequence));
    }
}
