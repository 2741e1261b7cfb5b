package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.catalog.EnvironmentCatalog.AddEnvironment;
import dev.tocsin.domain.catalog.Environment;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An environment to be added. */
@Introspected
record NewEnvironment(
        @Schema(example = "production") @NotNull @Size(min = 1, max = Environment.MAX_NAME_LENGTH)
        String name) implements JsonBody {

    AddEnvironment command() {
        return new AddEnvironment(name);
    }
}
