package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.ClaimedPage;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Lease;
import dev.tocsin.application.port.OutgoingPage.About;
import dev.tocsin.application.port.PageQueue;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.Responder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record KeptPageQueue(Installation installation, List<OrganizationId> served) implements PageQueue {

    private static final Duration TOO_LONG = Lease.LENGTH.plus(1, ChronoUnit.MICROS);

    KeptPageQueue(Installation installation) {
        this(installation, new ArrayList<>());
    }

    @Override
    public List<ClaimedPage> claim(Set<Channel> channels, Instant now, int limit, Lease lease) {
        return installation.change(journal -> {
            installation.tenants.all().forEach(tenant -> dropUnwanted(tenant, journal));
            List<ClaimedPage> claimed = new ArrayList<>();
            Deque<Line> lines = lines(channels, now);
            while (claimed.size() < limit && !lines.isEmpty()) {
                Line line = lines.removeFirst();
                claimed.add(hold(line.tenant(), line.rows().removeFirst(), now, lease, journal));
                note(line.organization());
                if (!line.rows().isEmpty()) {
                    lines.addLast(line);
                }
            }
            return claimed;
        });
    }

    @Override
    public long overdue(Instant now) {
        return installation.read(() -> installation
                .tenants
                .all()
                .flatMap(tenant -> tenant.ledger.all())
                .filter(row -> row.isDue(now.minus(TOO_LONG))
                        || row.isAbandoned(installation.now().minus(TOO_LONG)))
                .count());
    }

    @Override
    public Instant storeTime() {
        return installation.now();
    }

    /** What one organization has due, the longest waiting first. */
    private record Line(Tenant tenant, Deque<LedgerRow> rows) {
        Instant since() {
            return waitsSince(rows.getFirst());
        }

        OrganizationId organization() {
            return tenant.organization().id();
        }
    }

    /** The next claim begins with the others. */
    private void note(OrganizationId organization) {
        served.remove(organization);
        served.add(organization);
    }

    /** Of each organization that has pages due, that first which was served longest ago, or never and has the longest waiting page. */
    private Deque<Line> lines(Set<Channel> channels, Instant now) {
        return installation
                .tenants
                .all()
                .map(tenant -> new Line(tenant, due(tenant, channels, now)))
                .filter(line -> !line.rows().isEmpty())
                .sorted(Comparator.comparingInt((Line line) -> served.indexOf(line.organization()))
                        .thenComparing(Line::since))
                .collect(ArrayDeque::new, ArrayDeque::addLast, ArrayDeque::addAll);
    }

    /** Whoever was sending it has died, and nobody wants it sent any more. */
    private void dropUnwanted(Tenant tenant, Journal journal) {
        List<LedgerRow> unwanted = tenant.ledger
                .all()
                .filter(row -> !row.isWanted() && row.isAbandoned(installation.now()))
                .toList();
        unwanted.forEach(row -> tenant.ledger.put(row.page().id(), row.gone(), journal));
    }

    private Deque<LedgerRow> due(Tenant tenant, Set<Channel> channels, Instant now) {
        return tenant.ledger
                .all()
                .filter(row -> channels.contains(row.page().channel()))
                .filter(row -> row.isDue(now) || row.isAbandoned(installation.now()))
                .sorted(Lists.oldestFirst(
                        KeptPageQueue::waitsSince, row -> row.page().id().value()))
                .collect(ArrayDeque::new, ArrayDeque::addLast, ArrayDeque::addAll);
    }

    private static Instant waitsSince(LedgerRow row) {
        return row.waitsSince().orElseThrow();
    }

    private ClaimedPage hold(Tenant tenant, LedgerRow row, Instant now, Lease lease, Journal journal) {
        tenant.ledger.put(row.page().id(), row.held(lease, installation.now().plus(Lease.LENGTH)), journal);
        StoredIncident stored = new PresentNames(tenant)
                .in(tenant.incidents.find(row.incident()).orElseThrow());
        Addressees addressees = new Addressees(tenant);
        return new ClaimedPage(
                new Due(tenant.organization().id(), row.incident()),
                row.page(),
                lease,
                row.attempts(),
                addressees.contact(row.page().to()),
                addressees.isThere(row.page().to()),
                about(tenant, stored),
                new Owing(tenant).owed(row, now));
    }

    private static About about(Tenant tenant, StoredIncident stored) {
        Incident incident = stored.incident();
        return new About(
                stored.number(),
                incident.details().title().value(),
                incident.details().severity(),
                incident.status(),
                incident.ownership().assignee().map(Responder::name),
                incident.impact().services().stream()
                        .map(tenant.services::find)
                        .flatMap(Optional::stream)
                        .map(Service::name)
                        .toList(),
                incident.createdAt());
    }
}
