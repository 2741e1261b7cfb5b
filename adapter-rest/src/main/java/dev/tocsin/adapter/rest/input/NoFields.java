package dev.tocsin.adapter.rest.input;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;

/** There is nothing to be said: no body is as good as an empty one. */
@Introspected
@Schema(example = "{}")
public record NoFields() implements OptionalBody {}
