package dev.tocsin.domain.escalation;

import dev.tocsin.domain.escalation.Reached.Reason;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an incident's escalation asks for when time or somebody moves it on, read beforehand.
 *
 * @param plan that of the policy in force for the incident now; empty where there is none
 * @param people those who can be paged: whoever is not in it has left
 * @param rosters with all exceptions that touch the instant which is asked about; what is not in it has been deleted
 * @param lastActivity when a person last did something to the incident
 */
public record OnCall(
        Optional<EscalationPlan> plan,
        Map<UserId, Responder> people,
        Map<ScheduleId, Roster> rosters,
        Optional<Instant> lastActivity) {

    public OnCall {
        people = Map.copyOf(people);
        rosters = Map.copyOf(rosters);
    }

    Optional<Reached> reach(Target target, Instant at) {
        return switch (target) {
            case Target.Person named -> person(named.user(), new Reason.Named());
            case Target.OnSchedule planned ->
                Optional.ofNullable(rosters.get(planned.schedule())).flatMap(roster -> onDuty(roster, at));
        };
    }

    Optional<Reached> person(UserId user, Reason reason) {
        return Optional.ofNullable(people.get(user)).map(person -> new Reached(person, reason));
    }

    private Optional<Reached> onDuty(Roster roster, Instant at) {
        return roster.onCallAt(at)
                .flatMap(duty -> person(
                        duty.person().id(), new Reason.OnDuty(roster.schedule().name(), duty.rotation())));
    }
}
