package dev.tocsin.domain.incident;

import dev.tocsin.domain.paging.Paging;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an aggregate answers to a command, or to time: the next state with what happened, nothing to do, or a refusal.
 *
 * @param <S> the aggregate
 */
public sealed interface Decision<S> {

    /** And what follows from it, as one decision: where that is refused, all of it is. */
    default Decision<S> then(Function<S, Decision<S>> next) {
        return switch (this) {
            case Accepted<S> first -> first.and(next.apply(first.next()));
            case Unchanged<S> unchanged -> next.apply(unchanged.state());
            case Refused<S> refused -> refused;
        };
    }

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

        private Decision<S> and(Decision<S> decision) {
            return switch (decision) {
                case Accepted<S> second ->
                    new Accepted<>(
                            second.next(),
                            Stream.concat(events.stream(), second.events().stream())
                                    .toList(),
                            paging.then(second.paging()));
                case Unchanged<S> unchanged -> this;
                case Refused<S> refused -> refused;
            };
        }
    }

    /** It is so already. */
    record Unchanged<S>(S state) implements Decision<S> {}

    /** No, and why. */
    record Refused<S>(Refusal why) implements Decision<S> {}
}
