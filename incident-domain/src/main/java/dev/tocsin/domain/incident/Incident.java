package dev.tocsin.domain.incident;

import dev.tocsin.domain.Micros;
import dev.tocsin.domain.Version;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.escalation.Escalation.Phase;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Decision.Accepted;
import dev.tocsin.domain.incident.Decision.Refused;
import dev.tocsin.domain.incident.Decision.Unchanged;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Contact;
import dev.tocsin.domain.paging.Failure;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.sla.SlaClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One problem, from declared to closed.
 *
 * <p>It is {@linkplain #open opened} with a severity, and from then on its {@link SlaClock} runs, and its {@link
 * Escalation} wakes people. Somebody {@linkplain #acknowledge acknowledges} it and has it; its {@linkplain
 * #changeStatus status} moves as the {@link Lifecycle} allows; {@linkplain #amend fields change}. Resolved or closed it
 * is over: the clock stops, yet people may still comment and amend. It may be reopened: then it waits for a new
 * acknowledgement. {@linkplain #delete Deleted}, it is gone for everybody but the timeline.
 *
 * <p>Time works on it through {@link #elapse} alone, and every command that changes it first lets pass what was due
 * before: so the timeline tells things in the order in which they happened, however late anybody looked.
 *
 * @param version how often people have changed it; time alone does not count, so a deadline does not make a careful
 *     client stale
 */
public record Incident(
        OrganizationId organization,
        IncidentId id,
        Details details,
        Status status,
        Ownership ownership,
        Optional<Acknowledgement> acknowledgement,
        Optional<Resolution> resolution,
        SlaClock sla,
        Escalation escalation,
        Impact impact,
        Instant createdAt,
        Instant updatedAt,
        long version,
        Optional<Instant> deletedAt) {

    public Incident {
        Micros.require(createdAt);
        Micros.require(updatedAt);
        deletedAt.ifPresent(Micros::require);
        if (status.isOver() != sla.overSince().isPresent()) {
            throw new IllegalArgumentException(
                    "the clock runs while the incident is over, or the other way round: " + status);
        }
        if (status.isOver() != (escalation.phase() == Phase.ENDED)) {
            throw new IllegalArgumentException(status + ", yet escalation is " + escalation.phase());
        }
        if (status == Status.RESOLVED && resolution.isEmpty()) {
            throw new IllegalArgumentException("resolved, yet by nobody");
        }
        if (resolution.isPresent() && !status.isOver()) {
            throw new IllegalArgumentException("resolved, yet " + status);
        }
        Version.require(version);
    }

    public static Accepted<Incident> open(Opening opening, Author by, Instant at) {
        Incident incident = new Incident(
                opening.organization(),
                opening.id(),
                opening.details(),
                Status.NEW,
                new Ownership(Optional.empty(), opening.team(), opening.commander()),
                Optional.empty(),
                Optional.empty(),
                SlaClock.started(opening.policy(), at),
                Escalation.starting(at),
                opening.impact(),
                at,
                at,
                Version.FIRST,
                Optional.empty());
        Fact created = new Fact.Created(opening.details().severity());
        Alarm alarm = new Alarm();
        opening.commander()
                .filter(commander -> !by.is(commander))
                .ifPresent(commander -> alarm.assigned(opening.details().severity(), commander));
        return new Accepted<>(incident, List.of(new IncidentEvent(by, at, created)), alarm.paging());
    }

    /** Moves to another status; the lifecycle is that of the API through which the command came. */
    public Decision<Incident> changeStatus(
            Lifecycle lifecycle, Status to, Optional<Comment> comment, Author.Person by, Instant at) {
        Optional<Refusal> objection = lifecycle.objection(status, to, comment);
        if (objection.isPresent()) {
            return new Refused<>(objection.get());
        }
        boolean reopens = status.isOver() && !to.isOver();
        Fact moved = reopens ? new Fact.Reopened(status, to, comment) : new Fact.StatusChanged(status, to, comment);
        return new IncidentEdit(this, by, at).move(to, by.who()).tell(moved).decision();
    }

    /**
     * Somebody tells the public how it stands and how components do, all of it at once. One that stands as it did, and
     * affects them already, stays as it is.
     *
     * @param changes of statuses of the components that the bulletin names; none of one that works as it did
     */
    public Decision<Incident> announce(
            Bulletin bulletin, List<ComponentStatusChange> changes, Author.Person by, Instant at) {
        Optional<Status> moving = bulletin.moving(status);
        Optional<Refusal> objection =
                moving.flatMap(to -> bulletin.lifecycle().objection(status, to, Optional.empty()));
        if (objection.isPresent()) {
            return new Refused<>(objection.get());
        }
        Fact told = new Fact.PublicUpdate(status, moving.orElse(status), bulletin.message());
        if (moving.isEmpty()) {
            return tell(told, by, at).then(incident -> incident.affect(bulletin.components(), changes, by, at));
        }
        IncidentEdit edit =
                new IncidentEdit(this, by, at).move(moving.get(), by.who()).tell(told);
        edit.amend(Amendment.affecting(impact.withComponents(bulletin.components())));
        changes.forEach(change -> edit.tell(Fact.ComponentStatusChanged.of(change)));
        return edit.decision();
    }

    /**
     * The first answer: assigns the incident to whoever gives it, and nobody is woken any more. A second one never
     * moves the first one's time.
     */
    public Decision<Incident> acknowledge(Author.Person by, Instant at) {
        if (status.isOver()) {
            return new Refused<>(new Refusal.IncidentOver(status));
        }
        if (acknowledgement.isPresent()) {
            Acknowledgement first = acknowledgement.get();
            return new Refused<>(new Refusal.AlreadyAcknowledged(first.by(), first.at()));
        }
        return new IncidentEdit(this, by, at)
                .acknowledge(new Acknowledgement(by.who(), at))
                .assign(Optional.of(by.who()))
                .decision();
    }

    /** Changes the fields that the amendment names; those that have the wanted value already are no change. */
    public Decision<Incident> amend(Amendment amendment, Author by, Instant at) {
        return new IncidentEdit(this, by, at).amend(amendment).decision();
    }

    /** Says something on the timeline; the incident itself stays as it is. */
    public Decision<Incident> comment(Comment comment, Author by, Instant at) {
        return tell(new Fact.Commented(comment), by, at);
    }

    /** Writes down what somebody else has said. */
    public Decision<Incident> quote(Comment comment, Responder author, Author by, Instant at) {
        return tell(new Fact.Commented(comment, Optional.of(author)), by, at);
    }

    /** Tells of an alert that was linked; the alert is kept beside the incident, not in it. */
    public Decision<Incident> linkAlert(Alert alert, Author by, Instant at) {
        return tell(new Fact.AlertLinked(alert.source(), alert.key(), alert.title()), by, at);
    }

    /** Tells that the link to an alert was changed or removed. */
    public Decision<Incident> changeAlerts(Author by, Instant at) {
        return tell(new Fact.Updated(List.of(Fact.Updated.Field.ALERTS)), by, at);
    }

    /** Tells that components which it affects work better, or worse; they are kept beside the incident, not in it. */
    public Decision<Incident> componentsChanged(List<ComponentStatusChange> changes) {
        return changes.isEmpty()
                ? new Unchanged<>(this)
                : new Accepted<>(
                        this,
                        changes.stream()
                                .map(change -> new IncidentEvent(
                                        change.by(), change.at(), Fact.ComponentStatusChanged.of(change)))
                                .toList());
    }

    /**
     * Somebody says of the incident how these components do: those that it did not affect it affects from now on.
     *
     * @param changes of their statuses; none of a component that works as it did
     */
    public Decision<Incident> affect(
            List<ComponentId> named, List<ComponentStatusChange> changes, Author.Person by, Instant at) {
        List<ComponentId> affected = impact.withComponents(named);
        if (affected.equals(impact.components())) {
            return componentsChanged(changes);
        }
        IncidentEdit edit = new IncidentEdit(this, by, at).amend(Amendment.affecting(affected));
        changes.forEach(change -> edit.tell(Fact.ComponentStatusChanged.of(change)));
        return edit.decision();
    }

    /** Wakes the next level now; after an answer that one alone, and no timer starts. */
    public Decision<Incident> escalate(OnCall onCall, Author.Person by, Instant at) {
        if (status.isOver()) {
            return new Refused<>(new Refusal.IncidentOver(status));
        }
        Optional<Refusal> objection = escalation.objection(onCall).map(why -> switch (why) {
            case NO_POLICY -> new Refusal.NoEscalationPolicy();
            case EXHAUSTED ->
                new Refusal.EscalationExhausted(
                        escalation.plan().map(EscalationPlan::name).orElse(""));
        });
        return objection
                .<Decision<Incident>>map(Refused::new)
                .orElseGet(() -> new IncidentEdit(this, by, at).escalate(onCall).decision());
    }

    /** Why nobody is paged for it by hand any more; empty while people are. */
    public Optional<Refusal> objectionToPaging() {
        return status.isOver() ? Optional.of(new Refusal.IncidentOver(status)) : Optional.empty();
    }

    /** Tells that a page has left. */
    public Decision<Incident> paged(Page page, Contact to, Instant at) {
        return paged(page, to, Author.AUTOMATIC, at);
    }

    /** Tells that a page has left, sent by whoever wanted it. */
    public Decision<Incident> paged(Page page, Contact to, Author by, Instant at) {
        return tell(new Fact.Paged(to, page), by, at);
    }

    /**
     * Tells that a page has failed for good that was still wanted; where it was the last hope of the level that
     * fired, that level has reached nobody. Of one that nobody wanted any more nothing is told: an escalation that
     * began anew has other pages for the same place.
     */
    public Decision<Incident> pageFailed(Page page, Optional<Contact> to, Failure failure, String why, Instant at) {
        return pageFailed(page, to, failure, why, Author.AUTOMATIC, at);
    }

    /** Tells that a page has failed for good, which was sent by whoever wanted it. */
    public Decision<Incident> pageFailed(
            Page page, Optional<Contact> to, Failure failure, String why, Author by, Instant at) {
        IncidentDraft draft = new IncidentDraft(this, by, at);
        draft.tell(new Fact.PageFailed(to, page, failure, why));
        page.place().filter(place -> page.cause() == Cause.ESCALATION).ifPresent(place -> Passage.lose(draft, place));
        return draft.passed();
    }

    /** Leaves a tombstone: its number is never used again and its timeline stays. */
    public Decision<Incident> delete(Author by, Instant at) {
        return new IncidentEdit(this, by, at).deleted().tell(new Fact.Deleted()).decision();
    }

    /** The earliest instant at which time alone changes something; none once it is over or deleted. */
    public Optional<Instant> nextDeadline() {
        return deletedAt.isPresent()
                ? Optional.empty()
                : Stream.of(sla.nextDeadline(), escalation.nextAt())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder());
    }

    /**
     * Applies everything that is due by {@code now}; asking again for the same instant changes nothing. There may be
     * nothing to tell of it: a warning that was told under another severity passes in silence.
     */
    public Decision<Incident> elapse(Instant now, OnCall onCall) {
        return deletedAt.isPresent() ? new Unchanged<>(this) : Passage.elapse(this, now, onCall);
    }

    private Decision<Incident> tell(Fact fact, Author by, Instant at) {
        return new Accepted<>(this, List.of(new IncidentEvent(by, at, fact)));
    }
}
