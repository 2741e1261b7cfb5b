package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.people.Responder;
import io.swagger.v3.oas.annotations.media.Schema;

/** Somebody, as an incident refers to them. */
@Data
record Person(
        @Schema(example = "Jane") String name,
        @Schema(example = "jane@example.com") String email) {

    static Person of(Responder responder) {
        return new Person(responder.name(), responder.email().value());
    }
}
