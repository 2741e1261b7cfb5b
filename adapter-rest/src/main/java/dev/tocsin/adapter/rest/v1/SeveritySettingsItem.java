package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaTargets;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The severities, and by when each wants to be answered and to be over. */
@Data
@Schema(name = "SeveritySettings")
record SeveritySettingsItem(
        @Schema(implementation = Severity.class, example = "SEV2")
        String defaultSeverity,

        Map<String, Targets> severities) {

    /** In minutes from the creation of an incident; null where it is not set. */
    @Data
    @Schema(name = "SeverityTargets")
    record Targets(
            @Schema(example = "15") @Nullable Long acknowledgeMinutes,
            @Schema(example = "240") @Nullable Long closureMinutes) {

        static Targets of(SlaTargets targets) {
            return new Targets(minutes(targets.acknowledgeWithin()), minutes(targets.closeWithin()));
        }

        private static @Nullable Long minutes(Optional<Duration> within) {
            return within.map(Duration::toMinutes).orElse(null);
        }
    }

    static SeveritySettingsItem of(Severities severities) {
        Map<String, Targets> targets = new LinkedHashMap<>();
        severities.settings().targets().forEach((severity, set) -> targets.put(severity.name(), Targets.of(set)));
        return new SeveritySettingsItem(severities.settings().defaultSeverity().name(), targets);
    }
}
