package dev.tocsin.application.report;

/** What the incidents of one group of a report have in common. */
public enum Grouping {
    /** The team that the incident has, which is that of its first service. */
    TEAM,
    /** A service that is affected: an incident on several of them is in the group of each. */
    SERVICE,
    /** The severity as it is now. */
    SEVERITY
}
