package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.escalation.PolicyDesk.ChangePolicy;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Level;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The fields of an escalation policy that shall change; levels replace those before. */
@Introspected
@Schema(name = "EscalationPolicyAmendment")
record PolicyAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "Platform on call") @Nullable @Size(min = 1, max = EscalationPlan.MAX_NAME_LENGTH)
        String name,

        @Nullable @Size(min = 1, max = EscalationPlan.MAX_LEVELS)
        List<@Valid NewLevel> levels,

        @Schema(example = "2") @Nullable @Min(0) @Max(EscalationPlan.MAX_REPEAT)
        Integer repeat,

        @Schema(example = "60") @Clearable @Nullable @Min(1) @Max(Level.MAX_PATIENCE_MINUTES)
        Integer acknowledgeTimeoutMinutes)
        implements JsonBody {

    @Override
    public Map<String, String> contradictions() {
        return Levels.contradictions(levels);
    }

    ChangePolicy command(PolicyId policy, OptionalLong version) {
        return new ChangePolicy(
                policy,
                Optional.ofNullable(name),
                Lists.ifGiven(levels, NewLevel::wanted),
                Optional.ofNullable(repeat),
                given.change(
                        "acknowledge_timeout_minutes",
                        acknowledgeTimeoutMinutes,
                        minutes -> Duration.ofMinutes(minutes)),
                version);
    }
}
