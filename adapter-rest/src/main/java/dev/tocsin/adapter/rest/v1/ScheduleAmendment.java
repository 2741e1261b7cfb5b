package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.oncall.ScheduleDesk.ChangeSchedule;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a schedule that shall change; rotations replace those before. */
@Introspected
record ScheduleAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Platform primary") @Nullable @Size(min = 1, max = Schedule.MAX_NAME_LENGTH)
        String name,

        @Schema(example = "Platform") @Clearable @Nullable @Size(max = Team.MAX_NAME_LENGTH)
        String teamName,

        @Schema(example = "Europe/Berlin") @Nullable ZoneId timeZone,

        @Nullable @Size(min = 1, max = Schedule.MAX_ROTATIONS)
        List<@Valid NewRotation> rotations)
        implements JsonBody {

    @Override
    public Map<String, String> contradictions() {
        return Rotations.contradictions(rotations);
    }

    ChangeSchedule command(ScheduleId schedule, OptionalLong version) {
        return new ChangeSchedule(
                schedule,
                Optional.ofNullable(name),
                given.change("team_name", teamName, Function.identity()),
                Optional.ofNullable(timeZone),
                Lists.ifGiven(rotations, NewRotation::wanted),
                version);
    }
}
