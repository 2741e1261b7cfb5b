package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.incident.IncidentSnapshot;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.incident.Acknowledgement;
import dev.tocsin.domain.incident.Resolution;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident in a list, and as a command answers it. */
@Data
@Schema(name = "Incident")
record IncidentItem(
        // Absent only in what is kept for a repetition: there the commit assigns it later.
        @Schema(example = "INC-2026-044", requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String incidentNumber,

        @Schema(example = "Database connection pool exhaustion")
        String title,

        @Nullable String description,

        @Schema(implementation = Status.class, example = "investigating")
        String status,

        @Schema(implementation = Severity.class, example = "SEV1")
        String severity,

        @Nullable Person assignedTo,
        @Nullable Team team,
        Instant createdAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        UUID id,
        @Nullable Person commander,
        @Nullable Person acknowledgedBy,
        @Nullable Person resolvedBy,
        Instant updatedAt) {

    /** The team whose incident it is. */
    @Data
    @Schema(name = "IncidentTeam")
    record Team(@Schema(example = "Platform") String name) {
        static Team of(TeamRef team) {
            return new Team(team.name());
        }
    }

    static IncidentItem of(IncidentSummary summary) {
        return of(summary.number().toString(), summary.snapshot());
    }

    static IncidentItem of(IncidentSnapshot snapshot) {
        return of(null, snapshot);
    }

    private static IncidentItem of(@Nullable String number, IncidentSnapshot s) {
        return new IncidentItem(
                number,
                s.title(),
                s.description().orElse(null),
                s.status().word(),
                s.severity().name(),
                s.ownership().assignee().map(Person::of).orElse(null),
                s.ownership().team().map(Team::of).orElse(null),
                s.createdAt(),
                s.acknowledgement().map(Acknowledgement::at).orElse(null),
                s.resolution().map(Resolution::at).orElse(null),
                s.id().value(),
                s.ownership().commander().map(Person::of).orElse(null),
                s.acknowledgement().map(Acknowledgement::by).map(Person::of).orElse(null),
                s.resolution().map(Resolution::by).map(Person::of).orElse(null),
                s.updatedAt());
    }
}
