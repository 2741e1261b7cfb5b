package dev.tocsin.application.simulation;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.paging.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of one page, as far as commits and channels have shown it; and what must not become of it. */
final class PageStory {

    private final IncidentId incident;
    private final Page page;
    private final List<Try> tries = new ArrayList<>();
    private Instant dueAt;
    private Instant knownAt;
    private boolean unwanted;
    private Optional<Result> end = Optional.empty();

    PageStory(IncidentId incident, Page page, Instant at) {
        this.incident = incident;
        this.page = page;
        this.dueAt = at;
        this.knownAt = at;
    }

    IncidentId incident() {
        return incident;
    }

    Page page() {
        return page;
    }

    /** Somebody has answered, or all is over. */
    void supersede() {
        unwanted = true;
    }

    boolean isUnwanted() {
        return unwanted;
    }

    boolean isClaimed() {
        return !tries.isEmpty();
    }

    Optional<Result> end() {
        return end;
    }

    boolean hasFallback() {
        return end.filter(result -> result instanceof Result.Failed failed
                        && failed.fallback().isPresent())
                .isPresent();
    }

    Try under(Lease lease) {
        return tries.stream()
                .filter(made -> made.isUnder(lease))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it was not claimed so: " + this));
    }

    boolean hasArrived() {
        return tries.stream().anyMatch(Try::hasArrived);
    }

    /** Nobody else has it, it is still wanted, and it has waited for no longer than it takes to look. */
    Try claimed(Life by, ClaimedPage claim, Instant now, Fleet fleet) {
        Law.require(end.isEmpty(), () -> "claimed when all was done: " + this);
        Law.require(!unwanted, () -> "claimed when nobody wanted it any more: " + this);
        tries.stream().filter(earlier -> !earlier.isRecorded()).forEach(earlier -> {
            Law.require(!now.isBefore(earlier.leaseEnds()), () -> "two have it at once: " + this);
            dueAt = earlier.leaseEnds().isAfter(dueAt) ? earlier.leaseEnds() : dueAt;
        });
        Law.require(!now.isBefore(dueAt), () -> "claimed before it was due, at " + dueAt + ": " + this);
        Instant since = dueAt.isBefore(knownAt) ? knownAt : dueAt;
        Law.require(!now.isAfter(fleet.latest(since)), () -> "left lying since " + since + ": " + this);
        Try claimed = new Try(by, claim.lease(), now);
        tries.add(claimed);
        return claimed;
    }

    /** By whoever claimed it, while the claim is good; of an earlier claim they may not have heard. */
    Try begins(Life by, Instant now) {
        Try mine = tries.stream()
                .filter(claimed -> claimed.by() == by && !claimed.hasBegun() && !claimed.isRecorded())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("sent by somebody who has not claimed it: " + this));
        Law.require(now.isBefore(mine.leaseEnds()), () -> "sent when the lease had run out: " + this);
        mine.begin();
        return mine;
    }

    /** What was recorded is what the channel said. */
    void recorded(PageOutcome outcome, Instant now) {
        Try mine = under(outcome.lease());
        Law.require(!mine.isRecorded(), () -> "recorded twice: " + this);
        Law.require(
                outcome.result() instanceof Result.Sent == mine.hasArrived(),
                () -> "recorded is " + outcome.result() + ", which is not what happened: " + this);
        mine.record();
        knownAt = now;
        switch (outcome.result()) {
            case Result.Again again -> dueAt = again.dueAt();
            case Result.TakenBack back -> dueAt = back.dueAt();
            case Result.Sent sent -> end = Optional.of(sent);
            case Result.Superseded gone -> Law.require(unwanted, () -> "given up while somebody wanted it: " + this);
            case Result.Failed failed -> end = unwanted ? Optional.empty() : Optional.of(failed);
        }
    }

    @Override
    public String toString() {
        return page.id().value() + " for " + page.to() + " by " + page.channel().word() + " because of " + page.cause()
                + " " + page.place();
    }
}
