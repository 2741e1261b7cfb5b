package dev.tocsin.adapter.rest.reliapulse;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tocsin.adapter.rest.input.Word;
import dev.tocsin.domain.incident.Status;

/** Where an incident stands. ReliaPulse has two statuses less: each of ours that it lacks is shown as the one next to it, and never written. */
enum PulseStatus {
    @JsonProperty("investigating")
    INVESTIGATING(Status.INVESTIGATING),
    @JsonProperty("identified")
    IDENTIFIED(Status.FIXING),
    @JsonProperty("monitoring")
    MONITORING(Status.MONITORING),
    @JsonProperty("resolved")
    RESOLVED(Status.RESOLVED);

    private final Status written;

    PulseStatus(Status written) {
        this.written = written;
    }

    static PulseStatus of(Status status) {
        return switch (status) {
            case NEW, INVESTIGATING -> INVESTIGATING;
            case FIXING -> IDENTIFIED;
            case MONITORING -> MONITORING;
            case RESOLVED, CLOSED -> RESOLVED;
        };
    }

    String word() {
        return Word.of(this);
    }

    /** What is meant where it is written. */
    Status written() {
        return written;
    }
}
