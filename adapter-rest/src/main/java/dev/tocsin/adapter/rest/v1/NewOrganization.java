package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.organization.OrganizationRegistry.FoundOrganization;
import dev.tocsin.domain.organization.Organization;
import dev.tocsin.domain.organization.Slug;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.User;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** An organization to be founded, with its first admin. */
@Introspected
record NewOrganization(
        @Schema(example = "Acme") @NotNull @Size(min = 1, max = Organization.MAX_NAME_LENGTH)
        String name,

        @Schema(example = "acme") @NotNull Slug slug,

        @Schema(example = "Jane") @NotNull @Size(min = 1, max = User.MAX_NAME_LENGTH)
        String adminName,

        @Schema(example = "jane@example.com") @NotNull Email adminEmail)
        implements JsonBody {

    FoundOrganization command() {
        return new FoundOrganization(name, slug, adminName, adminEmail, Optional.empty());
    }
}
