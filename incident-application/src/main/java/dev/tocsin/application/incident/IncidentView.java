package dev.tocsin.application.incident;

import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.incident.SlackThread;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.SlaClock;
import java.util.List;
import java.util.Optional;

/**
 * All that is shown of one incident.
 *
 * @param participants everybody who acted on it, once each, in the order of their first act
 * @param timeline the newest {@value #TIMELINE_LIMIT} entries, oldest first
 * @param olderEntries whether the timeline has entries from before these
 */
public record IncidentView(
        IncidentSummary summary,
        SlaClock sla,
        Optional<SlackThread> slackThread,
        List<AffectedService> services,
        List<AffectedComponent> components,
        List<AffectedEnvironment> environments,
        List<Participant> participants,
        List<TimelineEntry> timeline,
        boolean olderEntries) {

    public static final int TIMELINE_LIMIT = 200;

    public IncidentView {
        services = List.copyOf(services);
        components = List.copyOf(components);
        environments = List.copyOf(environments);
        participants = List.copyOf(participants);
        timeline = List.copyOf(timeline);
    }

    public record AffectedService(ServiceKey key, String name) {}

    public record AffectedComponent(ComponentId id, String name, ComponentStatus status) {}

    public record AffectedEnvironment(EnvironmentId id, String name) {}

    /** Somebody who acted, named as they were then. */
    public record Participant(String name, Email email) {}
}
