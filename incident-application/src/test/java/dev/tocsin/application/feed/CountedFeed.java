package dev.tocsin.application.feed;

import dev.tocsin.application.port.Feed;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Map;
import java.util.Set;

/** A feed that counts how often it is asked. */
final class CountedFeed implements Feed {

    private final Feed feed;
    private int looks;
    private int reads;

    CountedFeed(Feed feed) {
        this.feed = feed;
    }

    int looks() {
        return looks;
    }

    int reads() {
        return reads;
    }

    @Override
    public FeedPart after(OrganizationId organization, FeedFilter filter, long after, int limit) {
        reads++;
        return feed.after(organization, filter, after, limit);
    }

    @Override
    public Map<OrganizationId, Long> ends(Set<OrganizationId> organizations) {
        looks++;
        return feed.ends(organizations);
    }
}
