package dev.tocsin.domain.escalation;

import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.sla.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which policy is in force for which incidents, beside those that services have of their own. */
public record PolicyBindings(Optional<PolicyRef> standard, Map<Severity, PolicyRef> bySeverity) {

    public static final PolicyBindings NONE = new PolicyBindings(Optional.empty(), Map.of());

    public PolicyBindings {
        EnumMap<Severity, PolicyRef> ordered = new EnumMap<>(Severity.class);
        ordered.putAll(bySeverity);
        bySeverity = Collections.unmodifiableMap(ordered);
    }

    public PolicyBindings with(Optional<Severity> severity, Optional<PolicyRef> policy) {
        if (severity.isEmpty()) {
            return new PolicyBindings(policy, bySeverity);
        }
        Map<Severity, PolicyRef> next = new EnumMap<>(Severity.class);
        next.putAll(bySeverity);
        policy.ifPresentOrElse(ref -> next.put(severity.get(), ref), () -> next.remove(severity.get()));
        return new PolicyBindings(standard, next);
    }

    /**
     * The policy in force: that of the first service that has its own, else the severity's, else the standard one.
     *
     * @param ownPolicies those of the affected services, in the order in which these were named
     */
    public Optional<PolicyRef> choose(List<Optional<PolicyRef>> ownPolicies, Severity severity) {
        return ownPolicies.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(bySeverity.get(severity)))
                .or(() -> standard);
    }
}
