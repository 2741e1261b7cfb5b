package dev.tocsin.domain.incident;

import dev.tocsin.domain.paging.Paging;
import java.util.List;

/**
 * What an aggregate answers to a command, or to time: the next state with what happened, nothing to do, or a refusal.
 *
 * @param <S> the aggregate
 */
public sealed interface Decision<S> {

    /**
     * To be kept: state, events and what follows for the people, all or nothing. Of a command there are always events, and the state may be the one before; time
     * may move the state with nothing to tell.
     */
    record Accepted<S>(S next, List<IncidentEvent> events, Paging paging) implements Decision<S> {
        public Accepted {
            events = List.copyOf(events);
        }

        public Accepted(S next, List<IncidentEvent> events) {
            this(next, events, Paging.NONE);
        }
    }

    /** It is so already. */
    record Unchanged<S>(S state) implements Decision<S> {}

    /** No, and why. */
    record Refused<S>(Refusal why) implements Decision<S> {}
}
