package dev.tocsin.domain.escalation;

import java.util.List;

/** What an escalation did, because time passed or somebody wanted it. */
public sealed interface EscalationAlarm {

    /** What moved it on. */
    enum Trigger {
        /** The response begins, or begins anew. */
        START,
        /** Nobody answered in time, or nobody could be reached. */
        PATIENCE,
        /** Somebody had answered, and then nobody did anything for too long. */
        SILENCE,
        /** Somebody asked for the next level. */
        PERSON;

        /** As people read it. */
        public String words() {
            return switch (this) {
                case START -> "response has started";
                case PATIENCE -> "nobody answered";
                case SILENCE -> "whoever had it fell silent";
                case PERSON -> "somebody asked for it";
            };
        }
    }

    /**
     * A level fired.
     *
     * @param people each once, in the order of the level's targets, at least one
     */
    record LevelFired(Place place, List<Reached> people, Trigger trigger) implements EscalationAlarm {
        public LevelFired {
            people = List.copyOf(people);
        }
    }

    /** A level had nobody to wake, or no page of it could be delivered. */
    record NobodyReached(Place place) implements EscalationAlarm {}

    /** No level reaches anybody, and there are further rounds: unless somebody had answered, the next one waits. */
    record OutOfReach(String policy, Trigger trigger) implements EscalationAlarm {}

    /** No level is left. */
    record Exhausted(String policy, Trigger trigger) implements EscalationAlarm {}

    /** No policy is in force for the incident. */
    record NoPolicy() implements EscalationAlarm {}
}
