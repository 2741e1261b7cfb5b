package dev.tocsin.domain.escalation;

import dev.tocsin.domain.people.Responder;
import java.util.Optional;

/** Somebody whom a level wakes, and why it is them. */
public record Reached(Responder person, Reason reason) {

    /** What made it them. */
    public sealed interface Reason {

        /** The level names them. */
        record Named() implements Reason {}

        /** They were on call, by this rotation of the schedule, or by an override. */
        record OnDuty(String schedule, Optional<String> rotation) implements Reason {}

        /** They had the incident already when response started. */
        record Assigned() implements Reason {}

        /** As people read it. */
        default String words() {
            return switch (this) {
                case Named named -> "named by the policy";
                case OnDuty duty ->
                    "on call in " + duty.schedule() + " (" + duty.rotation().orElse("override") + ")";
                case Assigned assigned -> "assigned";
            };
        }
    }
}
