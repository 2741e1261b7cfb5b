package dev.tocsin.application.incident;

import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.incident.Incident;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the public may know of an incident beside its own fields.
 *
 * @param updates the newest {@value #MAX_UPDATES}, oldest first
 */
public record PublicSide(List<AffectedComponent> components, List<PublicUpdate> updates) {

    public static final int MAX_UPDATES = 100;

    public static final PublicSide NOTHING = new PublicSide(List.of(), List.of());

    public PublicSide {
        components = List.copyOf(components);
        updates = List.copyOf(updates);
    }

    /** Of an incident that was changed, with statuses of components: those that are not active any more are as before. */
    PublicSide of(
            Incident next, List<Component> active, List<ComponentStatusChange> changes, List<PublicUpdate> updatesNow) {
        Map<ComponentId, AffectedComponent> known = new HashMap<>();
        components.forEach(component -> known.put(component.id(), component));
        Stream.concat(active.stream(), changes.stream().map(ComponentStatusChange::component))
                .forEach(component -> known.put(
                        component.id(), new AffectedComponent(component.id(), component.name(), component.status())));
        return new PublicSide(
                next.impact().components().stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .toList(),
                updatesNow);
    }
}
