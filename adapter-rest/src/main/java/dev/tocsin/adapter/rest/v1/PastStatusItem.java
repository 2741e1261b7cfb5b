package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.catalog.PastStatus;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.people.Author;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a component's status.
 *
 * @param createdBy null where Tocsin itself did it
 */
@Data
@Schema(name = "ComponentStatusChange")
record PastStatusItem(
        @Schema(implementation = ComponentStatus.class) String from,

        @Schema(implementation = ComponentStatus.class) String to,

        Instant createdAt,
        @Nullable Person createdBy,

        @Schema(example = "INC-2026-001") @Nullable String incidentNumber) {

    static PastStatusItem of(PastStatus change) {
        return new PastStatusItem(
                change.from().word(),
                change.to().word(),
                change.at(),
                change.by() instanceof Author.Person person ? Person.of(person.who()) : null,
                change.incident().map(IncidentNumber::toString).orElse(null));
    }
}
