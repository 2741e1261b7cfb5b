package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.oncall.ScheduleOverride;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** Somebody stands in. It is never changed, only removed, so {@code updatedAt} is when it was added. */
@Data
@Schema(name = "Override")
record OverrideItem(
        UUID id,
        @Schema(example = "casey@example.com") String email,
        @Schema(example = "2026-04-18T18:00:00Z") Instant startsAt,
        @Schema(example = "2026-04-19T06:00:00Z") Instant endsAt,
        Instant createdAt,
        Instant updatedAt) {

    static OverrideItem of(ScheduleOverride override) {
        return new OverrideItem(
                override.id().value(),
                override.person().email().value(),
                override.period().startsAt(),
                override.period().endsAt(),
                override.createdAt(),
                override.createdAt());
    }
}
