package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.ClaimedDelivery;
import dev.tocsin.application.port.DeliveryQueue;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.webhook.DeliveryState;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.webhook.DeliveryId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record KeptDeliveryQueue(Installation installation) implements DeliveryQueue {

    /** What one webhook may be sent now, what waits longest first. */
    private record Line(Tenant tenant, WebhookRow webhook, Deque<DeliveryRow> rows) {}

    @Override
    public List<ClaimedDelivery> claim(Instant now, int limit, Lease lease) {
        return installation.change(journal -> {
            List<ClaimedDelivery> claimed = new ArrayList<>();
            Deque<Line> lines = lines(now);
            while (claimed.size() < limit && !lines.isEmpty()) {
                Line line = lines.removeFirst();
                claimed.add(hold(line, line.rows().removeFirst(), now, lease, journal));
                if (!line.rows().isEmpty()) {
                    lines.addLast(line);
                }
            }
            return claimed;
        });
    }

    @Override
    public int purge(Instant before, int limit) {
        return installation.change(journal -> installation
                .tenants
                .all()
                .flatMap(tenant ->
                        old(tenant, before).map(id -> (Runnable) () -> tenant.deliveries.remove(id, journal)))
                .limit(limit)
                .collect(Collectors.collectingAndThen(Collectors.toList(), removals -> {
                    removals.forEach(Runnable::run);
                    return removals.size();
                })));
    }

    private static Stream<DeliveryId> old(Tenant tenant, Instant before) {
        return tenant.deliveries
                .all()
                .filter(row -> row.made().createdAt().isBefore(before))
                .map(row -> row.made().id());
    }

    private Deque<Line> lines(Instant now) {
        return installation
                .tenants
                .all()
                .flatMap(tenant -> tenant.webhooks
                        .all()
                        .filter(row -> row.webhook().enabled())
                        .map(row -> new Line(tenant, row, due(tenant, row, now))))
                .filter(line -> !line.rows().isEmpty())
                .sorted(Comparator.comparing(line -> line.rows().getFirst().dueAt()))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private Deque<DeliveryRow> due(Tenant tenant, WebhookRow webhook, Instant now) {
        Instant storeNow = installation.now();
        List<DeliveryRow> all = tenant.deliveries
                .all()
                .filter(row -> row.webhook().equals(webhook.webhook().id()))
                .toList();
        long busy = all.stream()
                .filter(row -> row.state() == DeliveryState.SENDING && !row.isDue(now, storeNow))
                .count();
        Set<IncidentId> inTurn = new HashSet<>();
        List<DeliveryRow> due = new ArrayList<>();
        for (DeliveryRow row : all) {
            boolean isFirst = row.isAlone() || !inTurn.contains(row.made().incident());
            if (isFirst && row.isDue(now, storeNow)) {
                due.add(row);
            }
            if (row.isInTheWay()) {
                inTurn.add(row.made().incident());
            }
        }
        return due.stream()
                .sorted(Comparator.comparing(DeliveryRow::dueAt))
                .limit(Math.max(0, AT_ONCE - busy))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private ClaimedDelivery hold(Line line, DeliveryRow row, Instant now, Lease lease, Journal journal) {
        DeliveryRow held = row.held(lease, now, installation.now().plus(Lease.LENGTH));
        line.tenant().deliveries.put(row.made().id(), held, journal);
        return new ClaimedDelivery(
                line.tenant().organization().id(),
                row.webhook(),
                row.made().id(),
                row.made().incident(),
                line.webhook().webhook().url(),
                row.made().body(),
                line.webhook().secrets(now),
                row.attempts(),
                held.since().orElseThrow(),
                lease);
    }
}
