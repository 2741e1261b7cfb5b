package dev.tocsin.application.paging;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Engine;
import dev.tocsin.application.Request;
import dev.tocsin.application.Wired;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.escalation.EscalationSettings.BindPolicy;
import dev.tocsin.application.escalation.PolicyDesk.AddPolicy;
import dev.tocsin.application.escalation.PolicyDesk.WantedLevel;
import dev.tocsin.application.escalation.PolicyDesk.WantedTarget;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentDesk.AmendIncident;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.LedgerEntry;
import dev.tocsin.application.paging.Dispatch.Attempted;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Acme at noon, where a policy wakes Casey, and Robin five minutes later; and Slack and e-mail, which do as they are told. */
final class Firehouse {

    final Acme acme = new Acme();
    final Line slack = Line.slack();
    final Line email = Line.email();
    final Wired wired = Wired.like(acme.ports())
            .sendingBy(slack, email)
            .linkingBy((incident, person) -> Optional.of(URI.create("https://acme.example/a/" + person.value())));
    final Engine tocsin = Engine.on(wired.complete());
    final Dispatch dispatch = tocsin.dispatch();
    final User casey = acme.user("Casey", Role.RESPONDER);
    final User robin = acme.user("Robin", Role.RESPONDER);

    Firehouse() {
        waking(acme.jane(), "Platform", "casey", "robin");
    }

    /** Everybody for five minutes, one after the other; for all of the organization's incidents. */
    void waking(Actor admin, String name, String... people) {
        List<WantedLevel> levels = Stream.of(people)
                .map(one -> new WantedLevel(
                        List.<WantedTarget>of(new WantedTarget.Person(Acme.email(one))), Duration.ofMinutes(5)))
                .toList();
        tocsin.policies()
                .add(Request.by(admin), new AddPolicy(name, levels, 0, Optional.empty()))
                .orElseThrow();
        tocsin.escalationSettings()
                .bind(Request.by(admin), new BindPolicy(Optional.empty(), Optional.of(name)))
                .orElseThrow();
    }

    /** Another organization, where Omar alone is woken. */
    Actor elsewhere() {
        Actor omar = acme.found("Bolt", "bolt").actor();
        waking(omar, "Night", "omar");
        return omar;
    }

    /** Casey has been summoned. */
    IncidentRef anIncident(Severity severity) {
        return anIncident(acme.jane(), severity);
    }

    IncidentRef anIncident(Actor by, Severity severity) {
        AddService service = AddService.named("Service " + acme.ports().ids().next());
        OpenIncident opening = new OpenIncident(
                new Title("It is down"),
                Optional.empty(),
                Optional.of(severity),
                List.of(tocsin.services()
                        .add(Request.by(by), service)
                        .orElseThrow()
                        .key()),
                List.of(),
                List.of(),
                Optional.empty());
        IncidentRef incident = IncidentRef.of(
                tocsin.desk().open(Request.by(by), opening).orElseThrow().number());
        tocsin.deadlines().elapseDue();
        return incident;
    }

    /** Claims all that is due, sends it and keeps what came of it. */
    int work() {
        return workOn(dispatch);
    }

    /** The same, by whoever it is. */
    static int workOn(Dispatch sender) {
        List<Attempted> attempts = Stream.of(Channel.values())
                .flatMap(channel -> sender.claim(channel, 100).stream())
                .map(sender::send)
                .toList();
        return sender.record(attempts);
    }

    void workAfter(Duration time) {
        acme.forward(time);
        work();
    }

    void acknowledge(User who, IncidentRef incident) {
        tocsin.desk()
                .acknowledge(Request.by(Acme.actor(who, Scope.ALL)), new Acknowledge(incident, OptionalLong.empty()))
                .orElseThrow();
    }

    /** It is worse than was thought: nobody has answered, so response begins anew. */
    void raise(Severity severity, IncidentRef incident) {
        amend(acme.jane(), incident, Optional.of(severity), Change.keep());
        tocsin.deadlines().elapseDue();
    }

    /** Without an answer. */
    void take(User who, IncidentRef incident) {
        amend(Acme.actor(who, Scope.ALL), incident, Optional.empty(), Change.to(who.email()));
    }

    private void move(IncidentRef incident, Status to) {
        Comment why = new Comment("so it is");
        ChangeStatus change = new ChangeStatus(incident, Lifecycle.NATIVE, to, Optional.of(why), OptionalLong.empty());
        tocsin.desk().changeStatus(Request.by(acme.jane()), change).orElseThrow();
    }

    private void amend(Actor by, IncidentRef incident, Optional<Severity> severity, Change<Email> assignee) {
        AmendIncident amendment = new AmendIncident(
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
        tocsin.desk().amend(Request.by(by), amendment).orElseThrow();
    }

    /** It was over too soon: response begins anew. */
    void reopen(IncidentRef incident) {
        move(incident, Status.RESOLVED);
        move(incident, Status.INVESTIGATING);
        tocsin.deadlines().elapseDue();
    }

    List<LedgerEntry> ledger(IncidentRef incident) {
        return acme.ports().pages().of(acme.jane().organization(), incident).orElseThrow();
    }

    /** Channel and state of every page, in order. */
    List<String> states(IncidentRef incident) {
        return ledger(incident).stream()
                .map(entry -> entry.channel().word() + " " + entry.state().word())
                .toList();
    }

    /** Without how it began. */
    List<String> timeline(IncidentRef incident) {
        return tocsin.board().timeline(acme.jane(), incident, 0, 100).orElseThrow().items().stream()
                .map(entry -> entry.entry().type())
                .skip(3)
                .toList();
    }

    StoredIncident stored(IncidentRef incident) {
        return acme.ports()
                .incidents()
                .find(acme.jane().organization(), incident)
                .orElseThrow();
    }
}
