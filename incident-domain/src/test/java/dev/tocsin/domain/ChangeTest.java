package dev.tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Optional<String> PRESENT = Optional.of("old");

    @Test
    void to_keep_leaves_what_is_there() {
        assertThat(Change.<String>keep().appliedTo(PRESENT)).isSameAs(PRESENT);
        assertThat(Change.<String>keep().appliedTo(Optional.empty())).isEmpty();
    }

    @Test
    void a_new_value_takes_the_place_of_any() {
        assertThat(Change.to("new").appliedTo(PRESENT)).contains("new");
        assertThat(Change.to("new").appliedTo(Optional.empty())).contains("new");
    }

    @Test
    void to_clear_leaves_nothing() {
        assertThat(Change.<String>clear().appliedTo(PRESENT)).isEmpty();
        assertThat(Change.<String>clear().appliedTo(Optional.empty())).isEmpty();
    }

    @Test
    void only_a_new_value_has_something_to_convert() {
        assertThat(Change.to("four").map(String::length)).isEqualTo(Change.to(4));
        assertThat(Change.<String>keep().map(String::length)).isEqualTo(Change.keep());
        assertThat(Change.<String>clear().map(String::length)).isEqualTo(Change.clear());
    }
}
