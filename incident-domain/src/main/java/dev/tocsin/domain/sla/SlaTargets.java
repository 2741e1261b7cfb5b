package dev.tocsin.domain.sla;

import java.time.Duration;
import java.util.Optional;

/** What an organization has set for one severity. Only when both are set there is a {@link SlaPolicy} and incidents can have it. */
public record SlaTargets(Optional<Duration> acknowledgeWithin, Optional<Duration> closeWithin) {

    public SlaTargets {
        acknowledgeWithin.ifPresent(SlaPolicy::requireMinutes);
        closeWithin.ifPresent(SlaPolicy::requireMinutes);
        if (acknowledgeWithin.isPresent() && closeWithin.isPresent()) {
            new SlaPolicy(acknowledgeWithin.get(), closeWithin.get());
        }
    }

    public static SlaTargets of(Duration acknowledgeWithin, Duration closeWithin) {
        return new SlaTargets(Optional.of(acknowledgeWithin), Optional.of(closeWithin));
    }

    public Optional<SlaPolicy> policy() {
        return acknowledgeWithin.flatMap(acknowledge -> closeWithin.map(close -> new SlaPolicy(acknowledge, close)));
    }
}
