package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.CASEY;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.policy;
import static java.time.Duration.ofMinutes;

import dev.tocsin.domain.Change;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Place;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.paging.Addressee;
import dev.tocsin.domain.paging.Cause;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.paging.Page;
import dev.tocsin.domain.paging.PageId;
import dev.tocsin.domain.paging.Summons;
import dev.tocsin.domain.paging.Urgency;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the policies of the tests wake, and what they hear. */
final class Crew {

    static final Responder ROBIN = responder("Robin", 21);
    static final Responder KIM = responder("Kim", 22);
    static final Responder LEE = responder("Lee", 23);
    static final Author.Person BY_ROBIN = new Author.Person(ROBIN, Author.Via.LINK, Optional.empty());
    static final Author.Person BY_KIM = new Author.Person(KIM, Author.Via.LINK, Optional.empty());

    /** Robin for five minutes, then Kim for ten. */
    static final EscalationPlan PLATFORM = plan(level(5, ROBIN), level(10, KIM));

    /** {@link #PLATFORM} is in force, and everybody is there. */
    static final OnCall CALM = onCall(PLATFORM);

    private Crew() {}

    static Level level(int patience, Responder... people) {
        return new Level(
                Stream.of(people)
                        .<Target>map(one -> new Target.Person(one.id()))
                        .toList(),
                ofMinutes(patience));
    }

    static EscalationPlan plan(Level... levels) {
        return new EscalationPlan("Platform", List.of(levels), 0, Optional.empty());
    }

    static EscalationPlan repeated(int repeat, EscalationPlan plan) {
        return new EscalationPlan(plan.name(), plan.levels(), repeat, plan.acknowledgeTimeout());
    }

    static EscalationPlan watchedFor(int minutes, EscalationPlan plan) {
        return new EscalationPlan(plan.name(), plan.levels(), plan.repeat(), Optional.of(ofMinutes(minutes)));
    }

    /** The plan is in force, and everybody is there. */
    static OnCall onCall(EscalationPlan plan) {
        return onCall(plan, JANE, CASEY, ROBIN, KIM, LEE);
    }

    static OnCall onCall(EscalationPlan plan, Responder... there) {
        return new OnCall(
                Optional.of(plan),
                Stream.of(there).collect(Collectors.toMap(Responder::id, Function.identity())),
                Map.of(),
                Optional.empty());
    }

    static OnCall lastActive(Instant at, OnCall onCall) {
        return new OnCall(onCall.plan(), onCall.people(), onCall.rosters(), Optional.of(at));
    }

    /** Opened at noon; Robin has been woken and has it. */
    static Incident anIncidentThatWakesRobin() {
        return begun(anUnansweredIncident());
    }

    /** Five minutes later: Kim has been woken too. */
    static Incident anIncidentThatWakesKim() {
        return accepted(anIncidentThatWakesRobin().elapse(after(ofMinutes(5)), CALM))
                .next();
    }

    static Incident begun(Incident incident) {
        return accepted(incident.elapse(NOON, CALM)).next();
    }

    static Amendment assigning(Responder person) {
        return amendment(Optional.empty(), Change.to(person), Change.keep());
    }

    static Amendment commanding(Responder person) {
        return amendment(Optional.empty(), Change.keep(), Change.to(person));
    }

    static Amendment severity(Severity severity) {
        return amendment(
                Optional.of(new Amendment.NewSeverity(severity, policy(severity))), Change.keep(), Change.keep());
    }

    static Amendment amendment(
            Optional<Amendment.NewSeverity> severity, Change<Responder> assignee, Change<Responder> commander) {
        return new Amendment(
                Optional.empty(),
                Change.keep(),
                severity,
                assignee,
                commander,
                Optional.empty(),
                Optional.empty(),
                Change.keep());
    }

    static List<Summons> summons(Decision<Incident> decision) {
        return accepted(decision).paging().summons();
    }

    static Set<Cause> superseded(Decision<Incident> decision) {
        return accepted(decision).paging().superseded();
    }

    /** Because this level of the first round has fired; urgent. */
    static Summons woken(Responder who, int level) {
        return woken(who, new Place(1, level), Urgency.HIGH);
    }

    static Summons woken(Responder who, Place place, Urgency urgency) {
        return new Summons(new Addressee.Somebody(who.id()), Cause.ESCALATION, urgency, Optional.of(place));
    }

    /** Urgent. */
    static Summons told(Responder who, Cause cause) {
        return told(who, cause, Urgency.HIGH);
    }

    static Summons told(Responder who, Cause cause, Urgency urgency) {
        return new Summons(new Addressee.Somebody(who.id()), cause, urgency, Optional.empty());
    }

    /** That is urgent for whoever always hears of it. */
    static Summons catchAll(Cause cause) {
        return new Summons(Addressee.CATCH_ALL, cause, Urgency.HIGH, Optional.empty());
    }

    static Summons standDown(Responder who) {
        return told(who, Cause.STAND_DOWN, Urgency.LOW);
    }

    static Reached byName(Responder who) {
        return new Reached(who, new Reached.Reason.Named());
    }

    /** To Robin by Slack, of this cause and level. */
    static Page page(Cause cause, Optional<Place> place) {
        return new Page(
                new PageId(new UUID(0, 30)),
                new Addressee.Somebody(ROBIN.id()),
                Channel.SLACK,
                cause,
                Urgency.HIGH,
                place,
                Optional.empty(),
                false);
    }

    private static Responder responder(String name, long id) {
        return new Responder(new UserId(new UUID(0, id)), name, new Email(name + "@example.com"));
    }
}
