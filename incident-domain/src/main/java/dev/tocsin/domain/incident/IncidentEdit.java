package dev.tocsin.domain.incident;

import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationAlarm;
import dev.tocsin.domain.escalation.EscalationAlarm.Trigger;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.incident.Fact.Updated.Field;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.SlaAlarm;
import dev.tocsin.domain.sla.SlaClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One command at work on an incident: collects the next state and what happened, and lives no longer than the command. */
final class IncidentEdit {

    private final Incident before;
    private final Author by;
    private final Instant at;
    private final List<IncidentEvent> events = new ArrayList<>();
    private final List<Field> updated = new ArrayList<>();
    private final Alarm alarm = new Alarm();

    private Details details;
    private Status status;
    private Ownership ownership;
    private Optional<Acknowledgement> acknowledgement;
    private Optional<Resolution> resolution;
    private SlaClock sla;
    private Escalation escalation;
    private Impact impact;
    private Optional<Instant> deletedAt;
    private boolean touched;

    /** Begins by letting pass what was due before the command came. */
    IncidentEdit(Incident before, Author by, Instant at) {
        this(before, by, at, at);
    }

    private IncidentEdit(Incident before, Author by, Instant at, Instant settled) {
        if (before.deletedAt().isPresent()) {
            throw new IllegalStateException("deleted incidents are found by nobody, so nobody changes them");
        }
        this.before = before;
        this.by = by;
        this.at = at;
        this.details = before.details();
        this.status = before.status();
        this.ownership = before.ownership();
        this.acknowledgement = before.acknowledgement();
        this.resolution = before.resolution();
        this.sla = before.sla();
        this.escalation = before.escalation();
        this.impact = before.impact();
        this.deletedAt = before.deletedAt();
        settle(settled);
    }

    /**
     * Lets time alone work: what fell due before the next level is told before it, and whoever that wakes hears of
     * the rest.
     */
    static IncidentEdit elapse(Incident before, Instant now, OnCall onCall) {
        Instant levelDue =
                before.escalation().nextAt().filter(due -> due.isBefore(now)).orElse(now);
        IncidentEdit edit = new IncidentEdit(before, Author.AUTOMATIC, now, levelDue);
        edit.apply(edit.escalation.elapse(now, onCall, edit.assigneeId()), Cause.ESCALATION);
        edit.settle(now);
        return edit;
    }

    /** What time and the fate of pages change: nothing that a careful client would have to look at again. */
    static Incident with(Incident incident, SlaClock sla, Escalation escalation) {
        return new Incident(
                incident.organization(),
                incident.id(),
                incident.details(),
                incident.status(),
                incident.ownership(),
                incident.acknowledgement(),
                incident.resolution(),
                sla,
                escalation,
                incident.impact(),
                incident.createdAt(),
                incident.updatedAt(),
                incident.version(),
                incident.deletedAt());
    }

    IncidentEdit status(Status to) {
        status = to;
        return this;
    }

    /** Nothing is left to do for anybody; who was woken and has heard of no answer hears that they may sleep. */
    void end(Responder who) {
        sla = sla.stop(at);
        alarm.supersede(EnumSet.allOf(Cause.class));
        alarm.standDown(escalation.paged(), who);
        escalation = escalation.end();
    }

    void resolution(Resolution given) {
        resolution = Optional.of(given);
    }

    /** A new round of response: nobody has answered it yet. */
    IncidentEdit reopen() {
        sla = sla.restart(at);
        escalation = escalation.restart(at);
        resolution = Optional.empty();
        acknowledgement = Optional.empty();
        return this;
    }

    IncidentEdit acknowledge(Acknowledgement given) {
        acknowledgement = Optional.of(given);
        sla = sla.acknowledge(at);
        alarm.supersede(EnumSet.of(Cause.ESCALATION, Cause.SLA_ACKNOWLEDGE));
        alarm.standDown(escalation.paged(), given.by());
        escalation = escalation.answer(at);
        return tell(new Fact.Acknowledged(given.by()));
    }

