package dev.tocsin.application.port;

import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.Map;
import java.util.Set;

/** Reading all timelines of an organization as one, those of deleted incidents too. */
public interface Feed {

    /**
     * What was committed before is there, and nothing that is committed later gets a position before {@link
     * FeedPart#next}.
     */
    FeedPart after(OrganizationId organization, FeedFilter filter, long after, int limit);

    /** How far the feeds of these organizations go, in one look; none for what is no organization. */
    Map<OrganizationId, Long> ends(Set<OrganizationId> organizations);
}
