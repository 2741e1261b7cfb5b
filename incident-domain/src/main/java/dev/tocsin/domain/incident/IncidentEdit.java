package dev.tocsin.domain.incident;

import dev.tocsin.domain.incident.Fact.Updated.Field;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.SlaAlarm;
import dev.tocsin.domain.sla.SlaClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One command at work on an incident: collects the next state and what happened, and lives no longer than the command. */
final class IncidentEdit {

    private final Incident before;
    private final Author by;
    private final Instant at;
    private final List<IncidentEvent> events = new ArrayList<>();
    private final List<Field> updated = new ArrayList<>();

    private Details details;
    private Status status;
    private Ownership ownership;
    private Optional<Acknowledgement> acknowledgement;
    private Optional<Resolution> resolution;
    private SlaClock sla;
    private Impact impact;
    private Optional<Instant> deletedAt;
    private boolean touched;

    /** Begins by letting pass what was due before the command came. */
    IncidentEdit(Incident before, Author by, Instant at) {
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
        this.impact = before.impact();
        this.deletedAt = before.deletedAt();
        settle();
    }

    static Incident withClock(Incident incident, SlaClock sla) {
        return new Incident(
                incident.organization(),
                incident.id(),
                incident.details(),
                incident.status(),
                incident.ownership(),
                incident.acknowledgement(),
                incident.resolution(),
                sla,
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

    void end() {
        sla = sla.stop(at);
    }

    void resolution(Resolution given) {
        resolution = Optional.of(given);
    }

    /** A new round of response: nobody has answered it yet. */
    IncidentEdit reopen() {
        sla = sla.restart(at);
        resolution = Optional.empty();
        acknowledgement = Optional.empty();
        return this;
    }

    IncidentEdit acknowledge(Acknowledgement given) {
        acknowledgement = Optional.of(given);
        sla = sla.acknowledge(at);
        return tell(new Fact.Acknowledged(given.by()));
    }

    IncidentEdit assign(Optional<Responder> next) {
        if (!same(ownership.assignee(), next)) {
            tell(new Fact.Assigned(ownership.assignee(), next));
            ownership = ownership.assignedTo(next);
        }
        return this;
    }

    IncidentEdit deleted() {
        deletedAt = Optional.of(at);
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
        settle();
        return new Decision.Accepted<>(next(), events);
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
        details = new Details(details.title(), details.description(), next.severity(), details.slackThread());
        sla = sla.under(next.policy());
    }

    private void command(Optional<Responder> next) {
        if (!same(ownership.commander(), next)) {
            tell(new Fact.CommanderChanged(ownership.commander(), next));
            ownership = ownership.commandedBy(next);
        }
    }

    private void settle() {
        SlaClock.Elapsed elapsed = sla.elapse(at);
        sla = elapsed.clock();
        for (SlaAlarm alarm : elapsed.alarms()) {
            events.add(new IncidentEvent(Author.AUTOMATIC, at, Incident.fact(alarm)));
        }
    }

    private void noteIfChanged(Field field, Object from, Object to) {
        if (!from.equals(to)) {
            updated.add(field);
        }
    }

    private Incident next() {
        return new Incident(
                before.organization(),
                before.id(),
                details,
                status,
                ownership,
                acknowledgement,
                resolution,
                sla,
                impact,
                before.createdAt(),
                at,
                before.version() + 1,
                deletedAt);
    }

    private static boolean same(Optional<Responder> one, Optional<Responder> other) {
        return one.map(Responder::id).equals(other.map(Responder::id));
    }
}
