package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.oncall.ScheduleDesk.AddSchedule;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.oncall.Schedule;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schedule to be added. */
@Introspected
record NewSchedule(
        @Schema(example = "Platform primary") @NotNull @Size(min = 1, max = Schedule.MAX_NAME_LENGTH)
        String name,

        @Schema(example = "Platform") @Nullable @Size(max = Team.MAX_NAME_LENGTH)
        String teamName,

        @Schema(example = "Europe/Berlin") @NotNull ZoneId timeZone,

        @NotNull @Size(min = 1, max = Schedule.MAX_ROTATIONS)
        List<@Valid NewRotation> rotations)
        implements JsonBody {

    @Override
    public Map<String, String> contradictions() {
        return Rotations.contradictions(rotations);
    }

    AddSchedule command() {
        return new AddSchedule(name, Optional.ofNullable(teamName), timeZone, Lists.of(rotations, NewRotation::wanted));
    }
}
