package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The law of the ledger, and who breaks it: due for longer than a lease lasts, and nothing has come of it. */
public interface OverdueContract extends LeasingPorts {

    @Test
    default void what_nobody_claims_is_overdue_once_it_has_waited_for_longer_than_a_lease() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        Mailroom other = mailroom.next();
        mailroom.queued(mailroom.incident(), 2);
        other.queued(other.incident(), 1);
        Instant end = World.NOON.plus(Lease.LENGTH);
        assertThat(overdue(World.NOON)).isZero();
        assertThat(overdue(end)).isZero();
        assertThat(overdue(end.plusNanos(1_000))).isEqualTo(3);
    }

    @Test
    default void what_is_to_be_tried_later_is_counted_from_then() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        mailroom.queued(mailroom.incident(), 1);
        Instant later = World.NOON.plusSeconds(30);
        mailroom.record(mailroom.claimOne(), Mailroom.again(later));
        assertThat(overdue(later.plus(Lease.LENGTH))).isZero();
        assertThat(overdue(later.plus(Lease.LENGTH).plusNanos(1_000))).isEqualTo(1);
    }

    @Test
    default void what_is_being_sent_is_overdue_when_nobody_takes_it_over_for_as_long_again() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        mailroom.queued(mailroom.incident(), 1);
        mailroom.claimOne();
        assertThat(overdue(storeNow())).isZero();
        letALeaseRunOut();
        assertThat(overdue(storeNow())).as("anybody may take it over").isZero();
        letALeaseRunOut();
        assertThat(overdue(storeNow())).isEqualTo(1);
        mailroom.claimOne();
        assertThat(overdue(storeNow())).isZero();
    }

    @Test
    default void what_has_come_to_an_end_is_never_overdue() {
        Mailroom mailroom = Mailroom.withNothingToSend(this);
        StoredIncident incident = mailroom.incident();
        mailroom.queued(incident, 2);
        List<ClaimedPage> claimed = mailroom.claim();
        mailroom.record(claimed.get(0), Mailroom.sent());
        mailroom.record(claimed.get(1), Mailroom.failed(Optional.empty()));
        mailroom.queued(incident, 1);
        mailroom.supersede(incident, Cause.ESCALATION);
        assertThat(overdue(Watch.FAR)).isZero();
    }

    private long overdue(Instant now) {
        return ports().pageQueue().overdue(now);
    }
}
