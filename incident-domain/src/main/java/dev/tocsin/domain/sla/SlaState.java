package dev.tocsin.domain.sla;

/** An incident's standing against its SLA, the worse of its two deadlines: what lists are filtered by. */
public enum SlaState {
    /** Nothing to worry about, or all promises kept. */
    ON_TRACK,
    /** A deadline that is still open has passed its warning. */
    AT_RISK,
    /** A deadline was missed. */
    BREACHED
}
