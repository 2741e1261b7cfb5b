package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.escalation.EscalationSettings.BindPolicy;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.sla.Severity;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which policy shall be in force. None is said in so many words: who misspells the field must not switch it off. */
@Introspected
record PolicyBinding(
        @Schema(hidden = true) Given given,

        @Schema(example = "Platform on call", requiredMode = Schema.RequiredMode.REQUIRED)
        @Clearable
        @Nullable
        @Size(max = EscalationPlan.MAX_NAME_LENGTH)
        String policy)
        implements JsonBody {

    @Override
    public Map<String, String> contradictions() {
        return given.fields().contains("policy") ? Map.of() : Map.of("policy", "is required; null for none");
    }

    BindPolicy command(Optional<Severity> severity) {
        return new BindPolicy(severity, Optional.ofNullable(policy));
    }
}
