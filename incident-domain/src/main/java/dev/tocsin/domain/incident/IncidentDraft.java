package dev.tocsin.domain.incident;

import dev.tocsin.domain.escalation.Escalation;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.SlaClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An incident on its way to its next state, with what has happened and whom to tell. {@link IncidentEdit People} and {@link Passage
 * time} work on it; it lives no longer than one command.
 */
final class IncidentDraft {

    final Author by;
    final Instant at;
    final Alarm alarm = new Alarm();

    Details details;
    Status status;
    Ownership ownership;
    Optional<Acknowledgement> acknowledgement;
    Optional<Resolution> resolution;
    SlaClock sla;
    Escalation escalation;
    Impact impact;
    Optional<Instant> deletedAt;

    private final Incident before;
    private final List<IncidentEvent> events = new ArrayList<>();
    private boolean touched;

    IncidentDraft(Incident before, Author by, Instant at) {
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
    }

    /** What the author of the draft has done. */
    void tell(Fact fact) {
        touched = true;
        events.add(new IncidentEvent(by, at, fact));
    }

    /** What has come about by itself. */
    void note(Fact fact) {
        events.add(new IncidentEvent(Author.AUTOMATIC, at, fact));
    }

    Optional<UserId> assignee() {
        return ownership.assignee().map(Responder::id);
    }

    /** Nothing to do, if no more happened than time passing: the sweep will keep that. */
    Decision<Incident> changed() {
        return touched ? accepted(next(at, before.version() + 1)) : new Decision.Unchanged<>(before);
    }

    /** Of what time and the fate of pages change a careful client would not have to look again. */
    Decision<Incident> passed() {
        Incident next = next(before.updatedAt(), before.version());
        return next.equals(before) && events.isEmpty() ? new Decision.Unchanged<>(before) : accepted(next);
    }

    private Decision<Incident> accepted(Incident next) {
        return new Decision.Accepted<>(next, events, alarm.paging());
    }

    private Incident next(Instant updatedAt, long version) {
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
}
