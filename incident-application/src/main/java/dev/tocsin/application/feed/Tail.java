package dev.tocsin.application.feed;

import static dev.tocsin.application.access.Permission.READ_INCIDENTS;

import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Feed;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The audiences of this node, by organization; only those with somebody in them. */
final class Tail implements LiveFeed {

    private final Feed feed;
    private final Map<OrganizationId, Audience> audiences = new LinkedHashMap<>();

    Tail(Feed feed) {
        this.feed = feed;
    }

    @Override
    public Outcome<Listener> listen(Actor actor, FeedFilter filter, OptionalLong after, Runnable news) {
        return actor.reading(READ_INCIDENTS, () -> {
            OrganizationId organization = actor.organization();
            long end = feed.ends(Set.of(organization)).getOrDefault(organization, 0L);
            return join(organization, end, new Wish(filter, after.orElse(end), news));
        });
    }

    private synchronized Outcome<Listener> join(OrganizationId organization, long end, Wish wish) {
        Audience audience =
                audiences.computeIfAbsent(organization, id -> new Audience(feed, id, new Backlog(end), this::leave));
        return audience.size() >= MAX_LISTENERS
                ? Outcome.refused(new Rejection.TooManyListeners(MAX_LISTENERS))
                : Outcome.done(audience.join(wish));
    }

    private synchronized void leave(Audience audience, Listener listener) {
        audience.leave(listener);
        if (audience.size() == 0) {
            audiences.remove(audience.organization(), audience);
        }
    }

    @Override
    public boolean look() {
        List<Audience> present = present();
        if (present.isEmpty()) {
            return false;
        }
        Map<OrganizationId, Long> ends =
                feed.ends(present.stream().map(Audience::organization).collect(Collectors.toSet()));
        boolean more = false;
        for (Audience audience : present) {
            more |= audience.catchUp(ends.getOrDefault(audience.organization(), 0L));
        }
        return more;
    }

    private synchronized List<Audience> present() {
        return List.copyOf(audiences.values());
    }
}
