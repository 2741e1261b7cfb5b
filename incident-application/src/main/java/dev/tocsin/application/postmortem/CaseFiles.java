package dev.tocsin.application.postmortem;

import dev.tocsin.application.Slice;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentView;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.drafting.CaseFile;
import dev.tocsin.domain.drafting.CaseFile.Message;
import dev.tocsin.domain.drafting.Entry;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.ArrayList;
import java.util.List;

/** Collects what incidents have left behind. */
record CaseFiles(Incidents incidents) {

    /** How many entries of a timeline are read at once. */
    static final int PORTION = 1_000;

    /** {@code said} is what was said in its Slack thread. */
    CaseFile of(StoredIncident stored, List<Message> said) {
        Incident incident = stored.incident();
        OrganizationId organization = incident.organization();
        IncidentRef ref = IncidentRef.of(incident.id());
        IncidentView view = incidents.view(organization, ref).orElseThrow(CaseFiles::gone);
        return new CaseFile(
                stored.number(),
                incident.details().title(),
                view.services().stream().map(IncidentView.AffectedService::name).toList(),
                view.components().stream()
                        .map(IncidentView.AffectedComponent::name)
                        .toList(),
                timeline(organization, ref),
                incidents.alerts(organization, ref).orElseThrow(CaseFiles::gone),
                said);
    }

    private List<Entry> timeline(OrganizationId organization, IncidentRef ref) {
        List<Entry> entries = new ArrayList<>();
        long after = 0;
        Slice<TimelineEntry, Long> portion;
        do {
            portion = incidents.timeline(organization, ref, after, PORTION).orElseThrow(CaseFiles::gone);
            portion.items().forEach(entry -> entries.add(entry(entry)));
            after = portion.next().orElse(after);
        } while (portion.hasMore());
        return entries;
    }

    private static Entry entry(TimelineEntry read) {
        TimelineEntry.Entry entry = read.entry();
        return new Entry(
                entry.id(),
                read.position(),
                entry.type(),
                entry.title(),
                entry.description(),
                entry.author(),
                entry.at(),
                entry.details());
    }

    private static StaleException gone() {
        return new StaleException("the incident was deleted just now");
    }
}
