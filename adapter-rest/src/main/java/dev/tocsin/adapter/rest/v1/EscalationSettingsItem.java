package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.escalation.PolicyBindings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which policy is in force for which incidents, where services have none of their own. */
@Data
@Schema(name = "EscalationSettings")
record EscalationSettingsItem(
        @Schema(example = "Platform on call") @Nullable String defaultPolicy,

        @Schema(example = "{\"SEV0\": \"All hands\"}") Map<String, String> severities) {

    static EscalationSettingsItem of(PolicyBindings bindings) {
        Map<String, String> severities = new LinkedHashMap<>();
        bindings.bySeverity().forEach((severity, policy) -> severities.put(severity.name(), policy.name()));
        return new EscalationSettingsItem(
                bindings.standard().map(PolicyRef::name).orElse(null), severities);
    }
}
