package dev.tocsin.application.incident;

import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Resolution;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** An incident with what stands around it, for those who look at it as one thing; its number is not among it. */
public record Dossier(OrganizationId organization, IncidentSnapshot incident, Surroundings surroundings) {

    /** As many entries of the timeline has one that is looked at alone. */
    public static final int ENTRIES = IncidentView.TIMELINE_LIMIT;

    /** As many has one in a list. */
    public static final int ENTRIES_IN_A_LIST = 20;

    static Dossier of(OrganizationId organization, IncidentView view) {
        return new Dossier(
                organization,
                view.summary().snapshot(),
                new Surroundings(
                        view.components(),
                        view.environments(),
                        view.timeline().stream().map(TimelineEntry::entry).toList()));
    }

    /** When it was resolved or, where it was closed without, closed; as far as its entries tell. */
    public Optional<Instant> overSince() {
        return incident.status().isOver()
                ? incident.resolution().map(Resolution::at).or(this::closed)
                : Optional.empty();
    }

    private Optional<Instant> closed() {
        return surroundings.entries().reversed().stream()
                .filter(entry -> entry.type().equals(EventType.STATUS_CHANGED.name()))
                .filter(entry -> Status.CLOSED.word().equals(entry.details().get("to")))
                .map(TimelineEntry.Entry::at)
                .findFirst();
    }
}
