package dev.tocsin.adapter.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.application.port.OutgoingDelivery;
import dev.tocsin.domain.webhook.WebhookSecret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver knows us by. */
final class Signatures {

    private static final String VERSION = "v1,";
    private static final String BETWEEN = " ";
    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /** One for each secret. No id and no time has a full stop in it, so what is signed can be read in one way alone. */
    static String of(OutgoingDelivery delivery) {
        String signed = delivery.id().value() + "." + timestamp(delivery) + "." + delivery.body();
        return delivery.secrets().stream()
                .map(secret -> VERSION + signature(secret, signed.getBytes(UTF_8)))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Seconds. */
    static String timestamp(OutgoingDelivery delivery) {
        return Long.toString(delivery.at().getEpochSecond());
    }

    private static String signature(WebhookSecret secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", impossible);
        }
    }
}
