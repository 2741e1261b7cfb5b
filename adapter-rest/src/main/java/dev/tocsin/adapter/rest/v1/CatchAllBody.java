package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.domain.people.Email;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** Who shall hear of what nobody else could be told. */
@Introspected
@Schema(name = "NewCatchAll")
record CatchAllBody(@NotNull Email email) implements JsonBody {}
