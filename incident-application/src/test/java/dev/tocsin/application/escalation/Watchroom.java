package dev.tocsin.application.escalation;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Engine;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.escalation.EscalationSettings.BindPolicy;
import dev.tocsin.application.escalation.PolicyDesk.AddPolicy;
import dev.tocsin.application.escalation.PolicyDesk.RemovePolicy;
import dev.tocsin.application.escalation.PolicyDesk.WantedLevel;
import dev.tocsin.application.escalation.PolicyDesk.WantedTarget;
import dev.tocsin.application.oncall.ScheduleDesk.AddSchedule;
import dev.tocsin.application.oncall.ScheduleDesk.WantedRotation;
import dev.tocsin.application.people.UserDirectory.ChangeUser;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.PolicyBindings;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Casey and Robin are there to be woken; Jane says whom, and when. It all begins at noon. */
final class Watchroom {

    final Acme acme = new Acme();
    final Engine tocsin = acme.tocsin();
    final Actor jane = acme.jane();
    final User casey = acme.user("Casey", Role.RESPONDER);
    final User robin = acme.user("Robin", Role.RESPONDER);

    static WantedTarget person(String name) {
        return new WantedTarget.Person(Acme.email(name));
    }

    static WantedTarget onCallIn(String schedule) {
        return new WantedTarget.OnSchedule(schedule);
    }

    static WantedLevel level(int patience, WantedTarget... targets) {
        return new WantedLevel(List.of(targets), Duration.ofMinutes(patience));
    }

    static AddPolicy policy(String name, WantedLevel... levels) {
        return new AddPolicy(name, List.of(levels), 0, Optional.empty());
    }

    /** Wakes these people, five minutes after one another. */
    KnownPolicy waking(String name, String... people) {
        WantedLevel[] levels =
                Stream.of(people).map(one -> level(5, person(one))).toArray(WantedLevel[]::new);
        return tocsin.policies().add(Request.by(jane), policy(name, levels)).orElseThrow();
    }

    /** Those people in turn, each for a day, from noon today. */
    Schedule schedule(String name, String... people) {
        WantedRotation daily = new WantedRotation(
                "Days",
                Stream.of(people).map(Acme::email).toList(),
                LocalDate.of(2026, 4, 18),
                LocalTime.NOON,
                new Turns.Days(1),
                Optional.empty());
        return tocsin.schedules()
                .add(Request.by(jane), new AddSchedule(name, Optional.empty(), ZoneId.of("UTC"), List.of(daily)))
                .orElseThrow();
    }

    Outcome<PolicyBindings> bind(Severity severity, String policy) {
        return bind(new BindPolicy(Optional.of(severity), Optional.of(policy)));
    }

    Outcome<PolicyBindings> bindAllOthers(String policy) {
        return bind(new BindPolicy(Optional.empty(), Optional.of(policy)));
    }

    Outcome<PolicyBindings> bind(BindPolicy command) {
        return tocsin.escalationSettings().bind(Request.by(jane), command);
    }

    Outcome<KnownPolicy> remove(KnownPolicy known) {
        EscalationPolicy policy = known.policy();
        return tocsin.policies().remove(Request.by(jane), new RemovePolicy(policy.id(), OptionalLong.empty()));
    }

    /** Somebody is no longer active. */
    Outcome<User> leaves(User user) {
        return tocsin.users()
                .change(
                        Request.by(jane),
                        new ChangeUser(
                                user.id(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Change.keep(),
                                Optional.empty(),
                                Optional.of(false),
                                OptionalLong.empty()));
    }
}
