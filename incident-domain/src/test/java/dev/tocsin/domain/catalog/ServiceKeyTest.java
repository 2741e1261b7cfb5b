package dev.tocsin.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"svc_K7M4Q9TZ2H", "svc_k7m4q9tz2h", "SVC_K7m4Q9tZ2h"})
    void a_key_is_read_in_any_case_and_kept_in_one(String text) {
        assertThat(ServiceKey.parse(text)).contains(new ServiceKey("svc_K7M4Q9TZ2H"));
        assertThat(new ServiceKey(text)).hasToString("svc_K7M4Q9TZ2H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "svc_",
                "K7M4Q9TZ2H",
                "svc-K7M4Q9TZ2H",
                "svc_7KM4Q9TZ2H",
                "svc_K7M4Q9TZ2",
                "svc_K7M4Q9TZ2HH",
                "svc_K7M4Q9TZ2I",
                "svc_K7M4Q9TZ2O",
                "svc_K7M4Q9TZ20",
                "svc_K7M4Q9TZ21",
                " svc_K7M4Q9TZ2H",
                "svc_K7M4Q9TZ2H\n",
                "ſvc_K7M4Q9TZ2H",
                "svc_K7M4Q9TZ2ſ",
                "svc_K7M4Q9TZß"
            })
    void what_is_written_otherwise_is_no_key(String text) {
        assertThat(ServiceKey.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceKey(text));
    }

    @Test
    void a_key_is_made_of_a_letter_and_nine_characters() {
        assertThat(ServiceKey.of("A", "23456789Z").value()).isEqualTo("svc_A23456789Z");
        assertThat(ServiceKey.LETTERS).hasSize(23).doesNotContain("I", "O", "Z".repeat(2));
        assertThat(ServiceKey.CHARACTERS).hasSize(31).doesNotContain("0", "1");
    }
}
