package dev.tocsin.domain.escalation;

import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.UserId;

/** Whom a level wakes: somebody by name, or whoever is on call when the level fires. */
public sealed interface Target {

    /** What it names. */
    enum Kind {
        USER,
        SCHEDULE
    }

    record Person(UserId user) implements Target {}

    record OnSchedule(ScheduleId schedule) implements Target {}
}
