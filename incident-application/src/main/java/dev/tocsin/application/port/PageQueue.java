package dev.tocsin.application.port;

import dev.tocsin.domain.paging.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The ledger as senders see it: the pages that have to leave, of all organizations. */
public interface PageQueue {

    /**
     * Claims up to {@code limit} pages of these channels that are due, the longest waiting first: queued ones, and those whose sender
     * has let its lease run out. No organization gets more than the others while these have pages due too, neither of one claim nor of several that follow each other, and a channel that is slow
     * holds up no other. What others are claiming just now is passed over, not waited for. Of those whose sender has let go, one that is
     * not wanted any more is superseded and not claimed: it would reach somebody after the answer. Each claimed page is being sent from
     * then on, until its outcome is {@linkplain Changeset#outcomes recorded} or the lease runs out.
     */
    List<ClaimedPage> claim(Set<Channel> channels, Instant now, int limit, Lease lease);

    /** How many pages break the ledger's law: due for longer than a lease lasts, and neither sent nor failed nor superseded. */
    long overdue(Instant now);

    /** What the store's clock shows: by it leases run out, whatever the clocks of the nodes show. */
    Instant storeTime();
}
