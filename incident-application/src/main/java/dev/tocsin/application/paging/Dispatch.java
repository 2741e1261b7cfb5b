package dev.tocsin.application.paging;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.paging.Channel;
import java.time.Instant;
import java.util.List;

/**
 * Driving port: gets pages out. Nobody's command, so it has no actor; any number of nodes may call it at once.
 *
 * <p>A page is claimed, sent, and recorded, in three calls: so that nothing is sent inside a transaction, and whoever runs the loop decides how many are
 * sent at once. If the process dies in between, the lease runs out and somebody else sends the page again, under the same id.
 */
public interface Dispatch {

    static Dispatch on(Ports ports) {
        return new PageDispatch(
                ports.pageQueue(),
                new Sending(ports.pagers(), ports.answerLinks(), new Pauses(), ports.clock()),
                Recording.on(ports),
                ports.clock(),
                ports.ids());
    }

    /** Claims up to {@code limit} pages of a channel that are due. Fewer, or none, does not mean that no more are. */
    List<ClaimedPage> claim(Channel channel, int limit);

    /** Tries once to send it. It waits for the channel, for as long as that takes. */
    Attempted send(ClaimedPage page);

    /**
     * Keeps what came of the attempts: the ledger and the timelines. Pages that somebody else has by now are left to them.
     *
     * @return how many were kept
     */
    int record(List<Attempted> attempts);

    /** Gives pages back that were claimed and not tried, so that nobody waits for their lease to run out. */
    void takeBack(List<ClaimedPage> pages);

    /**
     * One attempt and how it ended.
     *
     * @param at when it ended
     */
    record Attempted(ClaimedPage claimed, Ending ending, Instant at) {}

    /** How an attempt ended. */
    sealed interface Ending {

        /** The channel has answered. */
        record Answered(Delivery delivery) implements Ending {}

        /** Not tried: the provider wants to be left alone until then. */
        record Postponed(Instant until) implements Ending {}
    }
}
