package dev.tocsin.application.port;

import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.postmortem.PostmortemNumber;
import java.util.List;

/** How a commit went. */
public sealed interface Commit {

    /**
     * All of it is kept; for each incident and for each postmortem, in the order of the changeset, what the store
     * assigned.
     */
    record Kept(List<Placed> incidents, List<PostmortemNumber> postmortems) implements Commit {
        public Kept {
            incidents = List.copyOf(incidents);
            postmortems = List.copyOf(postmortems);
        }

        /** Where there was no postmortem among it. */
        public Kept(List<Placed> incidents) {
            this(incidents, List.of());
        }
    }

    /**
     * What only the store can say of an incident.
     *
     * @param firstPosition that of the first of its events in this commit; the others follow without a gap
     */
    record Placed(IncidentNumber number, long revision, long firstPosition) {}

    /** The idempotency key has been used before: nothing was kept now. */
    record KeyTaken() implements Commit {}

    /** The idempotency key is being used just now and the wait for it (2 s) was in vain: nothing was kept. */
    record KeyInProgress() implements Commit {}
}
