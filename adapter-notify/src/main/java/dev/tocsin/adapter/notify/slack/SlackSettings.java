package dev.tocsin.adapter.notify.slack;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of Slack.
 *
 * @param token {@code TOCSIN_SLACK_TOKEN}, of an app with the scopes {@code chat:write}, {@code im:write}, {@code users:read} and
 *     {@code users:read.email}, and to read threads {@code channels:history} and {@code groups:history}; without it nobody is
 *     paged by Slack
 * @param apiUrl {@code TOCSIN_SLACK_API_URL}, for a stand-in; Slack's own where not set
 */
@ConfigurationProperties("tocsin.slack")
record SlackSettings(@Nullable String token, @Nullable String apiUrl) {

    private static final String SLACK = "https://slack.com/api/";

    Optional<String> usableToken() {
        Optional<String> set = Optional.ofNullable(token).map(String::strip).filter(text -> !text.isEmpty());
        if (set.isPresent() && !set.get().chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            throw new IllegalArgumentException("TOCSIN_SLACK_TOKEN has characters that no token of Slack has");
        }
        return set;
    }

    /** Ends in a slash, as the client wants it. */
    String address() {
        String address = apiUrl == null || apiUrl.isBlank() ? SLACK : apiUrl.strip();
        if (!isWeb(address)) {
            throw new IllegalArgumentException("TOCSIN_SLACK_API_URL must be an http or https address, not " + address);
        }
        return address.endsWith("/") ? address : address + "/";
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SlackSettings[" + apiUrl + "]";
    }
}
