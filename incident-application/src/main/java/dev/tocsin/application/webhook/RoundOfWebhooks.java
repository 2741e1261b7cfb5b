package dev.tocsin.application.webhook;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.UnavailableException;
import dev.tocsin.application.feed.FeedFilter;
import dev.tocsin.application.feed.FeedPart;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Feed;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Store;
import dev.tocsin.application.port.WebhookWrite;
import dev.tocsin.application.port.WebhookWrite.NewDelivery;
import dev.tocsin.application.port.Webhooks;
import dev.tocsin.application.port.Webhooks.Behind;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A webhook that fails holds up no other. */
record RoundOfWebhooks(Webhooks webhooks, Feed feed, Subjects subjects, Store store, Ids ids, InstantSource clock)
        implements WebhookRound {

    @Override
    public Step announce(Function<Announcement, String> body) {
        List<Behind> all = webhooks.behind(BATCH);
        int made = 0;
        boolean goesOn = all.size() >= BATCH;
        List<Failure> failures = new ArrayList<>();
        for (Behind behind : all) {
            try {
                WebhookWrite.Advance advance = advance(behind, body);
                store.commit(Changeset.of(advance));
                made += advance.deliveries().size();
                goesOn |= advance.to() < behind.last();
            } catch (StaleException doneMeanwhile) {
                // By another node, or it was changed: the next step finds it as it is then.
            } catch (UnavailableException nobodysFault) {
                throw nobodysFault;
            } catch (RuntimeException thisOne) {
                failures.add(new Failure(behind.webhook(), thisOne));
            }
        }
        return new Step(made, failures, goesOn && failures.isEmpty());
    }

    private WebhookWrite.Advance advance(Behind behind, Function<Announcement, String> body) {
        Webhook webhook = behind.webhook();
        List<WebhookEvent> wanted = webhook.wanted().toList();
        List<EventType> types =
                wanted.stream().flatMap(WebhookEvent::types).distinct().toList();
        FeedPart part =
                feed.after(webhook.organization(), new FeedFilter(Optional.empty(), types), behind.position(), ENTRIES);
        Instant now = clock.instant();
        List<NewDelivery> deliveries = subjects.of(webhook.organization(), part.entries(), wanted).stream()
                .map(told -> new NewDelivery(
                        new DeliveryId(ids.next()),
                        told.incident(),
                        told.position(),
                        told.announcement().event(),
                        body.apply(told.announcement()),
                        now))
                .toList();
        return new WebhookWrite.Advance(
                webhook.organization(), webhook.id(), behind.position(), part.next(), deliveries);
    }
}
