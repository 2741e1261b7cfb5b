package dev.tocsin.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When nodes could not look, and so by when what is due must have been found at the latest. */
final class Disturbances {

    /** How long a node that has nothing to do waits until it looks again. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private final List<Span> spans = new ArrayList<>();

    private record Span(Instant from, Instant until) {}

    void at(Instant instant) {
        during(instant, instant);
    }

    /** In the order in which they end. */
    void during(Instant from, Instant until) {
        spans.add(new Span(from, until));
    }

    /** Within one look; and within another one after each disturbance that came before that. */
    Instant latest(Instant due) {
        Instant latest = due.plus(LOOK);
        for (Span span : spans) {
            boolean inTheWay = !span.until().isBefore(due) && !span.from().isAfter(latest);
            if (inTheWay && span.until().plus(LOOK).isAfter(latest)) {
                latest = span.until().plus(LOOK);
            }
        }
        return latest;
    }
}
