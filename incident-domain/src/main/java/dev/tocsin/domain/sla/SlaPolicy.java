package dev.tocsin.domain.sla;

import java.time.Duration;

/** The promise for one severity: whole minutes, from 1 to {@value #MAX_MINUTES}, the answer due no later than the end. */
public record SlaPolicy(Duration acknowledgeWithin, Duration closeWithin) {

    public static final int MAX_MINUTES = 525_600;

    public SlaPolicy {
        requireMinutes(acknowledgeWithin);
        requireMinutes(closeWithin);
        if (acknowledgeWithin.compareTo(closeWithin) > 0) {
            throw new IllegalArgumentException("acknowledging would be due after closing");
        }
    }

    Duration within(Deadline deadline) {
        return switch (deadline) {
            case ACKNOWLEDGE -> acknowledgeWithin;
            case CLOSURE -> closeWithin;
        };
    }

    static void requireMinutes(Duration duration) {
        long minutes = duration.toMinutes();
        if (!duration.equals(Duration.ofMinutes(minutes)) || minutes < 1 || minutes > MAX_MINUTES) {
            throw new IllegalArgumentException("not 1 to " + MAX_MINUTES + " whole minutes: " + duration);
        }
    }
}
