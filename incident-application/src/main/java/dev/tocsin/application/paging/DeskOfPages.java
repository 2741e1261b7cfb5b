package dev.tocsin.application.paging;

import static dev.tocsin.application.access.Permission.WORK_ON_INCIDENTS;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Once;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.paging.Dispatch.Ending;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Together;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Three steps: the pages are kept, sent outside of any transaction, and what came of them is kept. */
record DeskOfPages(
        Commands commands,
        WantedPages wanted,
        Dispatch dispatch,
        Together together,
        Recording recording,
        PastPages past,
        InstantSource clock)
        implements PageDesk {

    @Override
    public Outcome<Paged> page(Request<Paged> request, PagePerson command) {
        Actor actor = request.actor();
        Outcome<List<ClaimedPage>> kept =
                commands.run(keepingPages(request), WORK_ON_INCIDENTS, () -> wanted.decide(actor, command));
        return switch (kept) {
            case Outcome.Done<List<ClaimedPage>> done -> Outcome.done(send(done.value(), actor));
            case Outcome.Replayed<List<ClaimedPage>> replayed -> past.of(actor.organization(), replayed);
            case Outcome.Refused<List<ClaimedPage>> refused -> Outcome.refused(refused.why());
        };
    }

    /** What is kept for a repetition is which pages these are. */
    private static Request<List<ClaimedPage>> keepingPages(Request<Paged> request) {
        Optional<Once<List<ClaimedPage>>> once =
                request.once().map(wish -> new Once<>(wish.key(), wish.fingerprint(), PastPages::text));
        return new Request<>(request.actor(), once);
    }

    private Paged send(List<ClaimedPage> pages, Actor actor) {
        List<Attempted> attempts = attempts(pages);
        recording.record(attempts, actor.author());
        return new Paged(
                pages.getFirst().about().number(),
                attempts.stream().map(DeskOfPages::delivered).toList(),
                false);
    }

    private List<Attempted> attempts(List<ClaimedPage> pages) {
        List<Supplier<Attempted>> sending = pages.stream()
                .<Supplier<Attempted>>map(page -> () -> dispatch.send(page))
                .toList();
        List<Optional<Attempted>> ended = together.all(sending, LIMIT);
        Instant now = clock.instant();
        return IntStream.range(0, pages.size())
                .mapToObj(i -> attempted(pages.get(i), ended.get(i), now))
                .toList();
    }

    /** Nobody waits for a provider that wants to be left alone, or does not answer: then the one attempt has failed. */
    private static Attempted attempted(ClaimedPage page, Optional<Attempted> ended, Instant now) {
        if (ended.isEmpty()) {
            return failed(page, "no answer within " + LIMIT.toSeconds() + " seconds", now);
        }
        return ended.get().ending() instanceof Ending.Postponed postponed
                ? failed(page, "the provider wants to be left alone until " + postponed.until(), now)
                : ended.get();
    }

    private static Attempted failed(ClaimedPage page, String why, Instant at) {
        return new Attempted(page, new Ending.Answered(new Delivery.Failed(why, Optional.empty())), at);
    }

    private static Delivered delivered(Attempted attempted) {
        Optional<Fault> fault = attempted.ending() instanceof Ending.Answered answered
                ? Fault.of(answered.delivery())
                : Optional.empty();
        return new Delivered(
                attempted.claimed().page().channel(),
                fault.isEmpty(),
                fault.map(Fault::failure),
                fault.map(Fault::why));
    }
}
