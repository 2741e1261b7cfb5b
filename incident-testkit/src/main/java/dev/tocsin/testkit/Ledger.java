package dev.tocsin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit.Placed;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that can be seen of a world's incidents, up to a hundred, and how far it has counted: to look later whether
 * anything was kept.
 *
 * @param totals of everything open, then by status, then by severity
 * @param last what the store gave to an incident that was opened for this purpose
 */
public record Ledger(World world, List<Case> cases, List<Long> totals, Placed last) {

    /** One incident with all that belongs to it. */
    public record Case(
            StoredIncident incident, List<TimelineEntry> timeline, List<Alert> alerts, List<LedgerEntry> pages) {}

    /** As it is now. */
    public static Ledger of(World world) {
        Placed last = counted(world);
        return new Ledger(world, cases(world), totals(world), last);
    }

    /** Commits what must be found stale, and looks whether anything of it was kept. */
    public static void assertStale(World world, Changeset changes) {
        Ledger before = of(world);
        assertThatThrownBy(() -> world.ports().store().commit(changes)).isInstanceOf(StaleException.class);
        before.assertNothingWasKept();
        changes.receipt()
                .ifPresent(receipt -> assertThat(world.ports().receipts().find(receipt.organization(), receipt.key()))
                        .as("the receipt of what was not kept")
                        .isEmpty());
    }

    /** All is as it was, and neither a number nor a position was lost. */
    public void assertNothingWasKept() {
        assertThat(cases(world)).isEqualTo(cases);
        assertThat(totals(world)).as("totals").isEqualTo(totals);
        Placed next = counted(world);
        assertThat(next.number().sequence())
                .as("the number after " + last.number())
                .isEqualTo(last.number().sequence() + 1);
        assertThat(next.firstPosition())
                .as("the position after " + last.firstPosition())
                .isEqualTo(last.firstPosition() + 1);
    }

    private static Placed counted(World world) {
        Changeset changes = Changeset.of(world.cases().draft("How far we are").write());
        return world.keep(changes).incidents().getFirst();
    }

    private static List<Case> cases(World world) {
        return world.cases().list(Showing.all().filter()).stream()
                .map(summary -> one(world, summary))
                .toList();
    }

    private static Case one(World world, IncidentSummary summary) {
        StoredIncident incident = world.cases().find(summary.snapshot().id()).orElseThrow();
        List<Alert> alerts = world.ports()
                .incidents()
                .alerts(world.id(), IncidentRef.of(summary.number()))
                .orElseThrow();
        return new Case(
                incident,
                world.cases().timeline(incident),
                alerts,
                world.cases().pages(incident));
    }

    private static List<Long> totals(World world) {
        Stream<Showing> byStatus =
                Arrays.stream(Status.values()).map(status -> Showing.open().status(status));
        Stream<Showing> bySeverity =
                Arrays.stream(Severity.values()).map(severity -> Showing.all().severity(severity));
        return Stream.of(Stream.of(Showing.open()), byStatus, bySeverity)
                .flatMap(showings -> showings)
                .map(showing -> world.cases().total(showing).count())
                .toList();
    }
}
