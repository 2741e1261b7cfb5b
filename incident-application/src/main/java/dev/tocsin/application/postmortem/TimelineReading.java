package dev.tocsin.application.postmortem;

import dev.tocsin.application.Slice;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.domain.drafting.CaseFile.Gap;
import dev.tocsin.domain.drafting.Entry;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads a timeline once, and then only what has come since. Of a long one it keeps the beginning and the end: nothing
 * limits how much people write.
 */
final class TimelineReading {

    /** How many entries are read at once. */
    static final int PORTION = 1_000;

    private final Incidents incidents;
    private final OrganizationId organization;
    private final IncidentRef incident;
    private final int half;
    private final List<Entry> beginning = new ArrayList<>();
    private final Deque<Entry> end = new ArrayDeque<>();
    private int leftOut;
    private long after;

    /** {@code half} is how many entries it keeps of the beginning, and of the end. */
    TimelineReading(Incidents incidents, OrganizationId organization, IncidentRef incident, int half) {
        this.incidents = incidents;
        this.organization = organization;
        this.incident = incident;
        this.half = half;
    }

    void readOn() {
        Slice<TimelineEntry, Long> portion;
        do {
            portion = incidents.timeline(organization, incident, after, PORTION).orElseThrow(TimelineReading::gone);
            portion.items().forEach(read -> keep(entry(read)));
        } while (portion.hasMore());
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(beginning);
        entries.addAll(end);
        return entries;
    }

    Optional<Gap> gap() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of(new Gap(beginning.getLast().position(), leftOut));
    }

    private void keep(Entry entry) {
        after = entry.position();
        if (beginning.size() < half) {
            beginning.add(entry);
            return;
        }
        end.add(entry);
        if (end.size() > half) {
            end.remove();
            leftOut++;
        }
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

    static StaleException gone() {
        return new StaleException("the incident was deleted just now");
    }
}
