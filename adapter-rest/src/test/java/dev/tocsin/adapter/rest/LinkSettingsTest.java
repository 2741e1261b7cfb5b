package dev.tocsin.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tocsin.adapter.rest.link.LinkSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What links are made of is checked when the service starts, and not when somebody is paged. */
final class LinkSettingsTest {

    private static final byte[] SECRET =
            "x".repeat(LinkSettings.MIN_SECRET_LENGTH).getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://tocsin.example.com/",
                "HTTPS://example.com/oncall",
                "http://[::1]"
            })
    void links_begin_with_the_address_of_a_service(String address) {
        assertThatNoException().isThrownBy(() -> new LinkSettings(SECRET, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tocsin.example.com",
                "ftp://example.com",
                "https:///x",
                "mailto:a@b.c",
                "https://a.b/?c",
                "https://a.b/#c",
                "https://a b"
            })
    void and_with_nothing_else(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkSettings(SECRET, address))
                .withMessageContaining("TOCSIN_PUBLIC_URL");
    }

    @Test
    void a_secret_that_is_easier_to_guess_than_a_signature_is_refused() {
        byte[] shorter = new byte[LinkSettings.MIN_SECRET_LENGTH - 1];

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkSettings(shorter, "https://example.com"))
                .withMessageContaining("TOCSIN_SECRET must have at least 32 bytes, and has 31");
    }
}
