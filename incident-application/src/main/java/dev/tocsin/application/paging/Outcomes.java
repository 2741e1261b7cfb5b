package dev.tocsin.application.paging;

import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.paging.Dispatch.Ending;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Jitter;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.Micros;
import dev.tocsin.domain.paging.Backoff;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where a page goes after an attempt: done, tried again, or failed, with another channel in its place where there is one.
 *
 * @param channels those that are set up: no other is worth trying
 */
record Outcomes(Set<Channel> channels, Ids ids, Jitter jitter) {

    static Outcomes on(Ports ports) {
        return new Outcomes(ports.channels(), ports.ids(), ports.jitter());
    }

    PageOutcome of(Attempted attempted) {
        ClaimedPage claimed = attempted.claimed();
        Result result = switch (attempted.ending()) {
            case Ending.Postponed postponed -> new Result.TakenBack(postponed.until());
            case Ending.Answered answered -> after(answered.delivery(), claimed, attempted.at());
        };
        return new PageOutcome(claimed.of().organization(), claimed.page().id(), claimed.lease(), result);
    }

    private Result after(Delivery delivery, ClaimedPage claimed, Instant at) {
        Optional<Fault> fault = Fault.of(delivery);
        if (fault.isEmpty()) {
            return new Result.Sent(at);
        }
        return pause(delivery, claimed)
                .<Result>map(pause ->
                        new Result.Again(Micros.of(at.plus(pause)), fault.get().why()))
                .orElseGet(() -> failed(fault.get(), claimed.page()));
    }

    /** How long until it is worth another attempt; empty where it is worth none. */
    private Optional<Duration> pause(Delivery delivery, ClaimedPage claimed) {
        return delivery instanceof Delivery.Failed failed && claimed.page().isRepeated()
                ? Backoff.pause(claimed.attempts() + 1, failed.retryAfter(), jitter.next())
                : Optional.empty();
    }

    private Result failed(Fault fault, Page page) {
        Optional<Page> other = page.fallback(new PageId(ids.next())).filter(next -> channels.contains(next.channel()));
        return new Result.Failed(fault.failure(), fault.why(), other);
    }
}
