package dev.tocsin.domain.incident;

import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Fact.Updated.Field;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One command of people at work on an incident; lives no longer than the command. */
final class IncidentEdit {

    private final IncidentDraft draft;
    private final List<Field> updated = new ArrayList<>();

    /** Begins by letting pass what was due before the command came. */
    IncidentEdit(Incident before, Author by, Instant at) {
        if (before.deletedAt().isPresent()) {
            throw new IllegalStateException("deleted incidents are found by nobody, so nobody changes them");
        }
        this.draft = new IncidentDraft(before, by, at);
        Passage.passDeadlines(draft, at);
    }

    /** To another status, with all that follows from it. */
    IncidentEdit move(Status to, Responder who) {
        if (draft.status.isOver() && !to.isOver()) {
            reopen();
        }
        if (!draft.status.isOver() && to.isOver()) {
            end(who);
        }
        if (to == Status.RESOLVED) {
            draft.resolution = Optional.of(new Resolution(who, draft.at));
        }
        draft.status = to;
        return this;
    }

    /** Nothing is left to do for anybody; who was woken and has heard of no answer hears that they may sleep. */
    private void end(Responder who) {
        draft.sla = draft.sla.stop(draft.at);
        draft.alarm.supersede(
                Arrays.stream(Cause.values()).filter(Cause::isOfResponse).toList());
        draft.alarm.standDown(draft.escalation.paged(), who);
        draft.escalation = draft.escalation.end();
    }

    /** A new round of response: nobody has answered it yet. */
    private void reopen() {
        draft.sla = draft.sla.restart(draft.at);
        draft.escalation = draft.escalation.restart(draft.at);
        draft.resolution = Optional.empty();
        draft.acknowledgement = Optional.empty();
    }

    IncidentEdit acknowledge(Acknowledgement given) {
        draft.acknowledgement = Optional.of(given);
        draft.sla = draft.sla.acknowledge(draft.at);
        draft.alarm.supersede(EnumSet.of(Cause.ESCALATION, Cause.SLA_ACKNOWLEDGE));
        draft.alarm.standDown(draft.escalation.paged(), given.by());
        draft.escalation = draft.escalation.answer(draft.at);
        return tell(new Fact.Acknowledged(given.by()));
    }

    IncidentEdit assign(Optional<Responder> next) {
        if (!same(draft.ownership.assignee(), next)) {
            tell(new Fact.Assigned(draft.ownership.assignee(), next));
            draft.ownership = draft.ownership.assignedTo(next);
            summonUnlessThemselves(next);
        }
        return this;
    }

    /** Somebody wants the next level woken. After an answer its pages are what people do, not what answering stops. */
    IncidentEdit escalate(OnCall onCall) {
        Cause cause = draft.escalation.phase() == Phase.ANSWERED ? Cause.MANUAL : Cause.ESCALATION;
        Passage.wake(draft, draft.escalation.advance(draft.at, onCall, draft.assignee()), cause);
        return this;
    }

    IncidentEdit deleted() {
        draft.deletedAt = Optional.of(draft.at);
        draft.alarm.supersede(EnumSet.complementOf(EnumSet.of(Cause.WEBHOOK)));
        return this;
    }

    IncidentEdit amend(Amendment wanted) {
        amendDetails(wanted);
        wanted.severity()
                .filter(next -> next.severity() != draft.details.severity())
                .ifPresent(this::severity);
        assign(wanted.assignee().appliedTo(draft.ownership.assignee()));
        command(wanted.commander().appliedTo(draft.ownership.commander()));
        amendImpact(wanted);
        return this;
    }

    IncidentEdit tell(Fact fact) {
        draft.tell(fact);
        return this;
    }

    Decision<Incident> decision() {
        if (!updated.isEmpty()) {
            tell(new Fact.Updated(List.copyOf(updated)));
        }
        Passage.passDeadlines(draft, draft.at);
        return draft.changed();
    }

    private void amendDetails(Amendment wanted) {
        Details details = draft.details;
        Title title = wanted.title().orElse(details.title());
        Optional<Description> description = wanted.description().appliedTo(details.description());
        Optional<SlackThread> thread = wanted.slackThread().appliedTo(details.slackThread());
        noteIfChanged(Field.TITLE, details.title(), title);
        noteIfChanged(Field.DESCRIPTION, details.description(), description);
        noteIfChanged(Field.SLACK_THREAD, details.slackThread(), thread);
        draft.details = new Details(title, description, details.severity(), thread);
    }

    private void amendImpact(Amendment wanted) {
        Impact impact = draft.impact;
        Impact next = new Impact(
                impact.services(),
                wanted.components().orElse(impact.components()),
                wanted.environments().orElse(impact.environments()));
        noteIfChanged(Field.COMPONENTS, impact.components(), next.components());
        noteIfChanged(Field.ENVIRONMENTS, impact.environments(), next.environments());
        draft.impact = next;
    }

    private void severity(Amendment.NewSeverity next) {
        Details details = draft.details;
        tell(new Fact.SeverityChanged(details.severity(), next.severity()));
        boolean raised = next.severity().compareTo(details.severity()) < 0;
        draft.details = new Details(details.title(), details.description(), next.severity(), details.slackThread());
        draft.sla = draft.sla.under(next.policy());
        if (raised && !draft.status.isOver()) {
            raised();
        }
    }

    /** It is worse than whoever was woken for it knows: all begins anew, or whoever has it is told. */
    private void raised() {
        if (draft.acknowledgement.isEmpty()) {
            draft.alarm.supersede(EnumSet.of(Cause.ESCALATION));
            draft.escalation = draft.escalation.restart(draft.at);
        } else {
            Stream.of(draft.ownership.assignee(), draft.ownership.commander())
                    .flatMap(Optional::stream)
                    .filter(person -> !draft.by.is(person))
                    .distinct()
                    .forEach(person -> draft.alarm.remind(draft.details.severity(), person));
        }
    }

    private void command(Optional<Responder> next) {
        if (!same(draft.ownership.commander(), next)) {
            tell(new Fact.CommanderChanged(draft.ownership.commander(), next));
            draft.ownership = draft.ownership.commandedBy(next);
            summonUnlessThemselves(next);
        }
    }

    /** Whoever takes something knows of it; whoever gets it once all is over need not be woken. */
    private void summonUnlessThemselves(Optional<Responder> next) {
        next.filter(person -> !draft.by.is(person) && draft.by instanceof Author.Person && !draft.status.isOver())
                .ifPresent(person -> draft.alarm.assigned(draft.details.severity(), person));
    }

    private void noteIfChanged(Field field, Object from, Object to) {
        if (!from.equals(to)) {
            updated.add(field);
        }
    }

    private static boolean same(Optional<Responder> one, Optional<Responder> other) {
        return one.map(Responder::id).equals(other.map(Responder::id));
    }
}
