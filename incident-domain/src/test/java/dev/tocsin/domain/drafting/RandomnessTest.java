package dev.tocsin.domain.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a string must be, and how often its kinds of letters must change, until no word looks like that. */
class RandomnessTest {

    /** So many characters that go through the kinds as often as is said, and then stay with the last one. */
    private static String text(String kinds, int changes, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(kinds.charAt(Math.min(i, changes) % kinds.length()));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        // upper case, lower case and digits: 24 at least, and a change in four of ten places
        "aA0, 10, 24, true",
        "zZ9, 10, 24, true",
        "aA0, 9, 24, false",
        "aA0, 10, 23, false",
        // two kinds are not three
        "aA, 23, 24, false",
        "a0, 23, 24, false",
        "A0, 23, 24, false",
        // of one case and digits: 32 at least, and a change in two of ten places
        "a0, 7, 32, true",
        "z9, 7, 32, true",
        "A0, 7, 32, true",
        "Z9, 7, 32, true",
        "a0, 6, 32, false",
        "a0, 7, 31, false",
        "aA, 31, 32, false",
        "0, 0, 64, false",
        "a, 0, 32, false"
    })
    void it_shows_from_a_length_and_a_number_of_changes_on(String kinds, int changes, int length, boolean isRandom) {
        assertThat(Randomness.isIn(text(kinds, changes, length))).isEqualTo(isRandom);
    }

    @ParameterizedTest
    @CsvSource({"aA/", "aA:", "a@0", "a[0", "`A0", "{A0"})
    void the_signs_beside_letters_and_digits_are_neither(String kinds) {
        assertThat(Randomness.isIn(text(kinds, 23, 24))).isFalse();
    }

    @Test
    void signs_between_do_not_hide_a_change() {
        assertThat(Randomness.isIn(String.join("-", text("aA0", 23, 24).split(""))))
                .isTrue();
    }
}
