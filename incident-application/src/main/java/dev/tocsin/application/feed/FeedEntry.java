package dev.tocsin.application.feed;

import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.IncidentNumber;

/** An entry of some incident's timeline; the incident may have been deleted. */
public record FeedEntry(IncidentId incident, IncidentNumber number, TimelineEntry entry) {

    public long position() {
        return entry.position();
    }
}
