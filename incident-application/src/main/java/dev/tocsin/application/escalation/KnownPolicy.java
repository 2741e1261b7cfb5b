package dev.tocsin.application.escalation;

import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.util.Map;

/** A policy, with the present names of all people and schedules that its levels name. */
public record KnownPolicy(EscalationPolicy policy, Map<UserId, Responder> people, Map<ScheduleId, String> schedules) {

    public KnownPolicy {
        people = Map.copyOf(people);
        schedules = Map.copyOf(schedules);
    }
}
