package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.catalog.ComponentCatalog.ChangeComponent;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ServiceKey;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a component that shall change. */
@Introspected
record ComponentAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Payments") @Nullable @Size(min = 1, max = Component.MAX_NAME_LENGTH)
        String name,

        @Clearable @Nullable @Prose @Size(max = Component.MAX_DESCRIPTION_LENGTH)
        String description,

        @Schema(example = "partial_outage") @Nullable ComponentStatus status,

        @Schema(example = "svc_K7M4Q9TZ2H") @Clearable @Nullable
        ServiceKey serviceKey)
        implements JsonBody {

    ChangeComponent command(ComponentId component, OptionalLong version) {
        return new ChangeComponent(
                component,
                Optional.ofNullable(name),
                given.change("description", description, Function.identity()),
                Optional.ofNullable(status),
                given.change("service_key", serviceKey, Function.identity()),
                version);
    }
}
