package dev.tocsin.application.paging;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Jitter;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.people.Author;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what came of attempts: all together, and where one of them is no longer ours to tell of, one by one. */
record Recording(Store store, Incidents incidents, Ids ids, Jitter jitter) {

    private static final int ATTEMPTS = 3;

    /**
     * Keeps them.
     *
     * @param by who sent them: as the timeline tells it
     * @return how many were kept
     */
    int record(List<Attempted> attempts, Author by) {
        if (attempts.isEmpty()) {
            return 0;
        }
        try {
            commit(attempts, by);
            return attempts.size();
        } catch (StaleException oneOfThemMoved) {
            return (int) attempts.stream()
                    .filter(attempted -> recordAlone(attempted, by))
                    .count();
        }
    }

    /**
     * An incident that moved is decided on again. What stays stale is a page that somebody else has by now; or one that has failed, and
     * that nobody wants any more: of that nothing is told, and no level fires for it.
     */
    private boolean recordAlone(Attempted attempted, Author by) {
        for (int left = ATTEMPTS; left > 0; left--) {
            if (isKept(attempted, by)) {
                return true;
            }
        }
        return attempted.hasFailed() && isKept(attempted.postponed(attempted.at()), by);
    }

    private boolean isKept(Attempted attempted, Author by) {
        try {
            commit(List.of(attempted), by);
            return true;
        } catch (StaleException moved) {
            return false;
        }
    }

    private void commit(List<Attempted> attempts, Author by) {
        List<PageOutcome> outcomes = new ArrayList<>();
        Map<Due, Tale> tales = tales(attempts, by);
        for (Attempted attempted : attempts) {
            PageOutcome outcome = Outcomes.of(attempted, ids, jitter);
            outcomes.add(outcome);
            Tale tale = tales.get(attempted.claimed().of());
            if (tale != null) {
                tale.tell(attempted, outcome.result());
            }
        }
        List<IncidentWrite> writes = tales.values().stream()
                .flatMap(tale -> tale.write(ids).stream())
                .toList();
        store.commit(Changeset.of(writes, outcomes));
    }

    /** Of incidents that were deleted meanwhile nothing is told. */
    private Map<Due, Tale> tales(List<Attempted> attempts, Author by) {
        List<Due> told = attempts.stream()
                .map(attempted -> attempted.claimed().of())
                .distinct()
                .toList();
        Map<Due, Tale> tales = new LinkedHashMap<>();
        for (StoredIncident stored : incidents.find(told)) {
            Due due =
                    new Due(stored.incident().organization(), stored.incident().id());
            tales.put(due, new Tale(stored, by));
        }
        return tales;
    }
}
