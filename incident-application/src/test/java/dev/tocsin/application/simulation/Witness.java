package dev.tocsin.application.simulation;

import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingPage;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.Pager.Delivery;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sees every commit, every claim and everything that is sent, in order, and that each is as it has to be. */
final class Witness {

    private final Map<IncidentId, IncidentStory> incidents = new LinkedHashMap<>();
    private final Tally tally = new Tally();
    private final Ports ports;
    private final Strands strands;
    private final Fleet fleet;
    private final Trace trace;
    private final Mail mail;

    Witness(Ports ports, Strands strands, Fleet fleet, Trace trace) {
        this.ports = ports;
        this.strands = strands;
        this.fleet = fleet;
        this.trace = trace;
        this.mail = new Mail(fleet, tally);
    }

    Tally tally() {
        return tally;
    }

    /** In the order in which a store keeps them: what came of pages first. */
    void committed(List<IncidentWrite> writes, List<PageOutcome> outcomes) {
        tally.count(Tally.Event.COMMIT);
        Instant now = strands.now();
        for (PageOutcome outcome : outcomes) {
            trace.note(now, () -> "recorded " + outcome.page().value() + " " + outcome.result());
            PageStory page = mail.recorded(outcome, now);
            if (outcome.result() instanceof PageOutcome.Result.Failed failed) {
                tally.count(Tally.Event.FAILED_FOR_GOOD);
                story(page.incident())
                        .pageFailed(outcome.page(), failed.fallback().map(other -> other.id()));
            }
        }
        writes.forEach(write -> follow(write, now));
        incidents.values().forEach(IncidentStory::isComplete);
        Law.require(ports.dueIncidents().unwatched() == 0, () -> "an incident is watched by nobody");
    }

    /** What of it was passed over, because somebody has changed the incident meanwhile, is decided on at the next look. */
    void elapsed(List<IncidentWrite> decided, int changed) {
        List<IncidentWrite> kept = decided.stream().filter(this::isKept).toList();
        Law.require(kept.size() == changed, () -> changed + " are said to be kept, and there are " + kept.size());
        if (!kept.isEmpty()) {
            committed(kept, List.of());
        }
        if (kept.size() < decided.size()) {
            tally.count(Tally.Event.PASSED_OVER);
            fleet.disturbed();
        }
    }

    void claimed(Life by, List<ClaimedPage> claims) {
        Instant now = strands.now();
        for (ClaimedPage claim : claims) {
            trace.note(now, () -> "claimed " + claim.page());
            mail.claimed(by, claim, now);
            fleet.pageAt(now.plus(Lease.LENGTH));
        }
    }

    Try begins(Life by, OutgoingPage page) {
        trace.note(strands.now(), () -> "sending " + page.id().value());
        return mail.begins(by, page, strands.now());
    }

    void ends(Try begun, OutgoingPage page, Delivery answer) {
        trace.note(strands.now(), () -> "sent " + page.id().value() + ": " + answer);
        mail.ends(begun, page, answer);
    }

    void breaks(OutgoingPage page) {
        trace.note(strands.now(), () -> "the channel breaks over " + page.id().value());
        tally.count(Tally.Event.BROKEN);
    }

    void recorded(List<Attempted> attempts) {
        mail.areRecorded(attempts, strands.now());
    }

    void died(Life life) {
        tally.count(Tally.Event.CRASH);
    }

    /** No page has waited for longer than a lease, unless nobody could have looked. */
    void timePasses() {
        Instant now = strands.now();
        boolean couldLook = fleet.latest(now.minus(Lease.LENGTH)).isBefore(now);
        Law.require(!couldLook || ports.pageQueue().overdue(now) == 0, () -> "a page is overdue");
    }

    void restsInPeace() {
        tally.count(Tally.Event.RUN);
        tally.count(Tally.Event.TURN, strands.taken());
        new Rest(ports, incidents, mail).isPeaceful(strands.now());
    }

    private void follow(IncidentWrite write, Instant now) {
        Incident next = write.next();
        trace.note(
                now,
                () -> "committed " + next.id().value() + " "
                        + write.events().stream()
                                .map(event -> event.event().fact())
                                .toList()
                        + " superseding " + write.superseded());
        write.events().forEach(event -> mail.isToldOf(event.event().fact()));
        IncidentStory story = incidents.computeIfAbsent(next.id(), id -> new IncidentStory(next, fleet, tally));
        mail.supersede(next.id(), story.supersedes(write));
        for (NewPage added : write.pages()) {
            mail.added(next.id(), added.page(), now);
        }
        story.follow(write, now);
        next.nextDeadline().ifPresent(fleet::deadlineAt);
    }

    private boolean isKept(IncidentWrite write) {
        Incident next = write.next();
        long revision = write.before().map(StoredIncident::revision).orElseThrow();
        return ports.incidents().find(List.of(new Due(next.organization(), next.id()))).stream()
                .anyMatch(stored -> stored.revision() == revision + 1
                        && stored.incident().version() == next.version()
                        && stored.incident().escalation().equals(next.escalation())
                        && stored.incident().sla().equals(next.sla()));
    }

    private IncidentStory story(IncidentId incident) {
        IncidentStory story = incidents.get(incident);
        if (story == null) {
            throw new AssertionError("a page of an incident that was never kept: " + incident);
        }
        return story;
    }
}
