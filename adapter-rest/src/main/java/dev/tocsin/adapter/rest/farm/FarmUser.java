package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.UUID;

/** Somebody who may command, write or approve. */
@PlainData
record FarmUser(
        UUID id,
        @Schema(example = "Jane") String name,
        @Schema(example = "jane@example.com") String email,

        @Schema(implementation = Role.class, example = "admin")
        String role) {

    static FarmUser of(User user) {
        return new FarmUser(
                user.id().value(),
                user.name(),
                user.email().value(),
                user.role().name().toLowerCase(Locale.ROOT));
    }
}
