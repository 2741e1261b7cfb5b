package dev.tocsin.domain.sla;

/** The two promises of an SLA policy, both counted from the incident's creation. */
public enum Deadline {
    ACKNOWLEDGE,
    CLOSURE
}
