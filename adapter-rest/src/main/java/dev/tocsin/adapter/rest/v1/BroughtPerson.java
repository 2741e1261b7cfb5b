package dev.tocsin.adapter.rest.v1;

import dev.tocsin.application.postmortem.BroughtPostmortem.Person;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody whom a file names. */
@Introspected
record BroughtPerson(
        @Schema(example = "Jane") @NotNull @Size(max = User.MAX_NAME_LENGTH)
        String name,

        @Schema(example = "jane@example.com") @NotNull Email email) {

    Person person() {
        return new Person(name, email);
    }
}
