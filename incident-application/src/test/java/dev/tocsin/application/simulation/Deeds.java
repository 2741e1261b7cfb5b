package dev.tocsin.application.simulation;

import dev.tocsin.application.Engine;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.incident.IncidentDesk.AmendIncident;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.IncidentDesk.Escalate;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentFilter;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.incident.Window;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.sla.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What people may do to incidents, each as likely as it is in life, or a little more. */
record Deeds(Chance chance) {

    private static final IncidentFilter ALL = IncidentFilter.OPEN.of(List.of(Status.values()), List.of());
    private static final Comment WHY = new Comment("so it is");

    void open(Engine engine, Firm firm) {
        OpenIncident opening = new OpenIncident(
                new Title("It is down"),
                Optional.empty(),
                Optional.of(anySeverity()),
                List.of(firm.service()),
                List.of(),
                List.of(),
                chance.oneIn(3) ? Optional.of(anybody(firm)) : Optional.empty());
        engine.desk().open(Request.by(somebody(firm)), opening);
    }

    /** To one of the newest incidents, if there is any. */
    void any(Engine engine, Firm firm) {
        List<IncidentSummary> newest = engine.board()
                .list(firm.admin(), ALL, Window.first(3))
                .orElseThrow()
                .items();
        if (newest.isEmpty()) {
            return;
        }
        Actor by = somebody(firm);
        IncidentRef incident = IncidentRef.of(chance.anyOf(newest).number());
        switch (chance.below(18)) {
            case 0, 1, 2, 3 ->
                engine.desk().acknowledge(Request.by(by), new Acknowledge(incident, OptionalLong.empty()));
            case 4 -> move(engine, by, incident, Status.RESOLVED);
            case 5, 6 -> move(engine, by, incident, Status.INVESTIGATING);
            case 7, 8 -> escalate(engine, by, incident);
            case 9, 10 ->
                engine.desk().amend(Request.by(by), changed(incident, Optional.of(anySeverity()), Change.keep()));
            case 11 ->
                engine.desk().amend(Request.by(by), changed(incident, Optional.empty(), Change.to(anybody(firm))));
            case 12, 13 -> engine.desk().comment(Request.by(by), new AddComment(incident, WHY));
            case 14 -> raise(engine, by, incident);
            case 15 -> reopen(engine, by, incident);
            case 16 -> new Changes(chance).any(engine, firm);
            default -> delete(engine, firm, incident);
        }
    }

    private static void move(Engine engine, Actor by, IncidentRef incident, Status to) {
        engine.desk()
                .changeStatus(
                        Request.by(by),
                        new ChangeStatus(incident, Lifecycle.NATIVE, to, Optional.of(WHY), OptionalLong.empty()));
    }

    private static void raise(Engine engine, Actor by, IncidentRef incident) {
        engine.desk().amend(Request.by(by), changed(incident, Optional.of(Severity.SEV0), Change.keep()));
    }

    /** Response begins anew at once, while pages of before may be leaving. */
    private static void reopen(Engine engine, Actor by, IncidentRef incident) {
        move(engine, by, incident, Status.RESOLVED);
        move(engine, by, incident, Status.INVESTIGATING);
    }

    /** Two who press the button may mean the same level. */
    private void escalate(Engine engine, Actor by, IncidentRef incident) {
        OptionalInt expected = chance.oneIn(2) ? OptionalInt.of(chance.between(0, 2)) : OptionalInt.empty();
        engine.desk().escalate(Request.by(by), new Escalate(incident, expected, OptionalLong.empty()));
    }

    private void delete(Engine engine, Firm firm, IncidentRef incident) {
        if (chance.oneIn(3)) {
            engine.desk().delete(Request.by(firm.admin()), new DeleteIncident(incident, OptionalLong.empty()));
        }
    }

    private static AmendIncident changed(IncidentRef incident, Optional<Severity> severity, Change<Email> assignee) {
        return new AmendIncident(
                incident,
                Optional.empty(),
                Change.keep(),
                severity,
                assignee,
                Change.keep(),
                Optional.empty(),
                Optional.empty(),
                Change.keep(),
                OptionalLong.empty());
    }

    private Severity anySeverity() {
        return chance.anyOf(List.of(Severity.values()));
    }

    private Email anybody(Firm firm) {
        return chance.anyOf(firm.people()).email();
    }

    private Actor somebody(Firm firm) {
        return firm.actor(chance.anyOf(firm.people()));
    }
}