    IncidentEdit assign(Optional<Responder> next) {
        if (!same(ownership.assignee(), next)) {
            tell(new Fact.Assigned(ownership.assignee(), next));
            ownership = ownership.assignedTo(next);
            summonUnlessThemselves(next);
        }
        return this;
    }

    /** Somebody wants the next level woken. After an answer its pages are what people do, not what answering stops. */
    IncidentEdit escalate(OnCall onCall) {
        Cause cause = escalation.phase() == Phase.ANSWERED ? Cause.MANUAL : Cause.ESCALATION;
        return apply(escalation.advance(at, onCall, assigneeId()), cause);
    }

    IncidentEdit deleted() {
        deletedAt = Optional.of(at);
        alarm.supersede(EnumSet.allOf(Cause.class));
        return this;
    }

    IncidentEdit amend(Amendment wanted) {
        amendDetails(wanted);
        wanted.severity().filter(next -> next.severity() != details.severity()).ifPresent(this::severity);
        assign(wanted.assignee().appliedTo(ownership.assignee()));
        command(wanted.commander().appliedTo(ownership.commander()));
        amendImpact(wanted);
        return this;
    }

    IncidentEdit tell(Fact fact) {
        touched = true;
        events.add(new IncidentEvent(by, at, fact));
        return this;
    }

    /** Nothing to do, if no more happened than time passing: the sweep will keep that. */
    Decision<Incident> decision() {
        if (!updated.isEmpty()) {
            tell(new Fact.Updated(List.copyOf(updated)));
        }
        if (!touched) {
            return new Decision.Unchanged<>(before);
        }
        settle(at);
        return new Decision.Accepted<>(next(), events, alarm.paging());
    }

    /** As {@link #decision}, when nobody but time has done anything. */
    Decision<Incident> passed() {
        Incident next = edited(before.updatedAt(), before.version());
        return next.equals(before)
                ? new Decision.Unchanged<>(before)
                : new Decision.Accepted<>(next, events, alarm.paging());
    }

    private void amendDetails(Amendment wanted) {
        Title title = wanted.title().orElse(details.title());
        Optional<Description> description = wanted.description().appliedTo(details.description());
        Optional<SlackThread> thread = wanted.slackThread().appliedTo(details.slackThread());
        noteIfChanged(Field.TITLE, details.title(), title);
        noteIfChanged(Field.DESCRIPTION, details.description(), description);
        noteIfChanged(Field.SLACK_THREAD, details.slackThread(), thread);
        details = new Details(title, description, details.severity(), thread);
    }

    private void amendImpact(Amendment wanted) {
        Impact next = new Impact(
                impact.services(),
                wanted.components().orElse(impact.components()),
                wanted.environments().orElse(impact.environments()));
        noteIfChanged(Field.COMPONENTS, impact.components(), next.components());
        noteIfChanged(Field.ENVIRONMENTS, impact.environments(), next.environments());
        impact = next;
    }

    private void severity(Amendment.NewSeverity next) {
        tell(new Fact.SeverityChanged(details.severity(), next.severity()));
        boolean raised = next.severity().compareTo(details.severity()) < 0;
        details = new Details(details.title(), details.description(), next.severity(), details.slackThread());
        sla = sla.under(next.policy());
        if (raised && !status.isOver()) {
            raised();
        }
    }

    /** It is worse than whoever was woken for it knows: all begins anew, or whoever has it is told. */
    private void raised() {
        if (acknowledgement.isEmpty()) {
            alarm.supersede(EnumSet.of(Cause.ESCALATION));
            escalation = escalation.restart(at);
        } else {
            Stream.of(ownership.assignee(), ownership.commander())
                    .flatMap(Optional::stream)
                    .filter(person -> !by.is(person))
                    .distinct()
                    .forEach(person -> alarm.remind(details.severity(), person));
        }
    }

