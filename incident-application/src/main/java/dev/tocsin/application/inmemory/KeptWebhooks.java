package dev.tocsin.application.inmemory;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.Webhooks;
import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.application.webhook.WebhookDelivery;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.Webhook;
import dev.tocsin.domain.webhook.WebhookEntry;
import dev.tocsin.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;

record KeptWebhooks(Installation installation) implements Webhooks {

    @Override
    public Optional<Webhook> find(OrganizationId organization, WebhookId webhook) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> tenant.webhooks.find(webhook).map(WebhookRow::webhook));
    }

    @Override
    public Slice<Webhook, Integer> list(OrganizationId organization, Search search) {
        List<Webhook> all = installation.read(
                organization,
                List.of(),
                tenant -> tenant.webhooks
                        .all()
                        .map(WebhookRow::webhook)
                        .filter(webhook -> search.matches(
                                webhook.url().text(), webhook.description().orElse("")))
                        .sorted(Lists.newestFirst(
                                Webhook::createdAt, webhook -> webhook.id().value()))
                        .toList());
        return search.part(all);
    }

    @Override
    public int count(OrganizationId organization) {
        return installation.read(
                organization, 0, tenant -> (int) tenant.webhooks.all().count());
    }

    @Override
    public Slice<WebhookEntry, Integer> timeline(OrganizationId organization, WebhookId webhook, Search search) {
        List<WebhookEntry> all = installation.read(
                organization,
                List.of(),
                tenant -> tenant.webhookEntries.find(webhook).orElse(List.of()).reversed());
        return search.part(all);
    }

    @Override
    public Slice<WebhookDelivery, Integer> deliveries(
            OrganizationId organization, WebhookId webhook, Optional<DeliveryState> state, Search search) {
        List<WebhookDelivery> all = installation.read(
                organization,
                List.of(),
                tenant -> tenant.deliveries
                        .all()
                        .filter(row -> row.webhook().equals(webhook)
                                && state.filter(wanted -> wanted != row.state()).isEmpty())
                        .map(DeliveryRow::shown)
                        .toList());
        return search.part(all.reversed());
    }

    @Override
    public Optional<WebhookDelivery> delivery(OrganizationId organization, WebhookId webhook, DeliveryId delivery) {
        return installation.read(
                organization,
                Optional.empty(),
                tenant -> tenant.deliveries
                        .find(delivery)
                        .filter(row -> row.webhook().equals(webhook))
                        .map(DeliveryRow::shown));
    }

    @Override
    public List<Behind> behind(int limit) {
        return installation.read(() -> installation
                .tenants
                .all()
                .flatMap(tenant -> tenant.webhooks
                        .all()
                        .filter(row -> row.webhook().enabled())
                        .map(row -> new Behind(row.webhook(), row.position(), tenant.log.lastPosition())))
                .filter(behind -> behind.position() < behind.last())
                .limit(limit)
                .toList());
    }
}
