package dev.tocsin.domain.paging;

import dev.tocsin.domain.Text;
import dev.tocsin.domain.escalation.Place;
import java.util.Optional;

/**
 * One message to one person on one channel.
 *
 * @param place the level that fired, where one did
 * @param message what whoever pages them by hand has to say: up to {@value #MAX_MESSAGE_LENGTH} characters
 * @param isFallback whether another channel was tried before
 */
public record Page(
        PageId id,
        Addressee to,
        Channel channel,
        Cause cause,
        Urgency urgency,
        Optional<Place> place,
        Optional<String> message,
        boolean isFallback) {

    public static final int MAX_MESSAGE_LENGTH = 500;

    public Page {
        message = message.map(text -> Text.prose("message", text, MAX_MESSAGE_LENGTH));
    }

    /** What is tried once this page has failed for good; nothing, where the other channel was used anyway, or somebody chose it. */
    public Optional<Page> fallback(PageId next) {
        return !isRepeated() || isFallback
                ? Optional.empty()
                : urgency.fallback(channel)
                        .map(other -> new Page(next, to, other, cause, urgency, place, message, true));
    }

    /** Whether it is tried again after an attempt that failed for now. What somebody sends by hand is one attempt: they see what came of it. */
    public boolean isRepeated() {
        return cause != Cause.MANUAL || place.isPresent();
    }
}
