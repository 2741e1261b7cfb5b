package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.incident.IncidentDesk.SetComponentStatuses;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.Impact;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** How components do because of an incident. */
@Introspected
record NewComponentStatuses(
        @NotNull @Size(min = 1, max = Impact.MAX_EACH) List<@Valid Entry> componentStatuses) implements JsonBody {

    /** How one of them does. */
    @Introspected
    @Schema(name = "NewComponentStatus")
    record Entry(@NotNull UUID componentId, @NotNull ComponentStatus status) {}

    @Override
    public Map<String, String> contradictions() {
        Map<String, String> faults = new LinkedHashMap<>();
        Set<UUID> named = new HashSet<>();
        Lists.forEach(componentStatuses, "component_statuses", (entry, place) -> {
            if (entry.componentId() != null && !named.add(entry.componentId())) {
                faults.put(place + "component_id", "is named before");
            }
        });
        return faults;
    }

    SetComponentStatuses command(IncidentRef incident, OptionalLong version) {
        Map<ComponentId, ComponentStatus> statuses = new LinkedHashMap<>();
        componentStatuses.forEach(entry -> statuses.put(new ComponentId(entry.componentId()), entry.status()));
        return new SetComponentStatuses(incident, statuses, version);
    }
}
