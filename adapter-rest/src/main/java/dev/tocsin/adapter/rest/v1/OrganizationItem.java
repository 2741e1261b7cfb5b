package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.organization.OrganizationRegistry.Charter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new organization.
 *
 * @param key the admin's, which has all scopes: only in the first answer
 */
@Data
@Schema(name = "Organization")
record OrganizationItem(
        @Schema(example = "sk_live_...") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String key,

        UUID id,
        @Schema(example = "Acme") String name,
        @Schema(example = "acme") String slug,
        Instant createdAt,
        Person admin) {

    static OrganizationItem of(Charter charter) {
        return new OrganizationItem(
                null,
                charter.organization().id().value(),
                charter.organization().name(),
                charter.organization().slug().value(),
                charter.organization().createdAt(),
                Person.of(charter.admin().responder()));
    }
}
