package dev.tocsin.application.simulation;

import dev.tocsin.application.port.IncidentWrite;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentEvent;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Progress.Outcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What a timeline tells of the two deadlines of an incident: each warning and each breach once, in time, and to somebody. */
final class Promises {

    private final Fleet fleet;
    private final Tally tally;
    private final Set<Deadline> warned = EnumSet.noneOf(Deadline.class);
    private final Set<Deadline> breached = EnumSet.noneOf(Deadline.class);
    private Instant changed = Instant.MIN;

    Promises(Fleet fleet, Tally tally) {
        this.fleet = fleet;
        this.tally = tally;
    }

    void follow(IncidentEvent event, IncidentWrite write, Instant now) {
        switch (event.fact()) {
            case Fact.SlaWarned warning -> {
                Law.require(warned.add(warning.deadline()), () -> "warned twice: " + warning);
                tally.count(Tally.Event.WARNED);
                isTold(warning.deadline(), write);
            }
            case Fact.SlaBreached breach -> {
                Law.require(breached.add(breach.deadline()), () -> "breached twice: " + breach);
                tally.count(Tally.Event.BREACHED);
                isInTime(breach, event.at());
                isTold(breach.deadline(), write);
            }
            case Fact.SeverityChanged severity -> changed = now;
            case Fact.Reopened reopened -> changed = now;
            default -> {}
        }
    }

    void areSettled(Incident incident) {
        for (Deadline deadline : Deadline.values()) {
            Outcome outcome = incident.sla()
                    .progress(deadline)
                    .outcome()
                    .orElseThrow(() -> new AssertionError(deadline + " has no outcome: " + incident.id()));
            boolean missed = outcome instanceof Outcome.Breached;
            Law.require(
                    breached.contains(deadline) == missed,
                    () -> deadline + " came to " + outcome + ", and the timeline told otherwise");
            Law.require(!missed || warned.contains(deadline), () -> deadline + " was missed without a warning");
        }
    }

    private void isInTime(Fact.SlaBreached breach, Instant at) {
        Instant since = changed.isAfter(breach.dueAt()) ? changed : breach.dueAt();
        Law.require(
                !at.isBefore(breach.dueAt()) && !at.isAfter(fleet.latest(since)),
                () -> "told at " + at + ", and not between " + since + " and " + fleet.latest(since) + ": " + breach);
    }

    /** But for those that come with an answer: then it is too late to tell anybody. */
    private static void isTold(Deadline deadline, IncidentWrite write) {
        Cause cause = deadline == Deadline.ACKNOWLEDGE ? Cause.SLA_ACKNOWLEDGE : Cause.SLA_CLOSURE;
        if (!write.superseded().contains(cause)) {
            Summoned.anybody(write, cause);
        }
    }
}
