package dev.tocsin.application.feed;

import static dev.tocsin.application.access.Permission.READ_INCIDENTS;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Feed;

/** Permission first, then the projection. */
record FeedOfEvents(Feed feed) implements EventFeed {

    @Override
    public Outcome<FeedPart> after(Actor actor, FeedFilter filter, long after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("not 1 to " + MAX_LIMIT + " entries: " + limit);
        }
        return actor.reading(
                READ_INCIDENTS, () -> Outcome.done(feed.after(actor.organization(), filter, after, limit)));
    }
}
