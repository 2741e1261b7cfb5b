package dev.tocsin.domain.catalog;

import java.util.Arrays;
import java.util.Optional;

/** How well a component works, as the public is told; from best to worst. */
public enum ComponentStatus {
    OPERATIONAL("operational"),
    DEGRADED_PERFORMANCE("degraded_performance"),
    PARTIAL_OUTAGE("partial_outage"),
    MAJOR_OUTAGE("major_outage");

    private final String word;

    ComponentStatus(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<ComponentStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst();
    }
}
