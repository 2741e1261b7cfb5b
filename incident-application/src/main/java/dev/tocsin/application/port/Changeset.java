package dev.tocsin.application.port;

import java.util.List;
import java.util.Optional;

/** All that one command, or one sweep, has to keep. */
public record Changeset(List<IncidentWrite> incidents, List<RecordWrite> records, Optional<Receipt> receipt) {

    public Changeset {
        incidents = List.copyOf(incidents);
        records = List.copyOf(records);
    }

    public static Changeset of(IncidentWrite... incidents) {
        return new Changeset(List.of(incidents), List.of(), Optional.empty());
    }

    public static Changeset of(RecordWrite... records) {
        return new Changeset(List.of(), List.of(records), Optional.empty());
    }

    public Changeset and(RecordWrite... more) {
        return new Changeset(incidents, List.of(more), receipt);
    }

    /** Whether a command that must take effect once is in it. */
    public boolean hasReceipt() {
        return receipt.isPresent() || records.stream().anyMatch(RecordWrite.KeepOperatorReceipt.class::isInstance);
    }

    public Changeset with(Optional<Receipt> kept) {
        return new Changeset(incidents, records, kept);
    }
}
