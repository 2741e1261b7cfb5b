package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RingingStoreTest {

    private static final Page BY_MAIL = new Page(
            new PageId(new UUID(1, 2)),
            Addressee.CATCH_ALL,
            Channel.EMAIL,
            Cause.CATCH_ALL,
            Urgency.NORMAL,
            Optional.empty(),
            Optional.empty(),
            true);

    private final Bells bells = new Bells();

    @Test
    void a_page_in_anothers_place_is_heard_of_by_the_sender_of_its_channel_alone() throws InterruptedException {
        new RingingStore(changes -> new Commit.Kept(List.of()), bells, Clock.systemUTC()).commit(failed());
        assertThat(heard(Channel.EMAIL)).isTrue();
        assertThat(heard(Channel.SLACK)).isFalse();
    }

    @Test
    void what_was_kept_before_rings_for_nobody_again() throws InterruptedException {
        new RingingStore(changes -> new Commit.KeyTaken(), bells, Clock.systemUTC()).commit(failed());
        assertThat(heard(Channel.EMAIL)).isFalse();
    }

    private boolean heard(Channel channel) throws InterruptedException {
        return bells.pages(channel).await(Duration.ZERO);
    }

    private static Changeset failed() {
        return Changeset.of(
                List.of(),
                List.of(new PageOutcome(
                        new OrganizationId(new UUID(2, 0)),
                        new PageId(new UUID(1, 1)),
                        new Lease(new UUID(3, 0)),
                        new Result.Failed(Failure.REJECTED, "no", Optional.of(BY_MAIL)))));
    }
}
