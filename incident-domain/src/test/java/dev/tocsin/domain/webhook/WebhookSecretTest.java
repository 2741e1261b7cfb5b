package dev.tocsin.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    @Test
    void it_is_made_of_random_characters_that_are_bytes_in_base64() {
        assertThat(WebhookSecret.CHARACTERS.chars().distinct()).hasSize(64);
        String random = WebhookSecret.CHARACTERS.substring(0, WebhookSecret.RANDOM_LENGTH);
        assertThat(WebhookSecret.of(random).text()).isEqualTo("whsec_" + random);
        assertThat(WebhookSecret.of(random).bytes()).hasSize(33);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void it_has_24_to_64_bytes(int length) {
        assertThat(new WebhookSecret(text(length)).bytes()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void others_are_none(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSecret(text(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_%%%%", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr"})
    void what_is_written_otherwise_is_none(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSecret(text));
    }

    @Test
    void it_never_shows() {
        assertThat(new WebhookSecret(text(24))).hasToString("whsec_...");
    }

    private static String text(int length) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
    }
}
