package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.oncall.DutyBoard.Standing;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.oncall.Duty;
import dev.tocsin.domain.oncall.Schedule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How it stands with one schedule. */
@Data
@Schema(name = "OnCall")
record OnCallItem(
        @Schema(example = "Platform") @Nullable String teamName,

        ScheduleName schedule,
        @Nullable Person user,
        @Nullable Instant until,

        @Schema(example = "Primary") @Nullable String rotation,

        @Schema(example = "false") boolean override) {

    /** All schedules that were asked about: an organization has few. */
    @Data
    @Schema(name = "AllOnCall")
    record All(List<OnCallItem> items) {
        static All of(List<Standing> standings) {
            return new All(standings.stream().map(OnCallItem::of).toList());
        }
    }

    /** Which schedule it is. */
    @Data
    @Schema(name = "ScheduleName")
    record ScheduleName(
            UUID id, @Schema(example = "Platform primary") String name) {}

    private static OnCallItem of(Standing standing) {
        Schedule schedule = standing.schedule();
        Optional<Duty> duty = standing.watch().duty();
        return new OnCallItem(
                schedule.team().map(TeamRef::name).orElse(null),
                new ScheduleName(schedule.id().value(), schedule.name()),
                duty.map(Duty::person).map(Person::of).orElse(null),
                standing.watch().until().orElse(null),
                duty.flatMap(Duty::rotation).orElse(null),
                duty.isPresent() && duty.get().rotation().isEmpty());
    }
}
