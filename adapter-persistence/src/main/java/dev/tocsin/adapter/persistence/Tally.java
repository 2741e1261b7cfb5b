package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Where in the counter's array an incident is counted; written out, as the kept arrays depend on it. */
final class Tally {

    private static final Status[] STATUSES = {
        Status.NEW, Status.INVESTIGATING, Status.FIXING, Status.MONITORING, Status.RESOLVED, Status.CLOSED
    };
    private static final Severity[] SEVERITIES = {
        Severity.SEV0, Severity.SEV1, Severity.SEV2, Severity.SEV3, Severity.SEV4
    };
    static final int SIZE = STATUSES.length * SEVERITIES.length;

    private static final Map<Status, Integer> PLACES = new HashMap<>();

    static {
        for (int i = 0; i < STATUSES.length; i++) {
            PLACES.put(STATUSES[i], i);
        }
    }

    private Tally() {}

    /** From 0. */
    static int index(Status status, Severity severity) {
        return Objects.requireNonNull(PLACES.get(status)) * SEVERITIES.length
                + Arrays.asList(SEVERITIES).indexOf(severity);
    }
}
