package dev.tocsin.adapter.rest.reliapulse;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tocsin.adapter.rest.input.Word;
import dev.tocsin.application.incident.RoughSeverity;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.stream.Stream;

/** How bad an incident is. ReliaPulse has three words for our five severities: its best and its worst show two each. */
enum PulseImpact {
    @JsonProperty("minor")
    MINOR(Severity.SEV3),
    @JsonProperty("major")
    MAJOR(Severity.SEV2),
    @JsonProperty("critical")
    CRITICAL(Severity.SEV1);

    private final Severity written;

    PulseImpact(Severity written) {
        this.written = written;
    }

    static PulseImpact of(Severity severity) {
        return switch (severity) {
            case SEV0, SEV1 -> CRITICAL;
            case SEV2 -> MAJOR;
            case SEV3, SEV4 -> MINOR;
        };
    }

    String word() {
        return Word.of(this);
    }

    /** What is meant where it is written of something new. */
    Severity written() {
        return written;
    }

    /** All that are shown as this one. */
    List<Severity> shown() {
        return Stream.of(Severity.values()).filter(one -> of(one) == this).toList();
    }

    /** What is meant where it is written of something that has a severity. */
    RoughSeverity meant() {
        return new RoughSeverity(shown(), written);
    }
}
