package dev.tocsin.application.simulation;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.domain.paging.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One node's way to the ledger: the node may die before a claim, and after it with all that it has claimed. */
record FragileQueue(PageQueue queue, Node node, Witness witness) implements PageQueue {

    @Override
    public List<ClaimedPage> claim(Set<Channel> channels, Instant now, int limit, Lease lease) {
        node.stepToStore();
        List<ClaimedPage> claimed = queue.claim(channels, now, limit, lease);
        witness.claimed(node.life(), claimed);
        node.stepToStore();
        return claimed;
    }

    @Override
    public long overdue(Instant now) {
        return queue.overdue(now);
    }

    @Override
    public Instant storeTime() {
        return queue.storeTime();
    }
}
