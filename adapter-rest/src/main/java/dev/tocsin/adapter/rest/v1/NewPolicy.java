package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.escalation.PolicyDesk.AddPolicy;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Level;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An escalation policy to be added. */
@Introspected
@Schema(name = "NewEscalationPolicy")
record NewPolicy(
        @Schema(example = "Platform on call") @NotNull @Size(min = 1, max = EscalationPlan.MAX_NAME_LENGTH)
        String name,

        @NotNull @Size(min = 1, max = EscalationPlan.MAX_LEVELS)
        List<@Valid NewLevel> levels,

        @Schema(example = "2") @Nullable @Min(0) @Max(EscalationPlan.MAX_REPEAT)
        Integer repeat,

        @Schema(example = "60") @Nullable @Min(1) @Max(Level.MAX_PATIENCE_MINUTES)
        Integer acknowledgeTimeoutMinutes)
        implements JsonBody {

    @Override
    public Map<String, String> contradictions() {
        return Levels.contradictions(levels);
    }

    AddPolicy command() {
        return new AddPolicy(
                name,
                Lists.of(levels, NewLevel::wanted),
                repeat == null ? 0 : repeat,
                Optional.ofNullable(acknowledgeTimeoutMinutes).map(Duration::ofMinutes));
    }
}
