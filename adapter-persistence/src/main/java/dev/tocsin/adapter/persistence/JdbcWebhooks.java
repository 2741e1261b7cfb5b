package dev.tocsin.adapter.persistence;

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
import java.util.UUID;

record JdbcWebhooks(Database database) implements Webhooks {

    private static final String SELECT =
            "select " + WebhookRows.WEBHOOK + " from webhook w where w.organization_id = ?";

    private static final String BEHIND =
            "select " + WebhookRows.WEBHOOK + ", w.position, c.last_position from webhook w"
                    + " join organization_counter c on c.organization_id = w.organization_id"
                    + " where w.enabled and w.position < c.last_position limit ?";

    @Override
    public Optional<Webhook> find(OrganizationId organization, WebhookId webhook) {
        Query query = new Query().add(SELECT, organization.value()).add(" and w.id = ?", webhook.value());
        return database.run(connection -> query.list(connection, WebhookRows::webhook)).stream()
                .findFirst();
    }

    /** They are few, so that they are searched here. */
    @Override
    public Slice<Webhook, Integer> list(OrganizationId organization, Search search) {
        Query query = new Query().add(SELECT, organization.value()).add(" order by w.created_at desc, w.id desc");
        List<Webhook> all = database.run(connection -> query.list(connection, WebhookRows::webhook));
        return search.part(all.stream()
                .filter(webhook -> search.matches(
                        webhook.url().text(), webhook.description().orElse("")))
                .toList());
    }

    @Override
    public int count(OrganizationId organization) {
        Query query = new Query().add("select count(*) from webhook where organization_id = ?", organization.value());
        return database.run(connection -> query.list(connection, Row::number).getFirst())
                .intValue();
    }

    @Override
    public Slice<WebhookEntry, Integer> timeline(OrganizationId organization, WebhookId webhook, Search search) {
        Query of = new Query()
                .add(" from webhook_entry where organization_id = ?", organization.value())
                .add(" and webhook_id = ?", webhook.value());
        return part(
                new Query()
                        .add("select " + WebhookRows.ENTRY)
                        .add(of)
                        .add(" order by organization_id desc, webhook_id desc, version desc, deed"),
                of,
                search,
                WebhookRows::entry);
    }

    @Override
    public Slice<WebhookDelivery, Integer> deliveries(
            OrganizationId organization, WebhookId webhook, Optional<DeliveryState> state, Search search) {
        Query of = of(organization.value(), webhook);
        state.ifPresent(wanted -> of.add(" and state = ?", WebhookWords.of(wanted)));
        return part(
                new Query()
                        .add("select " + WebhookRows.DELIVERY)
                        .add(of)
                        .add(" order by organization_id desc, webhook_id desc, position desc, part desc"),
                of,
                search,
                WebhookRows::delivery);
    }

    @Override
    public Optional<WebhookDelivery> delivery(OrganizationId organization, WebhookId webhook, DeliveryId delivery) {
        Query query = new Query()
                .add("select " + WebhookRows.DELIVERY)
                .add(of(organization.value(), webhook))
                .add(" and id = ?", delivery.value());
        return database.run(connection -> query.list(connection, WebhookRows::delivery)).stream()
                .findFirst();
    }

    @Override
    public List<Behind> behind(int limit) {
        Query query = new Query().add(BEHIND, limit);
        return database.run(connection ->
                query.list(connection, row -> new Behind(WebhookRows.webhook(row), row.number(), row.number())));
    }

    private <T> Slice<T, Integer> part(Query rows, Query of, Search search, Query.Reading<T> reading) {
        Queries queries = new Queries();
        List<T> found = queries.list(rows.add(SearchPattern.part(search)), reading);
        List<Long> total = queries.list(
                SearchPattern.counted(new Query().add("select 1 as one").add(of)), Row::number);
        database.run(connection -> {
            queries.read(connection, database.isPostgres());
            return queries;
        });
        return search.found(found, total.getFirst());
    }

    private static Query of(UUID organization, WebhookId webhook) {
        return new Query()
                .add(" from webhook_delivery where organization_id = ?", organization)
                .add(" and webhook_id = ?", webhook.value());
    }
}
