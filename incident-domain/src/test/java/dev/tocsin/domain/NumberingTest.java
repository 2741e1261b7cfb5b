package dev.tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    private static final Numbering INCIDENTS = new Numbering("INC");

    @ParameterizedTest
    @CsvSource({
        "2026,1,INC-2026-001",
        "2026,44,INC-2026-044",
        "2026,1000,INC-2026-1000",
        "1999,123456,INC-1999-123456",
        "1970,999,INC-1970-999",
        "9999,999999999,INC-9999-999999999"
    })
    void a_number_is_written_with_three_digits_at_least_and_reads_back(int year, int sequence, String text) {
        INCIDENTS.require(year, sequence);
        assertThat(INCIDENTS.written(year, sequence)).isEqualTo(text);
        assertThat(read(text)).contains(List.of(year, sequence));
    }

    @Test
    void reading_ignores_case() {
        assertThat(read("inc-2026-044")).contains(List.of(2026, 44));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INC",
                "INC-2026",
                "INC-2026-44",
                "INC-2026-0044",
                "INC-2026-000",
                "INC-0000-001",
                "PM-2026-001",
                "INCS-2026-001",
                "IN-2026-001",
                "ınc-2026-001",
                "2026-001",
                "-2026-001",
                "INC-2026-044 ",
                "INC-2026-9999999999",
                "INC-1969-044",
                "INC-10000-044",
                "INC-2026-044\n",
                "INC-٢٠٢٦-٠٤٤"
            })
    void what_is_not_written_as_a_number_is_none(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026,0", "2026,-1", "2026,1000000000", "1969,1", "10000,1", "-2026,1"})
    void there_is_no_number_that_could_not_be_read_back(int year, int sequence) {
        assertThatIllegalArgumentException().isThrownBy(() -> INCIDENTS.require(year, sequence));
    }

    private static Optional<List<Integer>> read(String text) {
        return INCIDENTS.read(text, List::of);
    }
}
