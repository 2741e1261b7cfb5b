package dev.tocsin.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/tocsin?team=a%20b, hooks.example.com",
        "http://Hooks.Example.COM:8080, hooks.example.com",
        "HTTPS://hooks.example.com/, hooks.example.com",
        "http://192.0.2.1/, 192.0.2.1",
        "https://[2001:DB8::1]:8443/x, 2001:db8::1"
    })
    void it_is_reached_by_http_or_https(String url, String host) {
        assertThat(new WebhookUrl(url).text()).isEqualTo(url);
        assertThat(new WebhookUrl(url).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hooks.example.com",
                "/hooks",
                "ftp://hooks.example.com",
                "file:///etc/passwd",
                "http:///hooks",
                "http:hooks.example.com",
                "https://hooks_of_ours.example.com:x/",
                "https://hooks.example.com/a b"
            })
    void anything_else_is_none(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookUrl(url))
                .withMessage("must be an absolute URL of http or https");
    }

    @Test
    void it_has_no_user_no_fragment_and_a_port_that_there_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookUrl("https://jane:secret@hooks.example.com/"))
                .withMessage("must have no user information");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookUrl("https://hooks.example.com/#here"))
                .withMessage("must have no fragment");
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookUrl("https://hooks.example.com:0/"));
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookUrl("https://hooks.example.com:65536/"));
    }

    @Test
    void it_has_up_to_two_thousand_characters() {
        String start = "https://hooks.example.com/";
        String longest = start + "x".repeat(WebhookUrl.MAX_LENGTH - start.length());
        assertThat(new WebhookUrl(longest).text()).hasSize(2_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookUrl(longest + "x"));
    }
}
