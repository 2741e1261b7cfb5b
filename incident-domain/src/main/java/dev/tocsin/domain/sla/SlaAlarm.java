package dev.tocsin.domain.sla;

import java.time.Instant;

/** Something that time alone brought about: 80 % of a deadline has passed, or all of it. */
public record SlaAlarm(Kind kind, Deadline deadline, Instant dueAt) {

    /** Each occurs at most once per incident and deadline. */
    public enum Kind {
        WARNING,
        BREACH
    }
}
