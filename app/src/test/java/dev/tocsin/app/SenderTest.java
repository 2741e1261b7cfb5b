package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tocsin.application.paging.Dispatch;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.sla.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SenderTest {

    private static final int PAGES = 20;
    private static final UUID POISON = new UUID(0, 1);

    /** All pages are sent at the same time; one of them cannot be recorded. */
    private static final class Poisoned implements Dispatch {

        final Set<UUID> recorded = new ConcurrentSkipListSet<>();
        final CountDownLatch healthy = new CountDownLatch(PAGES - 1);
        private final CountDownLatch sent = new CountDownLatch(PAGES);
        private final AtomicBoolean claimed = new AtomicBoolean();

        @Override
        public List<ClaimedPage> claim(Channel channel, int limit) {
            return claimed.getAndSet(true)
                    ? List.of()
                    : IntStream.rangeClosed(1, PAGES)
                            .mapToObj(i -> page(new UUID(0, i)))
                            .toList();
        }

        @Override
        public Attempted send(ClaimedPage page) {
            sent.countDown();
            try {
                sent.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            return new Attempted(page, new Ending.Answered(new Delivery.Sent(Optional.empty())), Instant.EPOCH);
        }

        @Override
        public int record(List<Attempted> attempts) {
            List<UUID> ids = attempts.stream()
                    .map(attempted -> attempted.claimed().page().id().value())
                    .toList();
            if (ids.contains(POISON)) {
                throw new IllegalStateException("a value that no database takes");
            }
            ids.stream().filter(recorded::add).forEach(id -> healthy.countDown());
            return attempts.size();
        }

        @Override
        public void takeBack(List<ClaimedPage> pages) {
            throw new AssertionError("each was sent");
        }

        private static ClaimedPage page(UUID id) {
            Page page = new Page(
                    new PageId(id),
                    Addressee.CATCH_ALL,
                    Channel.EMAIL,
                    Cause.CATCH_ALL,
                    Urgency.LOW,
                    Optional.empty(),
                    Optional.empty(),
                    false);
            About about = new About(
                    new IncidentNumber(2026, 1),
                    "It is down",
                    Severity.SEV4,
                    Status.NEW,
                    Optional.empty(),
                    List.of(),
                    Instant.EPOCH);
            Due of = new Due(new OrganizationId(new UUID(1, 0)), new IncidentId(new UUID(2, 0)));
            return new ClaimedPage(
                    of, page, new Lease(new UUID(3, 0)), 0, Optional.empty(), true, about, Optional.empty());
        }
    }

    @Test
    void a_page_that_cannot_be_recorded_holds_up_no_other() throws InterruptedException {
        Poisoned dispatch = new Poisoned();
        Sender<ClaimedPage, Dispatch.Attempted> sender =
                new Sender<>(new OutgoingPages(dispatch, Channel.EMAIL), new Bell(), attempted -> {});
        assertThat(dispatch.healthy.await(10, TimeUnit.SECONDS))
                .as("all others are recorded, not only %s", dispatch.recorded)
                .isTrue();
        assertThat(dispatch.recorded).hasSize(PAGES - 1).doesNotContain(POISON);
        assertThatCode(sender::close)
                .as("what else is to be stopped is stopped, too")
                .doesNotThrowAnyException();
    }
}
