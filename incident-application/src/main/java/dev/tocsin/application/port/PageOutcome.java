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

    /** Where the page goes from here. One that is not wanted any more ends as superseded, unless it was {@link Sent} all the same. */
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
         * Failed for good. Stale where nobody wants the page any more: then nobody was let down, and it is taken back.
         *
         * @param fallback a page that is tried in its place
         */
        record Failed(Failure failure, String why, Optional<Page> fallback) implements Result {}

        /** Not tried at all: queued again, with no attempt counted. */
        record TakenBack(Instant dueAt) implements Result {
            public TakenBack {
                Micros.require(dueAt);
            }
        }
    }
}
