package dev.tocsin.domain.paging;

/** Why somebody is paged. */
public enum Cause {
    /** A level of the escalation policy fired. */
    ESCALATION,
    /** Somebody wanted them. */
    MANUAL,
    /** Somebody else gave the incident, or the command of it, to them. */
    ASSIGNMENT,
    /** Nobody answered in time, or will soon not have. */
    SLA_ACKNOWLEDGE,
    /** It is not over in time, or will soon not be. */
    SLA_CLOSURE,
    /** They were woken, and now somebody has it. */
    STAND_DOWN,
    /** Nobody else could be told. */
    CATCH_ALL,
    /** Something that they have to do has become more important, or waits. */
    REMINDER
}
