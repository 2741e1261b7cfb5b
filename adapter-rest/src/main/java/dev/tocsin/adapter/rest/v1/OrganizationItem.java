package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.organization.OrganizationRegistry.Founded;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A new organization.
 *
 * @param key the admin's, which has all scopes; it is not shown again
 */
@Data
@Schema(name = "Organization")
record OrganizationItem(
        UUID id,
        @Schema(example = "Acme") String name,
        @Schema(example = "acme") String slug,
        Instant createdAt,
        Person admin,
        @Schema(example = "sk_live_...") String key) {

    static OrganizationItem of(Founded founded) {
        return new OrganizationItem(
                founded.organization().id().value(),
                founded.organization().name(),
                founded.organization().slug().value(),
                founded.organization().createdAt(),
                Person.of(founded.admin().responder()),
                founded.secret().text());
    }
}
