package dev.tocsin.testkit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.User;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.Watch;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the pages of one world are queued, and a sender for those of all. Pages are made at noon. */
record Mailroom(World world) {

    static final Set<Channel> ALL = Set.of(Channel.values());

    private static final int ANY = 1_000;

    /** One whose store has nothing left to send of other tests, whenever. */
    static Mailroom withNothingToSend(LeasingPorts store) {
        store.letALeaseRunOut();
        Mailroom mailroom = new Mailroom(World.in(store.ports()));
        List<ClaimedPage> left = mailroom.claim(Watch.FAR, ANY);
        while (!left.isEmpty()) {
            mailroom.keep(left.stream()
                    .map(page -> outcome(page, failed(Optional.empty())))
                    .toArray(PageOutcome[]::new));
            left = mailroom.claim(Watch.FAR, ANY);
        }
        return mailroom;
    }

    /** That of another organization in the same store. */
    Mailroom next() {
        return new Mailroom(World.in(ports()));
    }

    private Ports ports() {
        return world.ports();
    }

    PageId pageId() {
        return new PageId(ports().ids().next());
    }

    Lease lease() {
        return new Lease(ports().ids().next());
    }

    StoredIncident incident() {
        return world.cases().anUnansweredIncident();
    }

    /** By Slack, because a level fired. */
    Page page(User to) {
        return page(to, Cause.ESCALATION);
    }

    Page page(User to, Cause cause) {
        return page(new Addressee.Somebody(to.id()), cause);
    }

    Page page(Addressee to, Cause cause) {
        return new Page(pageId(), to, Channel.SLACK, cause, Urgency.NORMAL, Optional.empty(), Optional.empty(), false);
    }

    static NewPage atNoon(Page page) {
        return new NewPage(page, World.NOON, Optional.empty());
    }

    /** That Jane says something, and what else is to be kept with it. */
    IncidentWrite write(StoredIncident incident, Set<Cause> superseded, NewPage... pages) {
        IncidentWrite said = world.cases().write(incident, Deed.comment("Somebody come", world.jane()));
        return new IncidentWrite(said.before(), said.next(), said.events(), superseded, List.of(pages));
    }

    void queue(StoredIncident incident, Page... pages) {
        world.keep(Changeset.of(write(
                incident, Set.of(), Arrays.stream(pages).map(Mailroom::atNoon).toArray(NewPage[]::new))));
    }

    /** So many for Casey. */
    List<Page> queued(StoredIncident incident, int count) {
        List<Page> pages =
                Stream.generate(() -> page(world.casey())).limit(count).toList();
        queue(incident, pages.toArray(Page[]::new));
        return pages;
    }

    void supersede(StoredIncident incident, Cause... causes) {
        world.keep(Changeset.of(write(incident, Set.of(causes))));
    }

    /** Under a lease of its own. */
    List<ClaimedPage> claim(Instant now, int limit) {
        return ports().pageQueue().claim(ALL, now, limit, lease());
    }

    /** All that is due at noon. */
    List<ClaimedPage> claim() {
        return claim(World.NOON, ANY);
    }

    /** The only one that is due at noon. */
    ClaimedPage claimOne() {
        List<ClaimedPage> claimed = claim();
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }

    void record(ClaimedPage claimed, Result result) {
        keep(outcome(claimed, result));
    }

    void keep(PageOutcome... outcomes) {
        world.keep(Changeset.of(List.of(), List.of(outcomes)));
    }

    static PageOutcome outcome(ClaimedPage claimed, Result result) {
        return new PageOutcome(claimed.of().organization(), claimed.page().id(), claimed.lease(), result);
    }

    static Result sent() {
        return new Result.Sent(World.NOON.plusSeconds(1));
    }

    static Result again(Instant dueAt) {
        return new Result.Again(dueAt, "Slack is busy");
    }

    static Result failed(Optional<Page> fallback) {
        return new Result.Failed(Failure.REJECTED, "no such member", fallback);
    }

    LedgerEntry entry(StoredIncident incident, Page page) {
        return world.cases().pages(incident).stream()
                .filter(entry -> entry.id().equals(page.id()))
                .findFirst()
                .orElseThrow();
    }

    LedgerEntry.State state(StoredIncident incident, Page page) {
        return entry(incident, page).state();
    }

    static List<Page> pages(List<ClaimedPage> claimed) {
        return claimed.stream().map(ClaimedPage::page).toList();
    }
}
