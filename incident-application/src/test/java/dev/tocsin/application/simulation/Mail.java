package dev.tocsin.application.simulation;

import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.paging.Dispatch.Ending;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All pages that were ever committed, and what became of each. */
final class Mail {

    private final Map<PageId, PageStory> pages = new LinkedHashMap<>();
    private final Fleet fleet;
    private final Tally tally;

    Mail(Fleet fleet, Tally tally) {
        this.fleet = fleet;
        this.tally = tally;
    }

    Collection<PageStory> pages() {
        return pages.values();
    }

    void added(IncidentId incident, Page page, Instant now) {
        Law.require(pages.put(page.id(), new PageStory(incident, page, now)) == null, () -> "the id is taken: " + page);
        fleet.pageAt(now);
    }

    void supersede(IncidentId incident, Set<Cause> causes) {
        pages.values().stream()
                .filter(story -> story.incident().equals(incident)
                        && causes.contains(story.page().cause()))
                .forEach(story -> {
                    story.supersede();
                    tally.count(Tally.Event.SUPERSEDED);
                });
    }

    void claimed(Life by, ClaimedPage claim, Instant now) {
        PageStory story = story(claim.page().id());
        Law.require(story.page().equals(claim.page()), () -> "claimed is " + claim.page() + ", kept was " + story);
        story.claimed(by, claim, now, fleet);
        if (story.page().cause() == Cause.STAND_DOWN) {
            tally.count(Tally.Event.STAND_DOWN);
            Law.require(wasWoken(story), () -> "told to lie down, and never woken: " + story);
        }
    }

    Try begins(Life by, OutgoingPage page, Instant now) {
        PageStory story = story(page.id());
        tally.count(Tally.Event.SEND);
        if (story.isUnwanted()) {
            tally.count(Tally.Event.IN_FLIGHT_AT_ANSWER);
        }
        return story.begins(by, now);
    }

    void ends(Try begun, OutgoingPage page, Delivery answer) {
        if (answer instanceof Delivery.Sent) {
            tally.count(story(page.id()).hasArrived() ? Tally.Event.ARRIVED_TWICE : Tally.Event.ARRIVED);
        }
        begun.end(answer);
    }

    PageStory recorded(PageOutcome outcome, Instant now) {
        PageStory story = story(outcome.page());
        story.recorded(outcome, now);
        switch (outcome.result()) {
            case Result.Again again -> fleet.pageAt(again.dueAt());
            case Result.TakenBack back -> fleet.pageAt(back.dueAt());
            case Result.Sent sent -> {}
            case Result.Superseded gone -> tally.count(Tally.Event.FAILED_IN_VAIN);
            case Result.Failed failed -> failed.fallback().ifPresent(other -> fallBack(story, other, now));
        }
        return story;
    }

    /** What was sent is in the ledger now, or the lease has run out. */
    void areRecorded(List<Attempted> attempts, Instant now) {
        for (Attempted attempted : attempts) {
            Try made = story(attempted.claimed().page().id())
                    .under(attempted.claimed().lease());
            boolean lost = !made.isRecorded() && !now.isBefore(made.leaseEnds());
            boolean arrived = attempted.ending() instanceof Ending.Answered answered
                    && answered.delivery() instanceof Delivery.Sent;
            Law.require(made.isRecorded() || lost || !arrived, () -> "sent, and forgotten: " + attempted);
            if (lost) {
                tally.count(Tally.Event.LEASE_LOST);
            }
        }
    }

    /** What the timeline says of a page is so. */
    void isToldOf(Fact fact) {
        if (fact instanceof Fact.PageFailed failed) {
            PageStory story = story(failed.page().id());
            Law.require(!story.isUnwanted(), () -> "told that it failed when nobody wanted it any more: " + story);
            Law.require(!story.hasFallback(), () -> "told that it failed, and the other channel is tried: " + story);
        }
    }

    private void fallBack(PageStory failed, Page other, Instant now) {
        if (!failed.isUnwanted()) {
            tally.count(Tally.Event.FALLBACK);
            added(failed.incident(), other, now);
        }
    }

    private boolean wasWoken(PageStory standDown) {
        return pages.values().stream()
                .anyMatch(other -> other.incident().equals(standDown.incident())
                        && other.page().to().equals(standDown.page().to())
                        && other.page().cause() != Cause.STAND_DOWN
                        && other.isClaimed());
    }

    private PageStory story(PageId page) {
        PageStory story = pages.get(page);
        if (story == null) {
            throw new AssertionError("nobody has ever committed page " + page);
        }
        return story;
    }
}
