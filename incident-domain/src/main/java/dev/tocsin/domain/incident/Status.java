package dev.tocsin.domain.incident;

import java.util.Arrays;
import java.util.Optional;

/** Where an incident stands. The words are those of the native API. */
public enum Status {
    NEW("new"),
    INVESTIGATING("investigating"),
    FIXING("fixing"),
    MONITORING("monitoring"),
    RESOLVED("resolved"),
    CLOSED("closed");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Resolved or closed: nobody is waited for any more. */
    public boolean isOver() {
        return this == RESOLVED || this == CLOSED;
    }

    public static Optional<Status> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst();
    }
}
