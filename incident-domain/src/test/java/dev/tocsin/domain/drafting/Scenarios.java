package dev.tocsin.domain.drafting;

import static dev.tocsin.domain.drafting.Cases.CASEY;
import static dev.tocsin.domain.drafting.Cases.JANE;
import static dev.tocsin.domain.drafting.Cases.aBlankCase;
import static dev.tocsin.domain.drafting.Cases.aCase;
import static dev.tocsin.domain.drafting.Cases.minute;

import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.incident.Fact;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Incidents that leave much to tell. In each, no two things happen in the same minute, but for those that one thing
 * brings about.
 */
final class Scenarios {

    private Scenarios() {}

    static List<Cases> all() {
        return List.of(aQuickOne(), aNightmare(), aClosedOne(), aCrowdedOne());
    }

    /** Noticed by an alert, taken at once, fixed. */
    static Cases aQuickOne() {
        return aBlankCase()
                .affecting(List.of("checkout", "payments"), List.of("Web shop"))
                .at(0, JANE, new Fact.Created(Severity.SEV1))
                .alert(1, "HighErrorRate", -3, 25, "https://alerts.example.com/a?b=1&c=2")
                .at(2, escalated(1, 1, Trigger.START, JANE))
                .at(2, paged(JANE, Cause.ESCALATION, Optional.of(new Place(1, 1))))
                .at(3, JANE, new Fact.Acknowledged(JANE))
                .component(4, "Web shop", "operational", "partial_outage")
                .comment(6, JANE, "The pool is exhausted. TODO: alert on pool size")
                .moved(8, JANE, Status.NEW, Status.FIXING)
                .thread(10)
                .component(22, "Web shop", "partial_outage", "operational")
                .inSlack(9, "casey", "rolling back")
                .moved(27, JANE, Status.FIXING, Status.RESOLVED, "Rolled back deploy abc123");
    }

    /** Nobody is reached, it becomes worse, it comes back. */
    static Cases aNightmare() {
        return aCase().affecting(List.of("ledger"), List.of("Ledger", "Reports"))
                .at(1, escalated(1, 1, Trigger.START, JANE))
                .at(2, paged(JANE, Cause.ESCALATION, Optional.of(new Place(1, 1))))
                .at(3, pageFailed(JANE))
                .at(4, new Fact.NobodyReached(Optional.of(new Place(1, 1))))
                .at(5, escalated(1, 2, Trigger.PATIENCE, CASEY))
                .at(6, paged(CASEY, Cause.ESCALATION, Optional.of(new Place(1, 2))))
                .at(7, paged(CASEY, Cause.MANUAL, Optional.empty()))
                .at(15, new Fact.SlaWarned(Deadline.ACKNOWLEDGE, minute(18)))
                .at(18, new Fact.SlaBreached(Deadline.ACKNOWLEDGE, minute(18)))
                .at(19, new Fact.EscalationExhausted("Night watch"))
                .at(20, CASEY, new Fact.SeverityChanged(Severity.SEV1, Severity.SEV0))
                .at(21, CASEY, new Fact.Acknowledged(CASEY))
                .at(21, CASEY, new Fact.Assigned(Optional.of(JANE), Optional.of(CASEY)))
                .at(22, JANE, new Fact.CommanderChanged(Optional.empty(), Optional.of(JANE)))
                .component(23, "Ledger", "operational", "degraded_performance")
                .component(24, "Ledger", "degraded_performance", "major_outage")
                .moved(30, CASEY, Status.NEW, Status.FIXING, "Found it. Action: add a replica\n- todo: page the vendor")
                .moved(40, CASEY, Status.FIXING, Status.RESOLVED)
                .reopened(55, JANE, Status.INVESTIGATING)
                .alert(56, "QueueDepth", 50)
                .alert(57, "Replication lag", 52)
                .at(80, CASEY, new Fact.Acknowledged(CASEY))
                .at(130, escalated(2, 1, Trigger.SILENCE, JANE))
                .component(140, "Ledger", "major_outage", "operational")
                .component(150, "Reports", "operational", "degraded_performance")
                .moved(200, JANE, Status.INVESTIGATING, Status.RESOLVED, "Failed over for good")
                .moved(300, CASEY, Status.RESOLVED, Status.CLOSED, "Seen for a while");
    }

    /** Never acknowledged, never resolved. */
    static Cases aClosedOne() {
        return aCase().at(1, new Fact.Assigned(Optional.empty(), Optional.of(CASEY)))
                .at(2, CASEY, new Fact.SeverityChanged(Severity.SEV1, Severity.SEV3))
                .moved(4, CASEY, Status.NEW, Status.CLOSED, "A false alarm; action: tune it");
    }

    /** More of everything than a draft tells. */
    static Cases aCrowdedOne() {
        Cases cases = aQuickOne();
        for (int turn = 1; turn <= 120; turn++) {
            int minute = 100 * turn;
            cases.comment(minute, JANE, "Note " + turn + ", action: thing " + turn)
                    .component(minute + 1, "Part " + turn, "operational", "major_outage")
                    .at(minute + 2, escalated(turn, 1, Trigger.PATIENCE, CASEY))
                    .at(minute + 3, new Fact.NobodyReached(Optional.of(new Place(turn, 2))))
                    .alert(minute + 4, "Alert " + turn, minute)
                    .inSlack(minute, "casey", "still at it " + turn);
        }
        return cases;
    }

    static Fact escalated(int round, int level, Trigger trigger, Responder person) {
        return new Fact.Escalated(
                new Place(round, level), List.of(new Reached(person, new Reached.Reason.Named())), trigger);
    }

    static Fact paged(Responder person, Cause cause, Optional<Place> place) {
        return new Fact.Paged(contact(person), page(person, cause, place));
    }

    static Fact pageFailed(Responder person) {
        Page page = page(person, Cause.ESCALATION, Optional.of(new Place(1, 1)));
        return new Fact.PageFailed(Optional.of(contact(person)), page, Failure.REJECTED, "no such member");
    }

    private static Contact contact(Responder person) {
        return new Contact(person.name(), person.email(), Optional.empty());
    }

    private static Page page(Responder person, Cause cause, Optional<Place> place) {
        return new Page(
                new PageId(new UUID(0, 1)),
                new Addressee.Somebody(person.id()),
                Channel.SLACK,
                cause,
                Urgency.HIGH,
                place,
                Optional.empty(),
                false);
    }
}
