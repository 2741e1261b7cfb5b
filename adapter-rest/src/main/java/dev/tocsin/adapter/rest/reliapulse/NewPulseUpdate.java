package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.PublicDesk.PostUpdate;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.PublicMessage;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the public shall be told. */
@Introspected
record NewPulseUpdate(
        @Schema(example = "identified") @Nullable PulseStatus status,

        @Schema(example = "We have identified the root cause as database connection pool exhaustion.")
        @NotNull
        @Prose
        @Size(min = 1, max = PublicMessage.MAX_LENGTH)
        String message,

        @Nullable @Size(max = Impact.MAX_EACH) Map<ComponentId, ComponentStatus> componentStatuses)
        implements JsonBody {

    PostUpdate command(IncidentRef incident, OptionalLong version) {
        return new PostUpdate(
                incident,
                Lifecycle.RELIAPULSE,
                Optional.ofNullable(status).map(PulseStatus::written),
                new PublicMessage(message),
                componentStatuses == null ? Map.of() : componentStatuses,
                version);
    }
}
