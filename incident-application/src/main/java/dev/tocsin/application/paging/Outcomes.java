package dev.tocsin.application.paging;

import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.paging.Dispatch.Ending;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Jitter;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.Micros;
import dev.tocsin.domain.paging.Backoff;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a page goes after an attempt: done, tried again, or failed, with another channel in its place where there is one. */
final class Outcomes {

    private Outcomes() {}

    static PageOutcome of(Attempted attempted, Ids ids, Jitter jitter) {
        ClaimedPage claimed = attempted.claimed();
        Result result = switch (attempted.ending()) {
            case Ending.Postponed postponed -> new Result.TakenBack(postponed.until());
            case Ending.Answered answered -> after(answered.delivery(), claimed, attempted.at(), ids, jitter);
        };
        return new PageOutcome(claimed.of().organization(), claimed.page().id(), claimed.lease(), result);
    }

    private static Result after(Delivery delivery, ClaimedPage claimed, Instant at, Ids ids, Jitter jitter) {
        Optional<Fault> fault = Fault.of(delivery);
        if (fault.isEmpty()) {
            return new Result.Sent(at);
        }
        return pause(delivery, claimed, jitter)
                .<Result>map(pause ->
                        new Result.Again(Micros.of(at.plus(pause)), fault.get().why()))
                .orElseGet(() -> failed(fault.get(), claimed.page(), ids));
    }

    /** How long until it is worth another attempt; empty where it is worth none. */
    private static Optional<Duration> pause(Delivery delivery, ClaimedPage claimed, Jitter jitter) {
        return delivery instanceof Delivery.Failed failed && claimed.page().isRepeated()
                ? Backoff.pause(claimed.attempts() + 1, failed.retryAfter(), jitter.next())
                : Optional.empty();
    }

    private static Result failed(Fault fault, Page page, Ids ids) {
        return new Result.Failed(fault.failure(), fault.why(), page.fallback(new PageId(ids.next())));
    }
}
