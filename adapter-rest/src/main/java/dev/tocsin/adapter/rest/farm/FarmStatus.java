package dev.tocsin.adapter.rest.farm;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tocsin.adapter.rest.input.Word;
import dev.tocsin.domain.incident.Status;
import java.util.List;
import java.util.stream.Stream;

/** Where an incident stands. Farm has two statuses less: each of ours that it lacks is shown as the one before, and never written. */
enum FarmStatus {
    @JsonProperty("open")
    OPEN(Status.NEW),
    @JsonProperty("investigating")
    INVESTIGATING(Status.INVESTIGATING),
    @JsonProperty("identified")
    IDENTIFIED(Status.FIXING),
    @JsonProperty("resolved")
    RESOLVED(Status.RESOLVED);

    private final Status written;

    FarmStatus(Status written) {
        this.written = written;
    }

    static FarmStatus of(Status status) {
        return switch (status) {
            case NEW -> OPEN;
            case INVESTIGATING -> INVESTIGATING;
            case FIXING, MONITORING -> IDENTIFIED;
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

    /** All that are shown as this one. */
    List<Status> shown() {
        return Stream.of(Status.values()).filter(one -> of(one) == this).toList();
    }
}
