package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.oncall.StandInDesk.AddUnavailability;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.Email;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;

/** Somebody who will be away. */
@Introspected
record NewUnavailability(
        @Schema(example = "jane@example.com") @NotNull Email email,
        @Schema(example = "2026-04-18T18:00:00Z") @NotNull Instant startsAt,
        @Schema(example = "2026-04-19T06:00:00Z") @NotNull Instant endsAt)
        implements JsonBody {

    @Override
    public Map<String, String> contradictions() {
        return Periods.contradictions(startsAt, endsAt);
    }

    AddUnavailability command(ScheduleId schedule) {
        return new AddUnavailability(schedule, email, new Period(startsAt, endsAt));
    }
}
