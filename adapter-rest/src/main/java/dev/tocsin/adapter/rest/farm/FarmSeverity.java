package dev.tocsin.adapter.rest.farm;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tocsin.adapter.rest.input.Word;
import dev.tocsin.application.incident.RoughSeverity;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.stream.Stream;

/** How bad it is. Farm has one severity less: its worst shows two of ours, and means the second where it is written. */
enum FarmSeverity {
    @JsonProperty("P1")
    P1(Severity.SEV1),
    @JsonProperty("P2")
    P2(Severity.SEV2),
    @JsonProperty("P3")
    P3(Severity.SEV3),
    @JsonProperty("P4")
    P4(Severity.SEV4);

    private final Severity written;

    FarmSeverity(Severity written) {
        this.written = written;
    }

    static FarmSeverity of(Severity severity) {
        return switch (severity) {
            case SEV0, SEV1 -> P1;
            case SEV2 -> P2;
            case SEV3 -> P3;
            case SEV4 -> P4;
        };
    }

    String word() {
        return Word.of(this);
    }

    /** The same, for whatever is shown so already. */
    RoughSeverity meant() {
        return new RoughSeverity(shown(), written);
    }

    /** All that are shown as this one. */
    List<Severity> shown() {
        return Stream.of(Severity.values()).filter(one -> of(one) == this).toList();
    }
}
