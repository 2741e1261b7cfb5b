package dev.tocsin.application.postmortem;

import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.drafting.CaseFile;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.List;

/** Collects what incidents have left behind. */
record CaseFiles(Incidents incidents) {

    /** So many entries of a timeline are read of its beginning, and as many of its end; drafting them takes no time. */
    static final int HALF = 5_000;

    TimelineReading timeline(StoredIncident stored) {
        Incident incident = stored.incident();
        return new TimelineReading(incidents, incident.organization(), IncidentRef.of(incident.id()), HALF);
    }

    /** {@code said} is what was said in its Slack thread; of the timeline it has what has come until now. */
    CaseFile of(StoredIncident stored, TimelineReading timeline, List<Message> said) {
        Incident incident = stored.incident();
        OrganizationId organization = incident.organization();
        IncidentRef ref = IncidentRef.of(incident.id());
        IncidentView view = incidents.view(organization, ref).orElseThrow(TimelineReading::gone);
        timeline.readOn();
        return new CaseFile(
                stored.number(),
                incident.details().title(),
                view.services().stream().map(IncidentView.AffectedService::name).toList(),
                view.components().stream()
                        .map(IncidentView.AffectedComponent::name)
                        .toList(),
                timeline.entries(),
                timeline.gap(),
                incidents.alerts(organization, ref).orElseThrow(TimelineReading::gone),
                said);
    }
}
