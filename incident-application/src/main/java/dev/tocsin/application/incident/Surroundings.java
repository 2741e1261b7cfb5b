package dev.tocsin.application.incident;

import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import java.util.List;

/**
 * What stands around an incident.
 *
 * @param entries the newest of its timeline, oldest first
 */
public record Surroundings(
        List<AffectedComponent> components, List<AffectedEnvironment> environments, List<TimelineEntry.Entry> entries) {

    public static final Surroundings NOTHING = new Surroundings(List.of(), List.of(), List.of());

    public Surroundings {
        components = List.copyOf(components);
        environments = List.copyOf(environments);
        entries = List.copyOf(entries);
    }
}
