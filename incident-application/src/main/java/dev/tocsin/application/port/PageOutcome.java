package dev.tocsin.application.port;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of one attempt to send a page.
 *
 * @param lease under which it was made; where somebody else has the page by now, the changeset is stale
 */
public record PageOutcome(OrganizationId organization, PageId page, Lease lease, Result result) {

    public PageOutcome with(Result other) {
        return new PageOutcome(organization, page, lease, other);
    }

    /**
     * Where the page goes from here. One that is not wanted any more is superseded, unless it was {@link Sent}.
     * What is told of a page goes by whether it is wanted; so where that is not as a result says, the changeset is
     * stale.
     */
    public sealed interface Result {

        record Sent(Instant at) implements Result {
            public Sent {
                Micros.require(at);
            }
        }

        /** Tried again at {@code dueAt}. */
        record Again(Instant dueAt, String why) implements Result {
            public Again {
                Micros.require(dueAt);
            }
        }

        /**
         * Failed for good. Where nothing is tried in its place that is told, and so the page must be wanted.
         *
         * @param fallback a page that is tried in its place
         */
        record Failed(Failure failure, String why, Optional<Page> fallback) implements Result {}

        /** Failed for good when nobody wanted it any more: it must not be wanted. */
        record Superseded() implements Result {}

        /** Not tried at all: queued again, with no attempt counted. */
        record TakenBack(Instant dueAt) implements Result {
            public TakenBack {
                Micros.require(dueAt);
            }
        }
    }
}
