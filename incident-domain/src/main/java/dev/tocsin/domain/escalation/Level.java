package dev.tocsin.domain.escalation;

import java.time.Duration;
import java.util.List;

/**
 * One step of a policy: all its targets are woken at once.
 *
 * @param targets 1 to {@value #MAX_TARGETS}, in order; the first one's person gets the incident
 * @param patience how long they have for an answer: whole minutes, from 1 to {@value #MAX_PATIENCE_MINUTES}
 */
public record Level(List<Target> targets, Duration patience) {

    public static final int MAX_TARGETS = 20;
    public static final int MAX_PATIENCE_MINUTES = 1_440;

    public Level {
        targets = List.copyOf(targets);
        if (targets.isEmpty() || targets.size() > MAX_TARGETS) {
            throw new IllegalArgumentException("not 1 to " + MAX_TARGETS + " targets");
        }
        requireMinutes("patience", patience);
    }

    static void requireMinutes(String what, Duration duration) {
        long minutes = duration.toMinutes();
        if (!duration.equals(Duration.ofMinutes(minutes)) || minutes < 1 || minutes > MAX_PATIENCE_MINUTES) {
            throw new IllegalArgumentException(
                    what + " is not 1 to " + MAX_PATIENCE_MINUTES + " whole minutes: " + duration);
        }
    }
}
