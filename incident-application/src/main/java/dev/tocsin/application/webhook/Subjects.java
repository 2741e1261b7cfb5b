package dev.tocsin.application.webhook;

import dev.tocsin.application.feed.FeedEntry;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.DueIncidents.Due;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.Postmortems;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.application.postmortem.PostmortemView;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.webhook.WebhookEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What entries of the feed are about, read after them and so at least as new. Of what has been deleted meanwhile only
 * the deletion is told: nobody can say any more what it was like.
 */
record Subjects(Incidents incidents, Postmortems postmortems) {

    /** What is told of one entry, and where that stands. */
    record Told(IncidentId incident, long position, Announcement announcement) {}

    /** An entry, and something of what it tells. */
    private record Wanted(FeedEntry entry, WebhookEvent event) {

        IncidentId incident() {
            return entry.incident();
        }

        Instant at() {
            return entry.entry().entry().at();
        }
    }

    /** In the order of the feed. */
    List<Told> of(OrganizationId organization, List<FeedEntry> entries, Collection<WebhookEvent> events) {
        List<Wanted> wanted = entries.stream()
                .flatMap(entry -> events(entry.entry().entry()).stream()
                        .filter(events::contains)
                        .map(event -> new Wanted(entry, event)))
                .toList();
        Map<IncidentId, IncidentSummary> summaries = summaries(organization, wanted);
        Map<IncidentId, Optional<PostmortemView>> views = new HashMap<>();
        return wanted.stream()
                .flatMap(each -> announcement(
                        each,
                        Optional.ofNullable(summaries.get(each.incident())),
                        incident -> views.computeIfAbsent(incident, id -> postmortem(organization, id)))
                        .map(told -> new Told(each.incident(), each.entry().position(), told))
                        .stream())
                .toList();
    }

    private interface Views {
        Optional<PostmortemView> of(IncidentId incident);
    }

    private static Optional<Announcement> announcement(Wanted wanted, Optional<IncidentSummary> incident, Views views) {
        WebhookEvent event = wanted.event();
        if (event == WebhookEvent.INCIDENT_DELETED) {
            return Optional.of(new Announcement.OfDeletion(
                    event, wanted.at(), wanted.incident(), wanted.entry().number()));
        }
        return event.isOfPostmortem()
                ? views.of(wanted.incident()).map(view -> new Announcement.OfPostmortem(event, wanted.at(), view))
                : incident.map(summary -> new Announcement.OfIncident(event, wanted.at(), summary));
    }

    private Map<IncidentId, IncidentSummary> summaries(OrganizationId organization, List<Wanted> wanted) {
        List<Due> needed = wanted.stream()
                .filter(each -> !each.event().isOfPostmortem())
                .map(each -> new Due(organization, each.incident()))
                .distinct()
                .toList();
        return needed.isEmpty()
                ? Map.of()
                : incidents.find(needed).stream()
                        .collect(Collectors.toMap(
                                stored -> stored.incident().id(),
                                stored ->
                                        new IncidentSummary(stored.number(), IncidentSnapshot.of(stored.incident()))));
    }

    private Optional<PostmortemView> postmortem(OrganizationId organization, IncidentId incident) {
        return postmortems
                .find(organization, PostmortemRef.of(IncidentRef.of(incident)))
                .map(stored -> new PostmortemView(stored.number(), stored.postmortem()));
    }

    /** None, for an entry that only a newer version knows. */
    private static List<WebhookEvent> events(TimelineEntry.Entry entry) {
        Optional<Status> to = Optional.ofNullable(entry.details().get("to"))
                .filter(String.class::isInstance)
                .flatMap(word -> Status.of((String) word));
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().equals(entry.type()))
                .flatMap(type -> WebhookEvent.of(type, to).stream())
                .toList();
    }
}
