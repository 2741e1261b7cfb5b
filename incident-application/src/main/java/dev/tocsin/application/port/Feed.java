package dev.tocsin.application.port;

import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.domain.organization.OrganizationId;

/** Reading all timelines of an organization as one, those of deleted incidents too. */
public interface Feed {

    /**
     * What was committed before is there, and nothing that is committed later gets a position before {@link
     * FeedPart#next}.
     */
    FeedPart after(OrganizationId organization, FeedFilter filter, long after, int limit);
}
