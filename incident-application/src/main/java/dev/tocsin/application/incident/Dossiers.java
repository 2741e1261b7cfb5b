package dev.tocsin.application.incident;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.IncidentView.AffectedEnvironment;
import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.Environments;
import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.application.port.Incidents;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts around incidents what stands around them: as it is, or as it will be once a command is kept. */
record Dossiers(Incidents incidents, Components components, Environments environments) {

    /** The same attempt, with the dossier for its answer. */
    Attempt<Dossier, Dossier> of(OrganizationId organization, Attempt<IncidentSnapshot, IncidentSummary> told) {
        return switch (told) {
            case Attempt.Ready<IncidentSnapshot, IncidentSummary> ready ->
                Attempt.ready(
                        ready.changes(),
                        after(organization, ready.changes().incidents().getFirst()));
            case Attempt.Settled<IncidentSnapshot, IncidentSummary> settled ->
                Attempt.settled(list(organization, List.of(settled.value().snapshot()), Dossier.ENTRIES)
                        .getFirst());
            case Attempt.Rejected<IncidentSnapshot, IncidentSummary> rejected -> Attempt.rejected(rejected.why());
        };
    }

    List<Dossier> list(OrganizationId organization, List<IncidentSnapshot> found, int entries) {
        Map<IncidentId, Surroundings> all = incidents.surroundings(
                organization, found.stream().map(IncidentSnapshot::id).toList(), entries);
        return found.stream()
                .map(incident ->
                        new Dossier(organization, incident, all.getOrDefault(incident.id(), Surroundings.NOTHING)))
                .toList();
    }

    private Dossier after(OrganizationId organization, IncidentWrite write) {
        Incident next = write.next();
        Surroundings before = write.before()
                .map(stored -> List.of(IncidentSnapshot.of(stored.incident())))
                .map(stored -> list(organization, stored, Dossier.ENTRIES))
                .map(stored -> stored.getFirst().surroundings())
                .orElse(Surroundings.NOTHING);
        List<TimelineEntry.Entry> entries = Stream.concat(
                        before.entries().stream(), write.events().stream().map(TimelineEntry.Entry::of))
                .toList();
        Surroundings around = new Surroundings(
                components(organization, next, before),
                environments(organization, next, before),
                entries.subList(Math.max(0, entries.size() - Dossier.ENTRIES), entries.size()));
        return new Dossier(organization, IncidentSnapshot.of(next), around);
    }

    /** Those that are affected anew are looked up; the others may not be active any more, and are as before. */
    private List<AffectedComponent> components(OrganizationId organization, Incident next, Surroundings before) {
        List<ComponentId> affected = next.impact().components();
        Map<ComponentId, AffectedComponent> known =
                new HashMap<>(before.components().stream().collect(toMap(AffectedComponent::id, identity())));
        List<ComponentId> others =
                affected.stream().filter(id -> !known.containsKey(id)).toList();
        if (!others.isEmpty()) {
            components
                    .find(organization, others)
                    .forEach(found ->
                            known.put(found.id(), new AffectedComponent(found.id(), found.name(), found.status())));
        }
        return affected.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    private List<AffectedEnvironment> environments(OrganizationId organization, Incident next, Surroundings before) {
        List<EnvironmentId> affected = next.impact().environments();
        Map<EnvironmentId, AffectedEnvironment> known =
                new HashMap<>(before.environments().stream().collect(toMap(AffectedEnvironment::id, identity())));
        List<EnvironmentId> others =
                affected.stream().filter(id -> !known.containsKey(id)).toList();
        if (!others.isEmpty()) {
            environments
                    .find(organization, others)
                    .forEach(found -> known.put(found.id(), new AffectedEnvironment(found.id(), found.name())));
        }
        return affected.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }
}
