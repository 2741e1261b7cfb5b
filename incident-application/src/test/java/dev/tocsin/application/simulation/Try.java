package dev.tocsin.application.simulation;

import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.Pager.Delivery;
import java.time.Instant;
import java.util.Optional;

/** One attempt to send a page, from its claim on. */
final class Try {

    private final Life by;
    private final Lease lease;
    private final Instant claimedAt;
    private boolean begun;
    private boolean recorded;
    private Optional<Delivery> answer = Optional.empty();

    Try(Life by, Lease lease, Instant claimedAt) {
        this.by = by;
        this.lease = lease;
        this.claimedAt = claimedAt;
    }

    Life by() {
        return by;
    }

    boolean isUnder(Lease other) {
        return lease.equals(other);
    }

    Instant leaseEnds() {
        return claimedAt.plus(Lease.LENGTH);
    }

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }

    void end(Delivery delivery) {
        answer = Optional.of(delivery);
    }

    boolean hasArrived() {
        return answer.filter(Delivery.Sent.class::isInstance).isPresent();
    }

    void record() {
        recorded = true;
    }

    boolean isRecorded() {
        return recorded;
    }
}
