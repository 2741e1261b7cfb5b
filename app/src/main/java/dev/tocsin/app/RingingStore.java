package dev.tocsin.app;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.IncidentWrite.NewPage;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.Store;
import dev.tocsin.domain.paging.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Rings when a commit has left something that is due at once, or that somebody may listen to: so an incident is answered within milliseconds, and
 * not at the next look. */
record RingingStore(Store store, Bells bells, InstantSource clock) implements Store {

    @Override
    public Commit commit(Changeset changes) {
        Commit commit = store.commit(changes);
        if (commit instanceof Commit.Kept) {
            bells.feed().ring();
            ring(changes);
        }
        return commit;
    }

    private void ring(Changeset changes) {
        Instant now = clock.instant();
        if (changes.incidents().stream().anyMatch(write -> isDue(write, now))) {
            bells.deadlines().ring();
        }
        if (changes.incidents().stream().anyMatch(write -> !write.events().isEmpty())) {
            bells.webhooks().ring();
        }
        newPages(changes).map(Page::channel).distinct().map(bells::pages).forEach(Bell::ring);
    }

    /** Those that are tried again are due later: the next look is soon enough. */
    private static Stream<Page> newPages(Changeset changes) {
        Stream<Page> wanted = changes.incidents().stream()
                .flatMap(write -> write.pages().stream())
                .filter(page -> page.lease().isEmpty())
                .map(NewPage::page);
        Stream<Page> otherwise = changes.outcomes().stream()
                .map(PageOutcome::result)
                .mapMulti((result, pages) -> {
                    if (result instanceof Result.Failed failed) {
                        failed.fallback().ifPresent(pages);
                    }
                });
        return Stream.concat(wanted, otherwise);
    }

    private static boolean isDue(IncidentWrite write, Instant now) {
        return write.changesState()
                && write.next().nextDeadline().filter(at -> !at.isAfter(now)).isPresent();
    }
}
