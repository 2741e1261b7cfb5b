package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.oncall.Schedule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A schedule. */
@Data
@Schema(name = "Schedule")
record ScheduleItem(
        UUID id,
        @Schema(example = "Platform primary") String name,
        @Schema(example = "Platform") @Nullable String teamName,
        @Schema(example = "Europe/Berlin") String timeZone,
        List<RotationItem> rotations,
        Instant createdAt,
        Instant updatedAt) {

    static ScheduleItem of(Schedule schedule) {
        return new ScheduleItem(
                schedule.id().value(),
                schedule.name(),
                schedule.team().map(TeamRef::name).orElse(null),
                schedule.timeZone().getId(),
                schedule.rotations().stream().map(RotationItem::of).toList(),
                schedule.createdAt(),
                schedule.updatedAt());
    }
}
