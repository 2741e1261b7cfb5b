package dev.tocsin.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {

    private final Sealing sealing = new Sealing("what all nodes share");

    @Test
    void what_is_sealed_is_opened_by_whoever_shares_the_secret() {
        String sealed = sealing.seal("whsec_x", "a");
        assertThat(sealed).doesNotContain("whsec");
        assertThat(new Sealing("what all nodes share").open(sealed, "a")).contains("whsec_x");
    }

    @Test
    void nobody_else_opens_it_and_nothing_in_anothers_row_is_opened() {
        String sealed = sealing.seal("whsec_x", "a");
        assertThat(new Sealing("another").open(sealed, "a")).isEmpty();
        assertThat(sealing.open(sealed, "b")).isEmpty();
    }

    @Test
    void the_same_text_is_sealed_differently_each_time() {
        assertThat(sealing.seal("whsec_x", "a")).isNotEqualTo(sealing.seal("whsec_x", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ".", "!!!!.!!!!", "AAAA.AAAA"})
    void what_was_never_sealed_is_not_opened(String text) {
        assertThat(sealing.open(text, "a")).isEmpty();
    }
}
