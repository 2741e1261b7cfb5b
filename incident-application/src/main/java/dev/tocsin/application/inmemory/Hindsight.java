package dev.tocsin.application.inmemory;

import dev.tocsin.application.incident.LedgerEntry.State;
import dev.tocsin.application.incident.TimelineEntry.Entry;
import dev.tocsin.application.report.IncidentResponse;
import dev.tocsin.application.report.ResponseFigures.Items;
import dev.tocsin.application.report.ResponseQuery;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.postmortem.ActionStatus;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import dev.tocsin.domain.postmortem.Task;
import dev.tocsin.domain.sla.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What incidents have left behind in the ledger and in postmortems, looked through once for many incidents. */
final class Hindsight {

    private final Tenant tenant;
    private final Map<IncidentId, Long> pagesSent;
    private final Map<IncidentId, Items> actionItems;

    Hindsight(Tenant tenant, ResponseQuery query) {
        this.tenant = tenant;
        pagesSent = tenant.ledger
                .all()
                .filter(row -> row.state() == State.SENT && row.page().cause().isOfResponse())
                .collect(Collectors.groupingBy(LedgerRow::incident, Collectors.counting()));
        actionItems = tenant.postmortems
                .all()
                .map(stored -> stored.postmortem())
                .filter(postmortem -> !query.publishedOnly() || postmortem.status() == PostmortemStatus.PUBLISHED)
                .collect(Collectors.toMap(
                        postmortem -> postmortem.incident().id(), postmortem -> items(postmortem, query)));
    }

    IncidentResponse response(Incident incident) {
        return new IncidentResponse(
                tenant.log.of(incident.id()).stream()
                        .map(entry -> entry.entry())
                        .filter(entry -> entry.type().equals(EventType.ACKNOWLEDGED.name()))
                        .map(Entry::at)
                        .findFirst()
                        .map(at -> Duration.between(incident.createdAt(), at)),
                incident.resolution().map(given -> Duration.between(incident.createdAt(), given.at())),
                incident.sla().progress(Deadline.ACKNOWLEDGE),
                incident.sla().progress(Deadline.CLOSURE),
                pagesSent.getOrDefault(incident.id(), 0L),
                actionItems.getOrDefault(incident.id(), Items.NONE));
    }

    private static Items items(Postmortem postmortem, ResponseQuery query) {
        List<Task> tasks = postmortem.content().trackedItems().stream()
                .map(item -> item.task())
                .toList();
        return new Items(
                tasks.stream()
                        .filter(task -> task.status() != ActionStatus.COMPLETED)
                        .count(),
                tasks.stream().filter(task -> task.isOverdueOn(query.today())).count());
    }
}
