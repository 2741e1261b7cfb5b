package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.WebhookWrite;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome;
import dev.tocsin.application.port.WebhookWrite.DeliveryOutcome.Result;
import dev.tocsin.application.port.WebhookWrite.SaveWebhook;
import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps webhooks, what they are told, and what has come of it. */
record WebhookKeeper(Tenant tenant, LedgerKeeper ledger, Journal journal, Instant now) {

    void keep(WebhookWrite write) {
        switch (write) {
            case SaveWebhook save -> save(save);
            case WebhookWrite.RemoveWebhook remove -> remove(remove);
            case WebhookWrite.Advance advance -> advance(advance);
            case DeliveryOutcome outcome -> end(outcome);
            case WebhookWrite.SendAgain again -> sendAgain(again);
            case WebhookWrite.GiveNotice notice ->
                ledger.add(notice.of().incident(), notice.page(), notice.createdAt());
        }
    }

    private void save(SaveWebhook write) {
        Webhook webhook = write.webhook();
        Checks.follows(
                tenant.webhooks.find(webhook.id()).map(row -> row.webhook().version()), webhook.version());
        Checks.require(write.entries().stream().map(WebhookEntry::by).allMatch(this::isThere), "the author is gone");
        long last = tenant.log.lastPosition();
        WebhookRow row = tenant.webhooks
                .find(webhook.id())
                .map(kept -> kept.with(write, last))
                .orElseGet(() -> WebhookRow.added(write, last));
        tenant.webhooks.put(webhook.id(), row, journal);
        List<WebhookEntry> before = tenant.webhookEntries.find(webhook.id()).orElse(List.of());
        tenant.webhookEntries.put(
                webhook.id(),
                Stream.concat(before.stream(), write.entries().stream()).toList(),
                journal);
        if (write.enables()) {
            deliveries(delivery -> delivery.webhook().equals(webhook.id())
                            && (delivery.state() == DeliveryState.QUEUED || delivery.state() == DeliveryState.FAILED))
                    .forEach(delivery -> put(delivery.anew(webhook.updatedAt(), delivery.isAlone())));
        }
    }

    private void remove(WebhookWrite.RemoveWebhook write) {
        Checks.same(
                tenant.webhooks.find(write.webhook()).map(row -> row.webhook().version()), write.version());
        tenant.webhooks.remove(write.webhook(), journal);
        tenant.webhookEntries.remove(write.webhook(), journal);
        deliveries(delivery -> delivery.webhook().equals(write.webhook()))
                .forEach(delivery -> tenant.deliveries.remove(delivery.made().id(), journal));
    }

    private void advance(WebhookWrite.Advance write) {
        WebhookRow row = Checks.present(
                tenant.webhooks
                        .find(write.webhook())
                        .filter(kept -> kept.webhook().enabled() && kept.position() == write.from()),
                "the webhook has moved on");
        tenant.webhooks.put(write.webhook(), row.at(write.to()), journal);
        write.deliveries().forEach(made -> put(DeliveryRow.made(write.webhook(), made)));
    }

    private void end(DeliveryOutcome write) {
        DeliveryRow row = Checks.present(
                tenant.deliveries
                        .find(write.delivery())
                        .filter(kept -> kept.state() == DeliveryState.SENDING
                                && kept.lease().filter(write.lease()::equals).isPresent()),
                "somebody else has the delivery");
        if (write.result() instanceof Result.Again again) {
            deliveries(other -> other.waitsFor(row)).forEach(other -> put(other.notBefore(again.dueAt())));
        }
        put(row.ended(write.result()));
    }

    private void sendAgain(WebhookWrite.SendAgain write) {
        DeliveryRow row = Checks.present(
                find(write.delivery(), delivery -> delivery.webhook().equals(write.webhook()) && !delivery.isWaiting()),
                "it is not over");
        put(row.anew(write.at(), true));
    }

    private Optional<DeliveryRow> find(DeliveryId id, Predicate<DeliveryRow> that) {
        return tenant.deliveries.find(id).filter(that);
    }

    private List<DeliveryRow> deliveries(Predicate<DeliveryRow> that) {
        return tenant.deliveries.all().filter(that).toList();
    }

    private void put(DeliveryRow row) {
        tenant.deliveries.put(row.made().id(), row, journal);
    }

    private boolean isThere(Author author) {
        return !(author instanceof Author.Person person)
                || tenant.users.has(person.who().id());
    }
}
