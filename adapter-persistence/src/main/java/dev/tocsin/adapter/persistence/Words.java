package dev.tocsin.adapter.persistence;

import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words that are kept. They are written out here, so that renaming a constant does not orphan a million rows; a new constant does
 * not compile until it has its word.
 */
final class Words {

    /** An incident's word once it is deleted; no {@link Status} has it. */
    static final String TOMBSTONE = "deleted";

    /** The binding of what is in force where nothing else is said; no severity has it. */
    static final String DEFAULT = "default";

    /** The author of what happens because time passes. */
    static final String AUTOMATIC = "system";

    private static final Map<String, Status> STATUSES = byWord(Status.values(), Words::of);
    private static final Map<String, Severity> SEVERITIES = byWord(Severity.values(), Words::of);
    private static final Map<String, Author.Via> VIAS = byWord(Author.Via.values(), Words::of);
    private static final Map<String, Role> ROLES = byWord(Role.values(), Words::of);
    private static final Map<String, ComponentStatus> COMPONENT_STATUSES = byWord(ComponentStatus.values(), Words::of);
    private static final Map<String, Escalation.Phase> PHASES = byWord(Escalation.Phase.values(), Words::of);

    private Words() {}

    static String of(Status status) {
        return switch (status) {
            case NEW -> "new";
            case INVESTIGATING -> "investigating";
            case FIXING -> "fixing";
            case MONITORING -> "monitoring";
            case RESOLVED -> "resolved";
            case CLOSED -> "closed";
        };
    }

    static String of(Severity severity) {
        return switch (severity) {
            case SEV0 -> "SEV0";
            case SEV1 -> "SEV1";
            case SEV2 -> "SEV2";
            case SEV3 -> "SEV3";
            case SEV4 -> "SEV4";
        };
    }

    static String of(SlaState state) {
        return switch (state) {
            case ON_TRACK -> "on_track";
            case AT_RISK -> "at_risk";
            case BREACHED -> "breached";
        };
    }

    static String of(Author.Via via) {
        return switch (via) {
            case KEY -> "key";
            case JWT -> "jwt";
            case LINK -> "link";
        };
    }

    static String of(Role role) {
        return switch (role) {
            case VIEWER -> "viewer";
            case RESPONDER -> "responder";
            case ADMIN -> "admin";
        };
    }

    static String of(ComponentStatus status) {
        return switch (status) {
            case OPERATIONAL -> "operational";
            case DEGRADED_PERFORMANCE -> "degraded_performance";
            case PARTIAL_OUTAGE -> "partial_outage";
            case MAJOR_OUTAGE -> "major_outage";
        };
    }

    static String of(Escalation.Phase phase) {
        return switch (phase) {
            case STARTING -> "starting";
            case RUNNING -> "running";
            case ANSWERED -> "answered";
            case EXHAUSTED -> "exhausted";
            case UNPLANNED -> "unplanned";
            case ENDED -> "ended";
        };
    }

    static Status status(String word) {
        return read(STATUSES, word);
    }

    static Severity severity(String word) {
        return read(SEVERITIES, word);
    }

    static Author.Via via(String word) {
        return read(VIAS, word);
    }

    static Role role(String word) {
        return read(ROLES, word);
    }

    static Escalation.Phase phase(String word) {
        return read(PHASES, word);
    }

    static ComponentStatus componentStatus(String word) {
        return read(COMPONENT_STATUSES, word);
    }

    static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(word, Function.identity()));
    }

    static <T> T read(Map<String, T> known, String kept) {
        T value = known.get(kept);
        if (value == null) {
            throw new IllegalStateException("not a word of ours: " + kept);
        }
        return value;
    }
}
