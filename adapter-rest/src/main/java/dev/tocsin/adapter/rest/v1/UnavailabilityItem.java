package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.oncall.Unavailability;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** Somebody is away. It is never changed, only removed, so {@code updatedAt} is when it was added. */
@Data
@Schema(name = "Unavailability")
record UnavailabilityItem(
        UUID id,
        @Schema(example = "jane@example.com") String email,
        @Schema(example = "2026-04-18T18:00:00Z") Instant startsAt,
        @Schema(example = "2026-04-19T06:00:00Z") Instant endsAt,
        Instant createdAt,
        Instant updatedAt) {

    static UnavailabilityItem of(Unavailability away) {
        return new UnavailabilityItem(
                away.id().value(),
                away.person().email().value(),
                away.period().startsAt(),
                away.period().endsAt(),
                away.createdAt(),
                away.createdAt());
    }
}
