package dev.tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"disk full", " disk full", "disk full\t\n", "\r\n\u2003disk full\u3000"})
    void a_text_is_trimmed(String written) {
        assertThat(Text.line("title", written, 20)).isEqualTo("disk full");
        assertThat(Text.prose("description", written, 20)).isEqualTo("disk full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u2003"})
    void a_blank_text_is_none(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.line("title", blank, 20))
                .withMessage("title is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.prose("comment", blank, 20))
                .withMessage("comment is blank");
    }

    @Test
    void the_limit_counts_what_is_left_after_trimming() {
        assertThat(Text.line("title", "  12345  ", 5)).isEqualTo("12345");
        assertThat(Text.prose("comment", "  12345  ", 5)).isEqualTo("12345");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.line("title", "123456", 5))
                .withMessage("title is longer than 5 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.prose("comment", "123456", 5))
                .withMessage("comment is longer than 5 characters");
    }

    @Test
    void what_needs_two_units_counts_as_two() {
        assertThat(Text.line("title", "🔥🔥", 4)).isEqualTo("🔥🔥");
        assertThatIllegalArgumentException().isThrownBy(() -> Text.line("title", "🔥🔥", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u009f"})
    void a_control_character_belongs_in_no_text(String control) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.line("title", "a" + control + "b", 20))
                .withMessage("title contains a control character");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.prose("comment", "a" + control + "b", 20))
                .withMessage("comment contains a control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t"})
    void prose_may_have_lines_and_tabs_and_a_line_may_not(String space) {
        assertThat(Text.prose("comment", "a" + space + "b", 20)).isEqualTo("a" + space + "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.line("title", "a" + space + "b", 20))
                .withMessage("title contains a control character");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uD800', '\uDBFF', '\uDC00', '\uDFFF'})
    void half_a_character_would_not_come_back_from_a_database(char half) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.line("title", "a" + half, 20))
                .withMessage("title contains half a character");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.prose("comment", half + "a", 20))
                .withMessage("comment contains half a character");
    }

    @ParameterizedTest
    @CsvSource({"Checkout,checkout", "ÄRGER,ärger", "already,already", "TITLE,title"})
    void names_are_compared_without_case_and_in_no_language(String name, String folded) {
        assertThat(Text.folded(name)).isEqualTo(folded);
    }
}
