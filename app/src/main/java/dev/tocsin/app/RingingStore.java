package dev.tocsin.app;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.Store;
import java.time.Instant;
import java.time.InstantSource;

/** Rings when a commit has left something that is due at once: so an incident is answered within milliseconds, and not at the next look. */
record RingingStore(Store store, Bells bells, InstantSource clock) implements Store {

    @Override
    public Commit commit(Changeset changes) {
        Commit commit = store.commit(changes);
        if (commit instanceof Commit.Kept) {
            ring(changes);
        }
        return commit;
    }

    private void ring(Changeset changes) {
        Instant now = clock.instant();
        if (changes.incidents().stream().anyMatch(write -> isDue(write, now))) {
            bells.deadlines().ring();
        }
        boolean pages =
                changes.incidents().stream().anyMatch(write -> !write.pages().isEmpty());
        if (pages || changes.outcomes().stream().anyMatch(outcome -> isDue(outcome.result(), now))) {
            bells.ringForPages();
        }
    }

    /** A page is due again, or another one in its place. */
    private static boolean isDue(Result result, Instant now) {
        return switch (result) {
            case Result.Sent sent -> false;
            case Result.Superseded gone -> false;
            case Result.Again again -> !again.dueAt().isAfter(now);
            case Result.TakenBack back -> !back.dueAt().isAfter(now);
            case Result.Failed failed -> failed.fallback().isPresent();
        };
    }

    private static boolean isDue(IncidentWrite write, Instant now) {
        return write.changesState()
                && write.next().nextDeadline().filter(at -> !at.isAfter(now)).isPresent();
    }
}
