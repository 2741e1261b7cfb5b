package dev.tocsin.application.inmemory;

import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import dev.tocsin.application.incident.IncidentView.AffectedService;
import dev.tocsin.application.incident.IncidentView.Participant;
import dev.tocsin.application.incident.PublicSide;
import dev.tocsin.application.incident.PublicUpdate;
import dev.tocsin.application.incident.Surroundings;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Incident;
import java.util.List;
import java.util.Optional;

/** Puts together what is shown of one incident. */
record Viewing(Tenant tenant) {

    IncidentView view(StoredIncident found) {
        StoredIncident stored = new PresentNames(tenant).in(found);
        Incident incident = stored.incident();
        List<TimelineEntry> timeline = tenant.log.of(incident.id());
        int older = Math.max(0, timeline.size() - IncidentView.TIMELINE_LIMIT);
        return new IncidentView(
                new IncidentSummary(stored.number(), IncidentSnapshot.of(incident)),
                incident.sla(),
                IncidentView.Response.of(incident.escalation()),
                incident.details().slackThread(),
                services(incident.impact()),
                components(incident.impact()),
                environments(incident.impact()),
                Participant.in(timeline.stream().map(TimelineEntry::entry).toList()),
                timeline.subList(older, timeline.size()),
                older > 0);
    }

    PublicSide publicSide(StoredIncident stored) {
        Incident incident = stored.incident();
        List<PublicUpdate> updates = tenant.log.of(incident.id()).stream()
                .flatMap(entry -> PublicUpdate.of(entry.entry()).stream())
                .toList();
        return new PublicSide(
                components(incident.impact()),
                updates.subList(Math.max(0, updates.size() - PublicSide.MAX_UPDATES), updates.size()));
    }

    Surroundings surroundings(StoredIncident stored, int entries) {
        Incident incident = stored.incident();
        List<TimelineEntry.Entry> all =
                tenant.log.of(incident.id()).stream().map(TimelineEntry::entry).toList();
        return new Surroundings(
                components(incident.impact()),
                environments(incident.impact()),
                all.subList(Math.max(0, all.size() - entries), all.size()));
    }

    private List<AffectedService> services(Impact impact) {
        return impact.services().stream()
                .map(tenant.services::find)
                .flatMap(Optional::stream)
                .map(service -> new AffectedService(service.key(), service.name()))
                .toList();
    }

    private List<AffectedComponent> components(Impact impact) {
        return impact.components().stream()
                .map(tenant.components::find)
                .flatMap(Optional::stream)
                .map(component -> new AffectedComponent(component.id(), component.name(), component.status()))
                .toList();
    }

    private List<AffectedEnvironment> environments(Impact impact) {
        return impact.environments().stream()
                .map(tenant.environments::find)
                .flatMap(Optional::stream)
                .map(environment -> new AffectedEnvironment(environment.id(), environment.name()))
                .toList();
    }
}
