package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.domain.catalog.Environment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** Where incidents happen. */
@PlainData
record FarmEnvironment(
        UUID id, @Schema(example = "production") String name) {

    static FarmEnvironment of(Environment environment) {
        return new FarmEnvironment(environment.id().value(), environment.name());
    }
}
