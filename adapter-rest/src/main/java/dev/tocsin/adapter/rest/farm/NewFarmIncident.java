package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.DossierDesk.OpenDossier;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.UserId;
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
record NewFarmIncident(
        @Schema(example = "Checkout is down") @NotNull @Size(min = 1, max = Title.MAX_LENGTH)
        String title,

        @Schema(example = "P1") @NotNull FarmSeverity severity,

        @Schema(example = "No order can be paid since 10:28") @Nullable @Prose @Size(max = Description.MAX_LENGTH)
        String description,

        @Nullable UUID commanderUserId,
        @Nullable @Size(max = Impact.MAX_EACH) List<UUID> affectedComponentIds,
        @Nullable @Size(max = Impact.MAX_EACH) List<UUID> affectedEnvironmentIds)
        implements JsonBody {

    OpenDossier command() {
        return new OpenDossier(
                new Title(title),
                Optional.ofNullable(description).map(Description::new),
                severity.meant(),
                Lists.of(affectedComponentIds, ComponentId::new),
                Lists.of(affectedEnvironmentIds, EnvironmentId::new),
                Optional.ofNullable(commanderUserId).map(UserId::new));
    }
}
