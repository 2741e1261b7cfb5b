package dev.tocsin.application.inmemory;

import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.IncidentWrite.NewEvent;
import dev.tocsin.domain.incident.IncidentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The timelines of one organization: append-only, with positions from 1 and without gaps. */
final class Log {

    private final Map<IncidentId, List<TimelineEntry>> entries = new LinkedHashMap<>();
    private long lastPosition;

    /** Answers the position of the first event. */
    long append(IncidentId incident, List<NewEvent> events, Journal journal) {
        List<TimelineEntry> timeline = entries.computeIfAbsent(incident, unseen -> new ArrayList<>());
        long positionBefore = lastPosition;
        int lengthBefore = timeline.size();
        journal.note(() -> {
            timeline.subList(lengthBefore, timeline.size()).clear();
            lastPosition = positionBefore;
        });
        for (NewEvent event : events) {
            timeline.add(new TimelineEntry(++lastPosition, TimelineEntry.Entry.of(event)));
        }
        return positionBefore + 1;
    }

    /** 0 before anything has happened. */
    long lastPosition() {
        return lastPosition;
    }

    List<TimelineEntry> of(IncidentId incident) {
        return List.copyOf(entries.getOrDefault(incident, List.of()));
    }

    Stream<TimelineEntry> all() {
        return entries.values().stream().flatMap(List::stream);
    }
}
