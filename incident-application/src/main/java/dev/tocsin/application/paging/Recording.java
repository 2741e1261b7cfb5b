package dev.tocsin.application.paging;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.Writes;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.PageOutcome;
import dev.tocsin.application.port.PageOutcome.Result;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.people.Author;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what came of attempts: all together, and where one of them is no longer as it was, one by one. */
record Recording(Store store, Incidents incidents, Writes writes, Outcomes outcomes) {

    private static final int ATTEMPTS = 3;

    static Recording on(Ports ports) {
        return new Recording(
                ports.store(), ports.incidents(), new Writes(ports.ids(), ports.clock()), Outcomes.on(ports));
    }

    /** An attempt with what comes of its page. */
    private record Ended(Attempted attempted, PageOutcome outcome) {

        /** What comes of it if nobody wants the page any more; empty where the store sees to that. */
        Optional<Ended> superseded() {
            return outcome.result() instanceof Result.Failed failed
                            && failed.fallback().isEmpty()
                    ? Optional.of(new Ended(attempted, outcome.with(new Result.Superseded())))
                    : Optional.empty();
        }
    }

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
        Changeset together = changes(attempts.stream().map(this::wanted).toList(), by);
        if (!wakesAnybody(together) && isKept(together)) {
            return attempts.size();
        }
        return (int) attempts.stream()
                .filter(attempted -> recordAlone(attempted, by))
                .count();
    }

    /** Then each is kept alone: what is new and what has come of something would be locked in any order together. */
    private static boolean wakesAnybody(Changeset changes) {
        return changes.incidents().stream().anyMatch(write -> !write.pages().isEmpty());
    }

    /**
     * An incident that moved is decided on again, and what has failed may have been superseded meanwhile: the store
     * knows, so that is found out by trying. What stays stale is a page that somebody else has by now.
     */
    private boolean recordAlone(Attempted attempted, Author by) {
        for (int left = ATTEMPTS; left > 0; left--) {
            Ended ended = wanted(attempted);
            Optional<Ended> other = ended.superseded();
            if (isKept(changes(List.of(ended), by))
                    || (other.isPresent() && isKept(changes(List.of(other.get()), by)))) {
                return true;
            }
        }
        return false;
    }

    private Ended wanted(Attempted attempted) {
        return new Ended(attempted, outcomes.of(attempted));
    }

    private boolean isKept(Changeset changes) {
        try {
            store.commit(changes);
            return true;
        } catch (StaleException moved) {
            return false;
        }
    }

    private Changeset changes(List<Ended> all, Author by) {
        Map<Due, Tale> tales = tales(all, by);
        for (Ended ended : all) {
            Tale tale = tales.get(ended.attempted().claimed().of());
            if (tale != null) {
                tale.tell(ended.attempted(), ended.outcome().result());
            }
        }
        List<IncidentWrite> told = tales.values().stream()
                .flatMap(tale -> tale.write(writes).stream())
                .toList();
        return Changeset.of(told, all.stream().map(Ended::outcome).toList());
    }

    /** Of incidents that were deleted meanwhile nothing is told. */
    private Map<Due, Tale> tales(List<Ended> all, Author by) {
        List<Due> told = all.stream()
                .map(ended -> ended.attempted().claimed().of())
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
