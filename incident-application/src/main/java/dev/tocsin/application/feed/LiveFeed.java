package dev.tocsin.application.feed;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Driving port: the feed as it grows, for whoever listens on this node, whichever node wrote. What it reads for all who
 * listen to an organization it reads once, so that the store does not notice how many they are.
 */
public interface LiveFeed {

    /** So many may listen to one organization on each node. */
    int MAX_LISTENERS = 2_000;

    static LiveFeed on(Ports ports) {
        return new Tail(ports.feed());
    }

    /**
     * Begins to listen; what there is already is taken without being told of it.
     *
     * @param after the last position that the listener knows; empty for what happens from now on
     * @param news is run when there may be more to take, on any thread, which it must not hold up
     */
    Outcome<Listener> listen(Actor actor, FeedFilter filter, OptionalLong after, Runnable news);

    /**
     * Looks once for what was committed since the last look, and tells those who listen. By one thread at a time.
     *
     * @return whether there is more than one look has read
     */
    boolean look();

    /**
     * Somebody who listens, and how far they have got. Nothing is kept for them: whoever is slow is only further behind.
     * By one thread at a time, but for {@link #close}.
     */
    interface Listener extends AutoCloseable {

        /**
         * What follows, of what this node has at hand; the listener has it from then on.
         *
         * @return empty for whoever is further behind than that, and has to {@link #catchUp}
         */
        Optional<FeedPart> next(int limit);

        /** What follows, from the store. */
        FeedPart catchUp(int limit);

        /** The position up to which the listener has everything. */
        long position();

        @Override
        void close();
    }
}
