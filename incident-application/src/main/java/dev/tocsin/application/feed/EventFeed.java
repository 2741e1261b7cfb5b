package dev.tocsin.application.feed;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;

/**
 * Driving port: what has happened since. Positions are those of {@link dev.tocsin.application.incident.TimelineEntry}:
 * dense and in the order of the commits, whichever node wrote; so whoever goes on after {@link FeedPart#next} is told of
 * everything exactly once.
 */
public interface EventFeed {

    int MAX_LIMIT = 1_000;

    static EventFeed on(Ports ports) {
        return new FeedOfEvents(ports.feed());
    }

    /**
     * Deleted incidents are told of as well, as it is their deletion that must be told.
     *
     * @param after 0 is the beginning
     * @param limit 1 to {@value #MAX_LIMIT}
     */
    Outcome<FeedPart> after(Actor actor, FeedFilter filter, long after, int limit);
}
