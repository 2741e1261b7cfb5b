package dev.tocsin.testkit;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.incident.Alert;
import dev.tocsin.domain.incident.Amendment;
import dev.tocsin.domain.incident.Amendment.NewSeverity;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.Decision;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that somebody does to an incident, or time does. Where no time is given, it is {@link World#NOON}. */
@FunctionalInterface
public interface Deed {

    OnCall NOBODY_ON_CALL = new OnCall(Optional.empty(), Map.of(), Map.of(), Optional.empty());

    Decision<Incident> on(Incident incident);

    static Author.Person by(User user) {
        return new Author.Person(user.responder(), Author.Via.JWT, Optional.empty());
    }

    static Deed acknowledge(User who) {
        return acknowledge(who, World.NOON);
    }

    static Deed acknowledge(User who, Instant at) {
        return incident -> incident.acknowledge(by(who), at);
    }

    static Deed move(Status to, User who) {
        return move(to, who, World.NOON);
    }

    /** Always with a comment, so that only the lifecycle itself may object. */
    static Deed move(Status to, User who, Instant at) {
        return incident ->
                incident.changeStatus(Lifecycle.NATIVE, to, Optional.of(new Comment("to " + to.word())), by(who), at);
    }

    static Deed comment(String text, User who) {
        return incident -> incident.comment(new Comment(text), by(who), World.NOON);
    }

    static Deed link(Alert alert, User who) {
        return incident -> incident.linkAlert(alert, by(who), World.NOON);
    }

    static Deed delete(User who) {
        return incident -> incident.delete(by(who), World.NOON);
    }

    static Deed retitle(String title, User who) {
        return amend(who, Optional.of(new Title(title)), Optional.empty(), Change.keep(), Change.keep());
    }

    /** With the promise that organizations begin with. */
    static Deed severity(Severity to, User who) {
        return severity(to, who, World.NOON);
    }

    static Deed severity(Severity to, User who, Instant at) {
        NewSeverity wanted =
                new NewSeverity(to, SeveritySettings.INITIAL.policy(to).orElseThrow());
        Amendment amendment = amendment(Optional.empty(), Optional.of(wanted), Change.keep(), Change.keep());
        return incident -> incident.amend(amendment, by(who), at);
    }

    static Deed assign(Responder whom, User who) {
        return amend(who, Optional.empty(), Optional.empty(), Change.to(whom), Change.keep());
    }

    static Deed command(Responder whom, User who) {
        return amend(who, Optional.empty(), Optional.empty(), Change.keep(), Change.to(whom));
    }

    static Deed affect(List<ComponentId> components, User who) {
        return amend(
                new Amendment(
                        Optional.empty(),
                        Change.keep(),
                        Optional.empty(),
                        Change.keep(),
                        Change.keep(),
                        Optional.of(components),
                        Optional.empty(),
                        Change.keep()),
                who);
    }

    static Deed amend(Amendment amendment, User who) {
        return incident -> incident.amend(amendment, by(who), World.NOON);
    }

    /** Where no policy is in force, and nobody is there. */
    static Deed elapse(Instant now) {
        return elapse(now, NOBODY_ON_CALL);
    }

    static Deed elapse(Instant now, OnCall onCall) {
        return incident -> incident.elapse(now, onCall);
    }

    static Deed escalate(OnCall onCall, User who) {
        return incident -> incident.escalate(onCall, by(who), World.NOON);
    }

    private static Deed amend(
            User who,
            Optional<Title> title,
            Optional<NewSeverity> severity,
            Change<Responder> assignee,
            Change<Responder> commander) {
        return amend(amendment(title, severity, assignee, commander), who);
    }

    private static Amendment amendment(
            Optional<Title> title,
            Optional<NewSeverity> severity,
            Change<Responder> assignee,
            Change<Responder> commander) {
        return new Amendment(
                title, Change.keep(), severity, assignee, commander, Optional.empty(), Optional.empty(), Change.keep());
    }
}
