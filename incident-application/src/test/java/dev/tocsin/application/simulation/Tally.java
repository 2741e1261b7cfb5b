package dev.tocsin.application.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How often things happened: a simulation in which something never does proves nothing of it. */
final class Tally {

    private final Map<Event, Long> counts = new EnumMap<>(Event.class);

    /** What is counted. */
    enum Event {
        RUN,
        TURN,
        CRASH,
        COMMIT,
        PASSED_OVER,
        SEND,
        /** A channel threw something instead of an answer. */
        BROKEN,
        ARRIVED,
        /** Begun after the answer, of a page that had been claimed before it. */
        IN_FLIGHT_AT_ANSWER,
        ARRIVED_TWICE,
        LEASE_LOST,
        SUPERSEDED,
        FALLBACK,
        FAILED_FOR_GOOD,
        /** When nobody wanted it any more. */
        FAILED_IN_VAIN,
        LEVEL_FIRED,
        LEVEL_FIRED_AFTER_SILENCE,
        LEVEL_FIRED_BY_HAND,
        LEVEL_FAILED,
        LEVEL_WITHOUT_ANYBODY,
        /** No level reached anybody, and another round was to come. */
        OUT_OF_REACH,
        EXHAUSTED,
        WITHOUT_POLICY,
        ANSWERED,
        REOPENED,
        RAISED,
        WARNED,
        BREACHED,
        STAND_DOWN
    }

    void count(Event event) {
        counts.merge(event, 1L, Long::sum);
    }

    void count(Event event, long times) {
        counts.merge(event, times, Long::sum);
    }

    long of(Event event) {
        return counts.getOrDefault(event, 0L);
    }

    synchronized void add(Tally other) {
        other.counts.forEach(this::count);
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
