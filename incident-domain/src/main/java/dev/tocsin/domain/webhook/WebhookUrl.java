package dev.tocsin.domain.webhook;

import dev.tocsin.domain.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a webhook is told: by http or https, with no user in it, as that would be shown, and no fragment, as nobody
 * would be sent it. Up to {@value #MAX_LENGTH} characters.
 */
public record WebhookUrl(String text) {

    public static final int MAX_LENGTH = 2_000;

    private static final int MAX_PORT = 65_535;

    public WebhookUrl {
        text = Text.line("url", text, MAX_LENGTH);
        URI uri = parsed(text)
                .orElseThrow(() -> new IllegalArgumentException("must be an absolute URL of http or https"));
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("must have no user information");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException("must have no fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
            throw new IllegalArgumentException("must have a port from 1 to " + MAX_PORT);
        }
    }

    /** In lower case; an address of IPv6 without its brackets. */
    public String host() {
        String host = URI.create(text).getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isOne = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return isOne ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
