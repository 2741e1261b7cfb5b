package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.Severity;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident to be opened. */
@Introspected
record NewIncident(
        @Schema(example = "Database connection pool exhaustion") @NotNull @Size(min = 1, max = Title.MAX_LENGTH)
        String title,

        @Schema(example = "API returning 500s due to connection limit")
        @Nullable
        @Prose
        @Size(max = Description.MAX_LENGTH)
        String description,

        @Schema(example = "SEV1") @Nullable Severity severity,
        @NotNull @Size(min = 1, max = Impact.MAX_EACH) List<ServiceKey> serviceIds,
        @Nullable @Size(max = Impact.MAX_EACH) List<UUID> componentIds,
        @Nullable @Size(max = Impact.MAX_EACH) List<UUID> environmentIds,
        @Nullable Email commander)
        implements JsonBody {

    OpenIncident command() {
        return new OpenIncident(
                new Title(title),
                Optional.ofNullable(description).map(Description::new),
                Optional.ofNullable(severity),
                serviceIds,
                Lists.of(componentIds, ComponentId::new),
                Lists.of(environmentIds, EnvironmentId::new),
                Optional.ofNullable(commander));
    }
}
