package dev.tocsin.domain.webhook;

import java.util.Base64;

/**
 * What deliveries are signed with: {@code whsec_} and 24 to 64 bytes in Base64, as the Standard Webhooks specification
 * has it. It never shows in a log.
 */
public record WebhookSecret(String text) {

    /** What the random characters are taken from. */
    public static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** 33 bytes, which need no padding. */
    public static final int RANDOM_LENGTH = 44;

    private static final String PREFIX = "whsec_";
    private static final int MIN_BYTES = 24;
    private static final int MAX_BYTES = 64;

    public WebhookSecret {
        int length = text.startsWith(PREFIX) ? decoded(text).length : 0;
        if (length < MIN_BYTES || length > MAX_BYTES) {
            throw new IllegalArgumentException("not a webhook's secret: " + PREFIX + ", then " + MIN_BYTES + " to "
                    + MAX_BYTES + " bytes in Base64");
        }
    }

    /** The secret made of {@value #RANDOM_LENGTH} random characters. */
    public static WebhookSecret of(String random) {
        return new WebhookSecret(PREFIX + random);
    }

    /** The key itself. */
    public byte[] bytes() {
        return decoded(text);
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }
}
