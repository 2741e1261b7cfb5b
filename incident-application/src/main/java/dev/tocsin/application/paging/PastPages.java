package dev.tocsin.application.paging;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.paging.PageDesk.Delivered;
import dev.tocsin.application.paging.PageDesk.Paged;
import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.Pages;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.PageId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has come of pages that were wanted before: the ledger knows, also when somebody else sent them in the end. */
record PastPages(Pages ledger) {

    private static final String BETWEEN = ",";

    /** What is kept under the key. */
    static String text(List<ClaimedPage> pages) {
        return pages.stream().map(page -> page.page().id().value().toString()).collect(Collectors.joining(BETWEEN));
    }

    Outcome<Paged> of(OrganizationId organization, Outcome.Replayed<?> replayed) {
        IncidentNumber number = replayed.number().orElseThrow();
        List<PageId> pages = Stream.of(replayed.answer().split(BETWEEN, -1))
                .map(text -> new PageId(UUID.fromString(text)))
                .toList();
        return ledger.of(organization, IncidentRef.of(number))
                .map(entries -> answer(number, pages, entries))
                .orElseGet(() -> Outcome.refused(new Rejection.Unknown(Rejection.Kind.INCIDENT, number.toString())));
    }

    private static Outcome<Paged> answer(IncidentNumber number, List<PageId> pages, List<LedgerEntry> entries) {
        List<LedgerEntry> wanted =
                pages.stream().map(page -> entry(page, entries)).toList();
        return wanted.stream().allMatch(entry -> entry.state().isFinal())
                ? Outcome.done(new Paged(
                        number, wanted.stream().map(PastPages::delivered).toList(), true))
                : Outcome.refused(new Rejection.KeyInProgress());
    }

    private static LedgerEntry entry(PageId page, List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.id().equals(page))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the ledger has lost " + page));
    }

    private static Delivered delivered(LedgerEntry entry) {
        boolean isSent = entry.state() == State.SENT;
        Optional<String> why = entry.state() == State.SUPERSEDED
                ? Optional.of("the incident was over before it could be sent")
                : entry.why();
        return new Delivered(entry.channel(), isSent, entry.failure(), isSent ? Optional.empty() : why);
    }
}
