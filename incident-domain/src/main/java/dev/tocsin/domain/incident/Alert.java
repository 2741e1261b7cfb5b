package dev.tocsin.domain.incident;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Text;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A monitoring system's alert, linked to an incident. Source and key say which alert it is: linking it again updates the link.
 *
 * @param url where to look at it; http or https
 */
public record Alert(
        AlertId id,
        String source,
        String key,
        Title title,
        Optional<URI> url,
        Instant firedAt,
        Optional<Instant> resolvedAt,
        Instant createdAt) {

    public static final int MAX_SOURCE_LENGTH = 100;
    public static final int MAX_KEY_LENGTH = 255;
    public static final int MAX_URL_LENGTH = 2_000;
    /** An incident has at most so many alerts. */
    public static final int MAX_PER_INCIDENT = 500;

    public Alert {
        source = Text.line("source", source, MAX_SOURCE_LENGTH);
        key = Text.line("key", key, MAX_KEY_LENGTH);
        url.ifPresent(Alert::requireWeb);
        Micros.require(firedAt);
        resolvedAt.ifPresent(Micros::require);
        Micros.require(createdAt);
        if (resolvedAt.filter(firedAt::isAfter).isPresent()) {
            throw new IllegalArgumentException("resolved before it fired");
        }
    }

    /** Whether an alert may have this address: http or https, with a host, and not longer than {@value #MAX_URL_LENGTH}. */
    public static boolean isWeb(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        return web && url.getHost() != null && url.toString().length() <= MAX_URL_LENGTH;
    }

    private static void requireWeb(URI url) {
        if (!isWeb(url)) {
            throw new IllegalArgumentException("not an http or https address");
        }
    }
}
