package dev.tocsin.adapter.rest.link;

import java.net.URI;
import java.net.URISyntaxException;

/** What links are made of. No record, because a secret should be neither printed nor compared by the way. */
public final class LinkSettings {

    /** As many bytes as the signature has; with fewer, it would be the secret that is guessed. */
    public static final int MIN_SECRET_LENGTH = 32;

    private final byte[] secret;
    private final URI publicUrl;

    /**
     * Checks them.
     *
     * @param secret {@code TOCSIN_SECRET}, the same on all nodes; whoever has it can answer as anybody
     * @param publicUrl {@code TOCSIN_PUBLIC_URL}, under which people reach this service; it may have a path
     */
    public LinkSettings(byte[] secret, String publicUrl) {
        if (secret.length < MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "TOCSIN_SECRET must have at least " + MIN_SECRET_LENGTH + " bytes, and has " + secret.length);
        }
        this.secret = secret.clone();
        this.publicUrl = address(publicUrl);
    }

    byte[] secret() {
        return secret.clone();
    }

    /** Without a slash at its end. */
    String base() {
        return publicUrl.toString().replaceFirst("/+$", "");
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text.strip());
            if (isWeb(address)) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below, like one that nobody could follow.
        }
        throw new IllegalArgumentException(
                "TOCSIN_PUBLIC_URL must be an http or https address without a query, not " + text);
    }

    private static boolean isWeb(URI address) {
        String scheme = address.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                && address.getHost() != null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }
}
