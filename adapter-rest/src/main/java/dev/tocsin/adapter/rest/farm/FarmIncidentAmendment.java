package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.DossierDesk.AmendDossier;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.incident.Description;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.UserId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of an incident that shall change; a list takes the place of the one before. */
@Introspected
record FarmIncidentAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Checkout and basket are down") @Nullable @Size(min = 1, max = Title.MAX_LENGTH)
        String title,

        @Schema(example = "P2") @Nullable FarmSeverity severity,

        @Schema(example = "Only orders by card fail") @Clearable @Nullable @Prose @Size(max = Description.MAX_LENGTH)
        String description,

        @Clearable @Nullable UUID commanderUserId,
        @Nullable @Size(max = Impact.MAX_EACH) List<UUID> affectedComponentIds,
        @Nullable @Size(max = Impact.MAX_EACH) List<UUID> affectedEnvironmentIds)
        implements JsonBody {

    AmendDossier command(IncidentId incident, OptionalLong version) {
        return new AmendDossier(
                IncidentRef.of(incident),
                Optional.ofNullable(title).map(Title::new),
                given.change("description", description, Description::new),
                Optional.ofNullable(severity).map(FarmSeverity::meant),
                given.change("commanderUserId", commanderUserId, UserId::new),
                Lists.ifGiven(affectedComponentIds, ComponentId::new),
                Lists.ifGiven(affectedEnvironmentIds, EnvironmentId::new),
                version);
    }
}
