package dev.tocsin.domain.incident;

import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.escalation.EscalationAlarm;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.SlaAlarm;
import dev.tocsin.domain.sla.SlaClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to an incident by itself: deadlines pass, levels fire, pages fail. */
final class Passage {

    private Passage() {}

    /**
     * Lets time alone work: what fell due before the next level is told before it, and whoever that wakes hears of
     * the rest.
     */
    static Decision<Incident> elapse(Incident before, Instant now, OnCall onCall) {
        IncidentDraft draft = new IncidentDraft(before, Author.AUTOMATIC, now);
        Instant levelDue =
                before.escalation().nextAt().filter(due -> due.isBefore(now)).orElse(now);
        passDeadlines(draft, levelDue);
        wake(draft, draft.escalation.elapse(now, onCall, draft.assignee()), Cause.ESCALATION);
        passDeadlines(draft, now);
        return draft.passed();
    }

    /** Tells what the clock of the SLA brings until then. */
    static void passDeadlines(IncidentDraft draft, Instant until) {
        SlaClock.Elapsed elapsed = draft.sla.elapse(until);
        draft.sla = elapsed.clock();
        for (SlaAlarm due : elapsed.alarms()) {
            draft.note(fact(due));
            draft.alarm.deadline(due, draft.details.severity(), draft.ownership, draft.escalation.notified());
        }
    }

    /** Does what the escalation has come to: its levels' pages are of this cause. */
    static void wake(IncidentDraft draft, Escalation.Elapsed elapsed, Cause cause) {
        boolean isFirst = draft.escalation.hasWokenNobody();
        draft.escalation = elapsed.next();
        for (EscalationAlarm happened : elapsed.alarms()) {
            switch (happened) {
                case EscalationAlarm.LevelFired fired -> fire(draft, fired, cause, isFirst);
                case EscalationAlarm.NobodyReached nobody ->
                    draft.tell(new Fact.NobodyReached(Optional.of(nobody.place())));
                case EscalationAlarm.OutOfReach later -> {
                    lapse(draft, later.trigger());
                    giveUp(draft, new Fact.OutOfReach(later.policy()));
                }
                case EscalationAlarm.NoPolicy none -> giveUp(draft, new Fact.NobodyReached(Optional.empty()));
                case EscalationAlarm.Exhausted exhausted -> {
                    lapse(draft, exhausted.trigger());
                    giveUp(draft, new Fact.EscalationExhausted(exhausted.policy()));
                }
            }
        }
    }

    /** A page of this level has reached nobody. */
    static void lose(IncidentDraft draft, Place level) {
        wake(draft, draft.escalation.undelivered(level, draft.at), Cause.ESCALATION);
    }

    private static void fire(IncidentDraft draft, EscalationAlarm.LevelFired fired, Cause cause, boolean isFirst) {
        lapse(draft, fired.trigger());
        draft.tell(new Fact.Escalated(fired.place(), fired.people(), fired.trigger()));
        if (isFirst && draft.ownership.assignee().isEmpty()) {
            assignFirst(draft, fired.people());
        }
        int pages = draft.alarm.level(draft.details.severity(), fired.place(), fired.people(), cause);
        draft.escalation = draft.escalation.awaiting(pages);
    }

    /** Whoever falls silent has it no longer answered: anybody may answer it now. */
    private static void lapse(IncidentDraft draft, Trigger trigger) {
        if (trigger == Trigger.SILENCE) {
            draft.acknowledgement = Optional.empty();
        }
    }

    /** They are paged with the level, so being assigned pages them no second time. */
    private static void assignFirst(IncidentDraft draft, List<Reached> people) {
        Optional<Responder> first = Optional.of(people.getFirst().person());
        draft.tell(new Fact.Assigned(Optional.empty(), first));
        draft.ownership = draft.ownership.assignedTo(first);
    }

    private static void giveUp(IncidentDraft draft, Fact fact) {
        draft.tell(fact);
        draft.alarm.lastResort(draft.details.severity(), draft.ownership.commander());
    }

    private static Fact fact(SlaAlarm alarm) {
        return switch (alarm.kind()) {
            case WARNING -> new Fact.SlaWarned(alarm.deadline(), alarm.dueAt());
            case BREACH -> new Fact.SlaBreached(alarm.deadline(), alarm.dueAt());
        };
    }
}
