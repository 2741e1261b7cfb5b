package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.PublicDesk.OpenPublicly;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.PublicMessage;
import dev.tocsin.domain.incident.Title;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An incident to be opened. */
@Introspected
record NewPulseIncident(
        @Schema(example = "API Response Delays") @NotNull @Size(min = 1, max = Title.MAX_LENGTH)
        String title,

        @Schema(example = "investigating") @Nullable PulseStatus status,
        @Schema(example = "major") @Nullable PulseImpact impact,

        @Schema(example = "We are investigating reports of slow API response times.")
        @Nullable
        @Prose
        @Size(max = PublicMessage.MAX_LENGTH)
        String message,

        @Nullable @Size(max = Impact.MAX_EACH) List<ComponentId> componentIds,

        @Nullable @Size(max = Impact.MAX_EACH) Map<ComponentId, ComponentStatus> componentStatuses)
        implements JsonBody {

    OpenPublicly command() {
        return new OpenPublicly(
                new OpenIncident(
                        new Title(title),
                        Optional.empty(),
                        Optional.of((impact == null ? PulseImpact.MINOR : impact).written()),
                        List.of(),
                        Lists.of(componentIds, Function.identity()),
                        List.of(),
                        Optional.empty()),
                Lifecycle.RELIAPULSE,
                (status == null ? PulseStatus.INVESTIGATING : status).written(),
                Optional.ofNullable(message).map(PublicMessage::new),
                componentStatuses == null ? Map.of() : componentStatuses);
    }
}
