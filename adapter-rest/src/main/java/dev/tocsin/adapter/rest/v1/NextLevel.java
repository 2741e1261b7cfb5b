package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.OptionalBody;
import dev.tocsin.application.incident.IncidentDesk.Escalate;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.domain.escalation.EscalationPlan;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What somebody has seen who wants the next level woken. */
@Introspected
record NextLevel(
        @Schema(example = "1") @Nullable @Min(0) @Max(EscalationPlan.MAX_LEVELS)
        Integer expectedLevel) implements OptionalBody {

    Escalate command(IncidentRef incident, OptionalLong version) {
        OptionalInt seen = expectedLevel == null ? OptionalInt.empty() : OptionalInt.of(expectedLevel);
        return new Escalate(incident, seen, version);
    }
}
