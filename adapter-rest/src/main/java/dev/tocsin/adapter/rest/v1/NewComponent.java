package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.catalog.ComponentCatalog.AddComponent;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ServiceKey;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component to be added. */
@Introspected
record NewComponent(
        @Schema(example = "Payments") @NotNull @Size(min = 1, max = Component.MAX_NAME_LENGTH)
        String name,

        @Nullable @Prose @Size(max = Component.MAX_DESCRIPTION_LENGTH)
        String description,

        @Schema(example = "operational") @Nullable ComponentStatus status,
        @Schema(example = "svc_K7M4Q9TZ2H") @Nullable ServiceKey serviceKey)
        implements JsonBody {

    AddComponent command() {
        return new AddComponent(
                name, Optional.ofNullable(description), Optional.ofNullable(status), Optional.ofNullable(serviceKey));
    }
}