    private void command(Optional<Responder> next) {
        if (!same(ownership.commander(), next)) {
            tell(new Fact.CommanderChanged(ownership.commander(), next));
            ownership = ownership.commandedBy(next);
            summonUnlessThemselves(next);
        }
    }

    /** Whoever takes something knows of it; whoever gets it once all is over need not be woken. */
    private void summonUnlessThemselves(Optional<Responder> next) {
        next.filter(person -> !by.is(person) && by instanceof Author.Person && !status.isOver())
                .ifPresent(person -> alarm.assigned(details.severity(), person));
    }

    private void settle(Instant until) {
        SlaClock.Elapsed elapsed = sla.elapse(until);
        sla = elapsed.clock();
        for (SlaAlarm due : elapsed.alarms()) {
            events.add(new IncidentEvent(Author.AUTOMATIC, at, fact(due)));
            alarm.deadline(due, details.severity(), ownership, escalation.notified());
        }
    }

    private IncidentEdit apply(Escalation.Elapsed elapsed, Cause cause) {
        escalation = elapsed.next();
        for (EscalationAlarm happened : elapsed.alarms()) {
            switch (happened) {
                case EscalationAlarm.LevelFired fired -> wake(fired, cause);
                case EscalationAlarm.NobodyReached nobody -> tell(new Fact.NobodyReached(Optional.of(nobody.place())));
                case EscalationAlarm.NoPolicy none -> giveUp(new Fact.NobodyReached(Optional.empty()));
                case EscalationAlarm.Exhausted exhausted -> {
                    lapse(exhausted.trigger());
                    giveUp(new Fact.EscalationExhausted(exhausted.policy()));
                }
            }
        }
        return this;
    }

    private void wake(EscalationAlarm.LevelFired fired, Cause cause) {
        lapse(fired.trigger());
        tell(new Fact.Escalated(fired.place(), fired.people(), fired.trigger()));
        if (fired.trigger() == Trigger.START && ownership.assignee().isEmpty()) {
            assignFirst(fired.people());
        }
        escalation = escalation.awaiting(alarm.level(details.severity(), fired.place(), fired.people(), cause));
    }

    /** Whoever falls silent has it no longer answered: anybody may answer it now. */
    private void lapse(Trigger trigger) {
        if (trigger == Trigger.SILENCE) {
            acknowledgement = Optional.empty();
        }
    }

    /** They are paged with the level, so being assigned pages them no second time. */
    private void assignFirst(List<Reached> people) {
        Optional<Responder> first = Optional.of(people.getFirst().person());
        tell(new Fact.Assigned(Optional.empty(), first));
        ownership = ownership.assignedTo(first);
    }

    private void giveUp(Fact fact) {
        tell(fact);
        alarm.lastResort(details.severity(), ownership.commander());
    }

    private Optional<UserId> assigneeId() {
        return ownership.assignee().map(Responder::id);
    }

    private static Fact fact(SlaAlarm alarm) {
        return switch (alarm.kind()) {
            case WARNING -> new Fact.SlaWarned(alarm.deadline(), alarm.dueAt());
            case BREACH -> new Fact.SlaBreached(alarm.deadline(), alarm.dueAt());
        };
    }

    private void noteIfChanged(Field field, Object from, Object to) {
        if (!from.equals(to)) {
            updated.add(field);
        }
    }

    private Incident next() {
        return edited(at, before.version() + 1);
    }

    private Incident edited(Instant updatedAt, long version) {
        return new Incident(
                before.organization(),
                before.id(),
                details,
                status,
                ownership,
                acknowledgement,
                resolution,
                sla,
                escalation,
                impact,
                before.createdAt(),
                updatedAt,
                version,
                deletedAt);
    }

    private static boolean same(Optional<Responder> one, Optional<Responder> other) {
        return one.map(Responder::id).equals(other.map(Responder::id));
    }
}
