package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.catalog.ServiceCatalog.ChangeService;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.escalation.EscalationPlan;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a service that shall change. */
@Introspected
record ServiceAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Checkout") @Nullable @Size(min = 1, max = Service.MAX_NAME_LENGTH)
        String name,

        @Schema(example = "Takes the money") @Clearable @Nullable @Prose @Size(max = Service.MAX_DESCRIPTION_LENGTH)
        String description,

        @Schema(example = "Platform") @Clearable @Nullable @Size(max = Team.MAX_NAME_LENGTH)
        String teamName,

        @Schema(example = "Platform on call") @Clearable @Nullable @Size(max = EscalationPlan.MAX_NAME_LENGTH)
        String escalationPolicy)
        implements JsonBody {

    ChangeService command(ServiceKey service, OptionalLong version) {
        return new ChangeService(
                service,
                Optional.ofNullable(name),
                given.change("description", description, Function.identity()),
                given.change("team_name", teamName, Function.identity()),
                given.change("escalation_policy", escalationPolicy, Function.identity()),
                version);
    }
}
