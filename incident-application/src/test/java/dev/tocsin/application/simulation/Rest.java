package dev.tocsin.application.simulation;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How everything must be when nothing is due any more. */
record Rest(Ports ports, Map<IncidentId, IncidentStory> incidents, Mail mail) {

    private static final Duration LONG = Duration.ofDays(400);
    private static final int ALL = 100_000;

    void isPeaceful(Instant now) {
        Instant later = now.plus(LONG);
        Law.require(ports.pageQueue().overdue(later) == 0, () -> "a page will never leave");
        Law.require(ports.dueIncidents().due(later, 1).isEmpty(), () -> "an incident waits for ever");
        for (IncidentStory story : incidents.values()) {
            story.isAtRest();
            if (!story.isDeleted()) {
                isToldInFull(story);
                isInTheLedger(story);
            }
        }
    }

    private void isToldInFull(IncidentStory story) {
        Incident incident = story.incident();
        List<String> kept = ports
                .incidents()
                .timeline(incident.organization(), IncidentRef.of(incident.id()), 0, ALL)
                .orElseThrow()
                .items()
                .stream()
                .map(TimelineEntry::entry)
                .map(TimelineEntry.Entry::type)
                .toList();
        Law.require(kept.equals(story.types()), () -> "kept is " + kept + ", committed was " + story.types());
    }

    private void isInTheLedger(IncidentStory story) {
        Incident incident = story.incident();
        Map<PageId, LedgerEntry> entries = new LinkedHashMap<>();
        ports.pages()
                .of(incident.organization(), IncidentRef.of(incident.id()))
                .orElseThrow()
                .forEach(entry -> entries.put(entry.id(), entry));
        for (PageStory page : mail.pages()) {
            if (page.incident().equals(incident.id())) {
                LedgerEntry entry = entries.remove(page.page().id());
                Law.require(
                        entry != null || page.page().cause() == Cause.STAND_DOWN,
                        () -> "lost from the ledger: " + page);
                if (entry != null) {
                    isAsItWas(entry, page, story);
                }
            }
        }
        Law.require(entries.isEmpty(), () -> "nobody has ever committed these: " + entries);
    }

    private static void isAsItWas(LedgerEntry entry, PageStory page, IncidentStory story) {
        boolean isTold = page.page().cause().isWorthTelling();
        PageId id = entry.id();
        boolean asItWas = switch (entry.state()) {
            case QUEUED, SENDING -> false;
            case SENT ->
                page.end().filter(Result.Sent.class::isInstance).isPresent() && story.paged(id) == (isTold ? 1 : 0);
            case FAILED ->
                entry.failure().isPresent()
                        && page.end().filter(Result.Failed.class::isInstance).isPresent()
                        && story.failed(id) == (isTold && !page.hasFallback() ? 1 : 0);
            case SUPERSEDED -> page.end().isEmpty() && page.isUnwanted() && story.paged(id) + story.failed(id) == 0;
        };
        Law.require(
                asItWas, () -> "in the ledger is " + entry + ", and what happened is " + page.end() + " of " + page);
    }
}
