package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.PublicDesk.AmendPublicly;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Title;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What shall change of an incident. */
@Introspected
record PulseIncidentAmendment(
        @Schema(example = "Updated Title") @Nullable @Size(min = 1, max = Title.MAX_LENGTH)
        String title,

        @Schema(example = "critical") @Nullable PulseImpact impact,
        @Nullable @Size(max = Impact.MAX_EACH) List<ComponentId> componentIds,

        @Nullable @Size(max = Impact.MAX_EACH) Map<ComponentId, ComponentStatus> componentStatuses)
        implements JsonBody {

    AmendPublicly command(IncidentRef incident, OptionalLong version) {
        return new AmendPublicly(
                incident,
                Optional.ofNullable(title).map(Title::new),
                Optional.ofNullable(impact).map(PulseImpact::meant),
                Lists.ifGiven(componentIds, Function.identity()),
                componentStatuses == null ? Map.of() : componentStatuses,
                version);
    }
}
