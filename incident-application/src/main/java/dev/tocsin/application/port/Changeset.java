package dev.tocsin.application.port;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one command, one sweep or one round of sending has to keep.
 *
 * @param outcomes of attempts to send pages; kept before what incidents supersede
 */
public record Changeset(
        List<IncidentWrite> incidents,
        List<RecordWrite> records,
        List<PageOutcome> outcomes,
        Optional<Receipt> receipt) {

    public Changeset {
        incidents = List.copyOf(incidents);
        records = List.copyOf(records);
        outcomes = List.copyOf(outcomes);
    }

    public static Changeset of(IncidentWrite... incidents) {
        return new Changeset(List.of(incidents), List.of(), List.of(), Optional.empty());
    }

    public static Changeset of(RecordWrite... records) {
        return new Changeset(List.of(), List.of(records), List.of(), Optional.empty());
    }

    public static Changeset of(List<IncidentWrite> incidents, List<PageOutcome> outcomes) {
        return new Changeset(incidents, List.of(), outcomes, Optional.empty());
    }

    public Changeset and(RecordWrite... more) {
        List<RecordWrite> all = Stream.concat(records.stream(), Stream.of(more)).toList();
        return new Changeset(incidents, all, outcomes, receipt);
    }

    /** With more incidents, behind the others. */
    public Changeset and(List<IncidentWrite> more) {
        List<IncidentWrite> all =
                Stream.concat(incidents.stream(), more.stream()).toList();
        return new Changeset(all, records, outcomes, receipt);
    }

    /** Whether a command that must take effect once is in it. */
    public boolean hasReceipt() {
        return receipt.isPresent() || records.stream().anyMatch(RecordWrite.KeepOperatorReceipt.class::isInstance);
    }

    public Changeset with(Optional<Receipt> kept) {
        return new Changeset(incidents, records, outcomes, kept);
    }
}
