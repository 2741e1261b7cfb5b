package dev.tocsin.adapter.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.OutgoingDelivery;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.WebhookSecret;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final WebhookSecret OTHER = new WebhookSecret("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    /** Reckoned with openssl. */
    @Test
    void a_delivery_is_signed_as_the_specification_says() {
        assertThat(Signatures.of(delivery(SECRET))).isEqualTo("v1,LhQgG9wiXrELhgXZkn8WTtxQ87xuo0hyz4UUgeW5so0=");
    }

    @Test
    void with_two_secrets_there_is_a_signature_of_each() {
        assertThat(Signatures.of(delivery(SECRET, OTHER)))
                .isEqualTo(
                        "v1,LhQgG9wiXrELhgXZkn8WTtxQ87xuo0hyz4UUgeW5so0= v1,6Ih8on/soHHG8QcT+ZjoGGXJKBPj1+X0p5IJ9mXIms0=");
    }

    private static OutgoingDelivery delivery(WebhookSecret... secrets) {
        return new OutgoingDelivery(
                new DeliveryId(UUID.fromString("019da076-4a00-7000-8000-000000000004")),
                new WebhookUrl("https://hooks.example.com/"),
                "{\"test\": 2432232314}",
                List.of(secrets),
                Instant.ofEpochSecond(1_614_265_330));
    }
}
