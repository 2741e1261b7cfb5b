package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.application.escalation.PolicyDesk.WantedLevel;
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

/** A level that a policy shall have. */
@Introspected
@Schema(name = "NewEscalationLevel")
record NewLevel(
        @NotNull @Size(min = 1, max = Level.MAX_TARGETS) List<@Valid NewTarget> targets,

        @Schema(example = "5") @NotNull @Min(1) @Max(Level.MAX_PATIENCE_MINUTES)
        Integer patienceMinutes) {

    /** What contradicts itself in any of its targets. */
    void contradictions(String path, Map<String, String> faults) {
        Lists.forEach(targets, path + "targets", (target, place) -> target.contradictions(place, faults));
    }

    WantedLevel wanted() {
        return new WantedLevel(Lists.of(targets, NewTarget::wanted), Duration.ofMinutes(patienceMinutes));
    }
}
