package dev.tocsin.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an escalation would do if nobody ever answered: the same that it does. */
public final class Simulation {

    /**
     * A level fires.
     *
     * @param people nobody where it would reach nobody
     */
    public record Step(Place place, Instant at, List<Reached> people) {
        public Step {
            people = List.copyOf(people);
        }
    }

    private Simulation() {}

    /**
     * All steps, for an incident that nobody has yet.
     *
     * @param onCall with a plan, and with rosters that know of every exception until the last level has had its
     *     patience
     */
    public static List<Step> of(OnCall onCall, Instant at) {
        List<Step> steps = new ArrayList<>();
        Escalation escalation = Escalation.starting(at);
        for (Optional<Instant> next = escalation.nextAt(); next.isPresent(); next = escalation.nextAt()) {
            Instant now = next.get();
            Escalation.Elapsed elapsed = escalation.elapse(now, onCall, Optional.empty());
            elapsed.alarms().forEach(alarm -> step(alarm, now).ifPresent(steps::add));
            escalation = elapsed.next();
        }
        return steps;
    }

    private static Optional<Step> step(EscalationAlarm alarm, Instant at) {
        return switch (alarm) {
            case EscalationAlarm.LevelFired fired -> Optional.of(new Step(fired.place(), at, fired.people()));
            case EscalationAlarm.NobodyReached passed -> Optional.of(new Step(passed.place(), at, List.of()));
            case EscalationAlarm.OutOfReach later -> Optional.empty();
            case EscalationAlarm.Exhausted exhausted -> Optional.empty();
            case EscalationAlarm.NoPolicy none -> Optional.empty();
        };
    }
}
