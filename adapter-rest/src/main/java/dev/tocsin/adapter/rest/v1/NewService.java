package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.escalation.EscalationPlan;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service to be added. */
@Introspected
record NewService(
        @Schema(example = "Checkout") @NotNull @Size(min = 1, max = Service.MAX_NAME_LENGTH)
        String name,

        @Schema(example = "Takes the money") @Nullable @Prose @Size(max = Service.MAX_DESCRIPTION_LENGTH)
        String description,

        @Schema(example = "Platform") @Nullable @Size(max = Team.MAX_NAME_LENGTH)
        String teamName,

        @Schema(example = "Platform on call") @Nullable @Size(max = EscalationPlan.MAX_NAME_LENGTH)
        String escalationPolicy)
        implements JsonBody {

    AddService command() {
        return new AddService(
                name,
                Optional.ofNullable(description),
                Optional.ofNullable(teamName),
                Optional.ofNullable(escalationPolicy));
    }
}
