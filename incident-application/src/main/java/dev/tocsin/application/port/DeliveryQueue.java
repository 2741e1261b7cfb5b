package dev.tocsin.application.port;

import java.time.Instant;
import java.util.List;

/** The deliveries that have to leave, of all webhooks of all organizations that are enabled. */
public interface DeliveryQueue {

    /** So many of one webhook are sent at once, on all nodes together: so one that hangs holds up few senders. */
    int AT_ONCE = 4;

    /**
     * Claims up to {@code limit} deliveries that are due: queued ones, and those whose sender has let its lease run out.
     * What a webhook is told of an incident it is told in order: none is claimed before those about the same incident
     * that were made earlier have been delivered, but for what is sent again. The first of each webhook comes before the
     * second of any. What others are claiming just now is passed over, not waited for. Each claimed delivery is being
     * sent from then on, until its outcome is recorded or the lease runs out.
     */
    List<ClaimedDelivery> claim(Instant now, int limit, Lease lease);

    /** Forgets at most {@code limit} deliveries that were made before {@code instant}; answers how many. */
    int purge(Instant before, int limit);
}
