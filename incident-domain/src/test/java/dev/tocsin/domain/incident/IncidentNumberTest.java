package dev.tocsin.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "2026,1,INC-2026-001",
        "2026,44,INC-2026-044",
        "2026,1000,INC-2026-1000",
        "1999,123456,INC-1999-123456",
        "1970,999,INC-1970-999",
        "9999,999999999,INC-9999-999999999"
    })
    void it_is_written_with_three_digits_at_least_and_reads_back(int year, int sequence, String text) {
        IncidentNumber number = new IncidentNumber(year, sequence);
        assertThat(number).hasToString(text);
        assertThat(IncidentNumber.parse(text)).contains(number);
    }

    @Test
    void reading_ignores_case() {
        assertThat(IncidentNumber.parse("inc-2026-044")).contains(new IncidentNumber(2026, 44));
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
                "INC-2026-044 ",
                "INC-2026-9999999999",
                "INC-1969-044",
                "INC-10000-044",
                "INC-2026-044\n",
                "INC-٢٠٢٦-٠٤٤"
            })
    void what_is_not_written_as_a_number_is_none(String text) {
        assertThat(IncidentNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026,0", "2026,-1", "2026,1000000000", "1969,1", "10000,1", "-2026,1"})
    void no_incident_has_a_number_that_could_not_be_read_back(int year, int sequence) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IncidentNumber(year, sequence));
    }
}
