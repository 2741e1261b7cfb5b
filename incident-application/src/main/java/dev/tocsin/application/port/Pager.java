package dev.tocsin.application.port;

import dev.tocsin.domain.paging.Channel;
import java.time.Duration;
import java.util.Optional;

/**
 * Reaches people on one channel. It may be called by many threads at once, waits no longer than its own time-outs,
 * and tries once: whether and when to try again is not its business. Whatever goes wrong is an answer; an exception
 * is a bug, and is taken for {@link Delivery.Failed}.
 */
public interface Pager {

    Channel channel();

    /**
     * The same page id may come twice, when it could not be recorded that the first one was sent; a channel that can tell its provider
     * so does.
     */
    Delivery send(OutgoingPage page);

    /** How one attempt went. */
    sealed interface Delivery {

        /** The provider has taken it; with what it calls it, where it says so. */
        record Sent(Optional<String> reference) implements Delivery {}

        /** The person cannot be reached on this channel at all. */
        record NoContactDetails(String why) implements Delivery {}

        /** The provider will not take it, now or later. */
        record Rejected(String why) implements Delivery {}

        /**
         * Another attempt may succeed.
         *
         * @param retryAfter how long the provider wants to be left alone, where it says so
         */
        record Failed(String why, Optional<Duration> retryAfter) implements Delivery {}

        /** Nobody has set this channel up. */
        record NotConfigured() implements Delivery {}
    }
}
