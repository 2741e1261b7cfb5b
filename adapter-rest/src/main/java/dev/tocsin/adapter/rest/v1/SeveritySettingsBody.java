package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.application.sla.SeverityDesk.ReplaceSeverities;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.domain.sla.SlaPolicy;
import dev.tocsin.domain.sla.SlaTargets;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** All severities as they shall be. */
@Introspected
@Schema(name = "NewSeveritySettings")
record SeveritySettingsBody(
        @Schema(example = "SEV2") @NotNull Severity defaultSeverity,
        @NotNull Map<Severity, @Valid Targets> severities) implements JsonBody {

    /** What is not given, or null, is not set: then no incident can have the severity. */
    @Introspected
    @Schema(name = "NewSeverityTargets")
    record Targets(
            @Schema(example = "15") @Nullable @Min(1) @Max(SlaPolicy.MAX_MINUTES)
            Integer acknowledgeMinutes,

            @Schema(example = "240") @Nullable @Min(1) @Max(SlaPolicy.MAX_MINUTES)
            Integer closureMinutes) {

        boolean isUpsideDown() {
            return acknowledgeMinutes != null && closureMinutes != null && acknowledgeMinutes > closureMinutes;
        }

        SlaTargets targets() {
            return new SlaTargets(minutes(acknowledgeMinutes), minutes(closureMinutes));
        }

        private static Optional<Duration> minutes(@Nullable Integer minutes) {
            return Optional.ofNullable(minutes).map(Duration::ofMinutes);
        }
    }

    /** Every severity is given, and wants to be answered no later than it wants to be over. */
    @Override
    @SuppressWarnings("NullAway") // asked before it is certain that all is there
    public Map<String, String> contradictions() {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Severity severity : severities == null ? List.<Severity>of() : List.of(Severity.values())) {
            Targets given = severities.get(severity);
            if (given == null) {
                faults.put("severities." + severity, "is required");
            } else if (given.isUpsideDown()) {
                faults.put("severities." + severity + ".acknowledge_minutes", "must be at most closure_minutes");
            }
        }
        return faults;
    }

    ReplaceSeverities command(OptionalLong version) {
        Map<Severity, SlaTargets> targets = new EnumMap<>(Severity.class);
        severities.forEach((severity, given) -> targets.put(severity, given.targets()));
        return new ReplaceSeverities(new SeveritySettings(defaultSeverity, targets), version);
    }
}
