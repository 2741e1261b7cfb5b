package dev.tocsin.application.paging;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.Author;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** One lease for each claim. */
record PageDispatch(PageQueue queue, Sending sending, Recording recording, InstantSource clock, Ids ids)
        implements Dispatch {

    @Override
    public List<ClaimedPage> claim(Channel channel, int limit) {
        return queue.claim(Set.of(channel), clock.instant(), limit, new Lease(ids.next()));
    }

    @Override
    public Attempted send(ClaimedPage page) {
        return sending.send(page);
    }

    @Override
    public int record(List<Attempted> attempts) {
        return recording.record(attempts, Author.AUTOMATIC);
    }

    @Override
    public void takeBack(List<ClaimedPage> pages) {
        Instant now = clock.instant();
        record(pages.stream()
                .map(page -> new Attempted(page, new Ending.Postponed(now), now))
                .toList());
    }
}
