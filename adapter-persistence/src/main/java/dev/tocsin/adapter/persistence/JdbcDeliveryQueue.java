package dev.tocsin.adapter.persistence;

import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.DeliveryQueue;
import dev.tocsin.application.port.Lease;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.webhook.DeliveryId;
import dev.tocsin.domain.webhook.WebhookId;
import dev.tocsin.domain.webhook.WebhookSecret;
import dev.tocsin.domain.webhook.WebhookUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is first is looked for without a lock, and then locked: it stays first until it has been delivered, whoever
 * claims it. Where nothing is due it is the one statement alone.
 */
record JdbcDeliveryQueue(Database database, Sealing sealing) implements DeliveryQueue {

    /** Of the table d; queued ones are due by the caller's clock, and leases run out by that of the database. */
    private static final String DUE =
            " and d.waits_since <= greatest(cast(? as timestamp with time zone), current_timestamp)"
                    + " and case d.state when 'sending' then d.waits_since <= current_timestamp"
                    + " else d.waits_since <= ? end";

    private static final String FIRST = " and (d.is_alone or not exists (select 1 from webhook_delivery e"
            + " where e.organization_id = d.organization_id and e.webhook_id = d.webhook_id"
            + " and e.incident_id = d.incident_id and e.waits_since is not null and not e.is_alone"
            + " and (e.position < d.position or e.position = d.position and e.part < d.part)))";

    private static final String BUSY = "(select count(*) from webhook_delivery s"
            + " where s.organization_id = w.organization_id and s.webhook_id = w.id and s.state = 'sending'"
            + " and s.waits_since > current_timestamp)";

    private static final String OF_EACH = "select d.organization_id, d.id from webhook w cross join lateral"
            + " (select d.organization_id, d.id, d.waits_since, row_number() over (order by d.waits_since) as turn"
            + " from webhook_delivery d where d.organization_id = w.organization_id and d.webhook_id = w.id";
    private static final String AT_MOST = " order by d.waits_since limit " + AT_ONCE
            + ") d where w.enabled and d.turn + " + BUSY + " <= " + AT_ONCE + " order by d.turn, d.waits_since limit ?";

    private static final String OF_ALL = "select d.organization_id, d.id from (select d.organization_id, d.id,"
            + " d.waits_since, " + BUSY + " as busy, row_number() over (partition by w.organization_id, w.id"
            + " order by d.waits_since, d.position, d.part) as turn from webhook w join webhook_delivery d"
            + " on d.organization_id = w.organization_id and d.webhook_id = w.id where w.enabled";
    private static final String AT_MOST_OF_ALL =
            ") d where d.turn + d.busy <= " + AT_ONCE + " order by d.turn, d.waits_since limit ?";

    private static final String LOCK = "select d.organization_id, d.id from webhook_delivery d";
    private static final String HOLD =
            "update webhook_delivery d set state = 'sending', attempts = d.attempts + 1, waits_since = "
                    + PageRow.LEASED;

    private static final String SELECT = "select d.organization_id, d.webhook_id, d.id, d.incident_id, w.url, d.body,"
            + " w.secret, case when w.previous_secret_until > ? then w.previous_secret end, d.attempts, d.tried_since from ";
    private static final String WITH_WEBHOOK = " join webhook_delivery d on d.organization_id = k.organization_id"
            + " and d.id = k.id join webhook w on w.organization_id = d.organization_id and w.id = d.webhook_id";

    @Override
    public List<ClaimedDelivery> claim(Instant now, int limit, Lease lease) {
        Query first = first(now, limit);
        List<Acquaintances.Key> due = database.run(connection -> first.list(connection, JdbcDeliveryQueue::key));
        return due.isEmpty() ? List.of() : database.transaction(connection -> claim(connection, due, now, lease));
    }

    @Override
    public int purge(Instant before, int limit) {
        String skipping = database.isPostgres() ? " for update skip locked" : "";
        return database.run(connection -> new Query()
                .add("delete from webhook_delivery where (organization_id, id) in"
                        + " (select organization_id, id from webhook_delivery")
                .add(" where created_at < ? order by created_at limit " + limit + skipping + ")", before)
                .update(connection));
    }

