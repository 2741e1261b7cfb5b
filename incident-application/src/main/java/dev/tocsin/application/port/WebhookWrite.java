package dev.tocsin.application.port;

import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookDeed;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookEvent;
import dev.tocsin.domain.webhook.WebhookId;
import dev.tocsin.domain.webhook.WebhookSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A webhook to keep or to remove, or something about what it is told. */
public sealed interface WebhookWrite extends RecordWrite {

    /**
     * Keeps it with what its timeline tells of that; versions follow each other as everywhere. A new one begins at the
     * end of the feed. One that is enabled goes on there, and whatever it was not told yet is due anew.
     *
     * @param secret a new one, if it gets one; the one before, where there is one, is kept beside it
     */
    record SaveWebhook(Webhook webhook, Optional<WebhookSecret> secret, List<WebhookEntry> entries)
            implements WebhookWrite {
        public SaveWebhook {
            entries = List.copyOf(entries);
        }

        @Override
        public OrganizationId organization() {
            return webhook.organization();
        }

        public boolean isNew() {
            return webhook.version() == Version.FIRST;
        }

        /** Whether it begins again. */
        public boolean enables() {
            return entries.stream().anyMatch(entry -> entry.deed() == WebhookDeed.ENABLED);
        }
    }

    /** With its timeline and its deliveries. */
    record RemoveWebhook(OrganizationId organization, WebhookId webhook, long version) implements WebhookWrite {}

    /**
     * Moves its place in the feed and makes deliveries, in their order. It must be enabled, and its place must be
     * {@code from}.
     */
    record Advance(OrganizationId organization, WebhookId webhook, long from, long to, List<NewDelivery> deliveries)
            implements WebhookWrite {
        public Advance {
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * Something to deliver, due at once.
     *
     * @param position of what it tells, in the feed
     */
    record NewDelivery(
            DeliveryId id, IncidentId incident, long position, WebhookEvent event, String body, Instant createdAt) {}

    /**
     * What came of one attempt.
     *
     * @param lease under which it was made; where somebody else has the delivery by now, the changeset is stale
     */
    record DeliveryOutcome(OrganizationId organization, DeliveryId delivery, Lease lease, Result result)
            implements WebhookWrite {

        /** Where the delivery goes from here. */
        public sealed interface Result {

            record Delivered(Instant at, int status) implements Result {
                public Delivered {
                    Micros.require(at);
                }
            }

            /** Tried again at {@code dueAt}, and what waits for it not before. */
            record Again(Instant dueAt, String why, Optional<Integer> status) implements Result {
                public Again {
                    Micros.require(dueAt);
                }
            }

            /** Failed for good. */
            record Failed(Instant at, String why, Optional<Integer> status) implements Result {
                public Failed {
                    Micros.require(at);
                }
            }

            /** Not tried at all: queued again, with no attempt counted. */
            record TakenBack(Instant dueAt) implements Result {
                public TakenBack {
                    Micros.require(dueAt);
                }
            }
        }
    }

    /** Makes one due again that was delivered or has failed; it waits for no other, and no other for it. */
    record SendAgain(OrganizationId organization, WebhookId webhook, DeliveryId delivery, Instant at)
            implements WebhookWrite {}

    /** Keeps a page that tells of a webhook; the incident that it belongs to may have been deleted. */
    record GiveNotice(Due of, Page page, Instant createdAt) implements WebhookWrite {
        @Override
        public OrganizationId organization() {
            return of.organization();
        }
    }
}
