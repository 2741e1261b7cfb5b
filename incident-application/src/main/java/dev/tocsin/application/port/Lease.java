package dev.tocsin.application.port;

import java.time.Duration;
import java.util.UUID;

/**
 * The right to send a page, for {@link #LENGTH} from the claim by the store's clock. Whoever lets it run out has lost it: somebody else may send
 * the page again, under the same id.
 *
 * @param token proves it; one claim has one, for all that it got
 */
public record Lease(UUID token) {

    /** Longer than the longest attempt takes, and as long as a page waits at most when its sender dies. */
    public static final Duration LENGTH = Duration.ofSeconds(60);
}
