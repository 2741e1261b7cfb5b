package dev.tocsin.application.feed;

import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;

/**
 * An entry of some incident's timeline; the incident may have been deleted.
 *
 * @param incidentTitle what the incident was called when the entry was read
 */
public record FeedEntry(IncidentId incident, IncidentNumber number, String incidentTitle, TimelineEntry entry) {

    public long position() {
        return entry.position();
    }
}