    private Query first(Instant now, int limit) {
        boolean postgres = database.isPostgres();
        return new Query()
                .add(postgres ? OF_EACH : OF_ALL)
                .add(due(now))
                .add(FIRST)
                .add(postgres ? AT_MOST : AT_MOST_OF_ALL, limit);
    }

    private static Query due(Instant now) {
        return new Query().add(DUE, params -> params.instant(now).instant(now));
    }

    private List<ClaimedDelivery> claim(Connection connection, List<Acquaintances.Key> due, Instant now, Lease lease)
            throws SQLException {
        List<Acquaintances.Key> held = new ArrayList<>();
        for (List<Acquaintances.Key> keys : together(due)) {
            held.addAll(hold(connection, keys, now, lease));
        }
        Map<Acquaintances.Key, ClaimedDelivery> claimed =
                held.isEmpty() ? Map.of() : read(connection, new Keys(held), now, lease);
        return due.stream().flatMap(key -> Stream.ofNullable(claimed.get(key))).toList();
    }

    /** H2 looks for several keys by looking at all rows. */
    private List<List<Acquaintances.Key>> together(List<Acquaintances.Key> keys) {
        return database.isPostgres()
                ? List.of(keys)
                : keys.stream().map(List::of).toList();
    }

    private List<Acquaintances.Key> hold(Connection connection, List<Acquaintances.Key> keys, Instant now, Lease lease)
            throws SQLException {
        List<Acquaintances.Key> locked = new Query()
                .add(LOCK)
                .add(which(keys))
                .add(due(now))
                .add(" for update skip locked")
                .list(connection, JdbcDeliveryQueue::key);
        if (!locked.isEmpty()) {
            new Query()
                    .add(HOLD + ", lease = ?", lease.token())
                    .add(", tried_since = coalesce(d.tried_since, ?)", now)
                    .add(which(locked))
                    .update(connection);
        }
        return locked;
    }

    private Query which(List<Acquaintances.Key> keys) {
        return database.isPostgres()
                ? new Keys(keys).in(" where (d.organization_id, d.id) in (select k.organization_id, k.id from ", ")")
                : new Query()
                        .add(" where d.organization_id = ?", keys.getFirst().organization())
                        .add(" and d.id = ?", keys.getFirst().id());
    }

    private Map<Acquaintances.Key, ClaimedDelivery> read(Connection connection, Keys keys, Instant now, Lease lease)
            throws SQLException {
        Map<Acquaintances.Key, ClaimedDelivery> claimed = new HashMap<>();
        new Query()
                .add(SELECT, now)
                .add(keys.in("", WITH_WEBHOOK))
                .list(connection, row -> claimed(row, lease))
                .forEach(one -> claimed.put(
                        new Acquaintances.Key(
                                one.organization().value(), one.id().value()),
                        one));
        return claimed;
    }

    private ClaimedDelivery claimed(Row row, Lease lease) throws SQLException {
        UUID organization = row.uuid();
        UUID webhook = row.uuid();
        return new ClaimedDelivery(
                new OrganizationId(organization),
                new WebhookId(webhook),
                new DeliveryId(row.uuid()),
                new IncidentId(row.uuid()),
                new WebhookUrl(row.text()),
                row.text(),
                secrets(row.text(), row.textOrNull(), WebhookWriting.owner(organization, webhook)),
                (int) row.number() - 1,
                row.instant(),
                lease);
    }

    /** Those that can be read. */
    private List<WebhookSecret> secrets(String present, @Nullable String previous, String owner) {
        return Stream.of(Optional.of(present), Optional.ofNullable(previous))
                .flatMap(kept -> kept.flatMap(text -> WebhookWriting.opened(text, owner, sealing)).stream())
                .toList();
    }

    private static Acquaintances.Key key(Row row) throws SQLException {
        return new Acquaintances.Key(row.uuid(), row.uuid());
    }
}
