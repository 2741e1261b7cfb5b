package dev.tocsin.domain.sla;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** An organization's choice: which severity an incident has when nobody says, and the targets of every severity. */
public record SeveritySettings(Severity defaultSeverity, Map<Severity, SlaTargets> targets) {

    /** What every organization starts with, so that none has to set anything up before its first incident. */
    public static final SeveritySettings INITIAL = new SeveritySettings(
            Severity.SEV2,
            Map.of(
                    Severity.SEV0, SlaTargets.of(ofMinutes(5), ofHours(2)),
                    Severity.SEV1, SlaTargets.of(ofMinutes(15), ofHours(4)),
                    Severity.SEV2, SlaTargets.of(ofMinutes(30), ofHours(24)),
                    Severity.SEV3, SlaTargets.of(ofHours(4), ofDays(3)),
                    Severity.SEV4, SlaTargets.of(ofHours(24), ofDays(7))));

    public SeveritySettings {
        if (targets.size() != Severity.values().length) {
            throw new IllegalArgumentException("every severity needs its targets");
        }
        targets = Collections.unmodifiableMap(new EnumMap<>(targets));
    }

    /** Empty when a target of this severity is not set: then no incident can have it. */
    public Optional<SlaPolicy> policy(Severity severity) {
        return Optional.ofNullable(targets.get(severity)).flatMap(SlaTargets::policy);
    }
}
