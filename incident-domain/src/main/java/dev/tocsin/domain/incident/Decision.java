package dev.tocsin.domain.incident;

import java.util.List;

/**
 * What an aggregate answers to a command, or to time: the next state with what happened, nothing to do, or a refusal.
 *
 * @param <S> the aggregate
 */
public sealed interface Decision<S> {

    /**
     * To be kept: state and events, both or neither. Of a command there are always events, and the state may be the one before; time
     * may move the state with nothing to tell.
     */
    record Accepted<S>(S next, List<IncidentEvent> events) implements Decision<S> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It is so already. */
    record Unchanged<S>(S state) implements Decision<S> {}

    /** No, and why. */
    record Refused<S>(Refusal why) implements Decision<S> {}
}
