package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.catalog.EnvironmentCatalog.ChangeEnvironment;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The fields of an environment that shall change. */
@Introspected
record EnvironmentAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "production") @Nullable @Size(min = 1, max = Environment.MAX_NAME_LENGTH)
        String name)
        implements JsonBody {

    ChangeEnvironment command(EnvironmentId environment, OptionalLong version) {
        return new ChangeEnvironment(environment, Optional.ofNullable(name), version);
    }
}
