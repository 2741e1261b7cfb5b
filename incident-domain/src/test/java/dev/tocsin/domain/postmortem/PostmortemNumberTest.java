package dev.tocsin.domain.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PostmortemNumberTest {

    @Test
    void it_reads_back_as_it_is_written() {
        PostmortemNumber number = new PostmortemNumber(2026, 44);
        assertThat(number).hasToString("PM-2026-044");
        assertThat(PostmortemNumber.parse("pm-2026-044")).contains(number);
    }

    @Test
    void the_number_of_something_else_is_none() {
        assertThat(PostmortemNumber.parse("INC-2026-044")).isEmpty();
    }

    @Test
    void no_postmortem_has_a_number_that_could_not_be_read_back() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PostmortemNumber(2026, 0));
    }
}
