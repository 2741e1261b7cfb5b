package dev.tocsin.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    private static final String AT_SHOP = "@shop.example";

    @ParameterizedTest
    @CsvSource({
        "jane@example.com,jane@example.com",
        "Jane.Doe+pager@Example.COM,jane.doe+pager@example.com",
        "' jane@example.com ',jane@example.com",
        "root@localhost,root@localhost",
        "o'neil@example.co.uk,o'neil@example.co.uk",
        "jörg@bücher.example,jörg@bücher.example"
    })
    void an_address_is_kept_in_lower_case(String text, String value) {
        assertThat(new Email(text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane",
                "@example.com",
                "jane@",
                "jane@@example.com",
                "jane@example@com",
                "jane@.com",
                "jane@example.",
                "jane@example..com",
                "jane doe@example.com",
                "jane@exam ple.com",
                "Jane <jane@example.com>",
                "jane@example.com,casey@example.com",
                "jane@example.com;casey@example.com",
                "\"jane\"@example.com",
                "jane@example.com\nBcc: casey@example.com"
            })
    void what_mail_could_not_be_sent_to_is_no_address(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Email(text));
    }

    @Test
    void an_address_has_a_length() {
        String longest = "x".repeat(254 - AT_SHOP.length()) + AT_SHOP;
        assertThat(new Email(longest).value()).hasSize(Email.MAX_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> new Email("x" + longest));
    }

    @Test
    void the_length_is_that_of_what_is_kept() {
        // In lower case, a capital I with a dot is two characters.
        String grows = "İ".repeat(254 - AT_SHOP.length()) + AT_SHOP;
        assertThatIllegalArgumentException().isThrownBy(() -> new Email(grows));
    }
}
