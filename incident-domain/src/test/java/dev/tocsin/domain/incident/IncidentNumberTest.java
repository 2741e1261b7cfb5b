package dev.tocsin.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IncidentNumberTest {

    @Test
    void it_reads_back_as_it_is_written() {
        IncidentNumber number = new IncidentNumber(2026, 44);
        assertThat(number).hasToString("INC-2026-044");
        assertThat(IncidentNumber.parse("inc-2026-044")).contains(number);
    }

    @Test
    void the_number_of_something_else_is_none() {
        assertThat(IncidentNumber.parse("PM-2026-044")).isEmpty();
    }

    @Test
    void no_incident_has_a_number_that_could_not_be_read_back() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IncidentNumber(2026, 0));
    }
}
