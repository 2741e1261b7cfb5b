package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Which versions are to be compared, in either order. */
@Introspected
record ComparisonQuery(
        @QueryValue @NotNull @Min(1) Integer from,
        @QueryValue @NotNull @Min(1) Integer to) implements QueryParameters {}
