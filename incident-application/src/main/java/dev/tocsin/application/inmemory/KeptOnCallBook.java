package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.OnCallBook;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.OnCall;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Roster;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record KeptOnCallBook(Installation installation) implements OnCallBook {

    @Override
    public Map<IncidentId, OnCall> ask(Collection<Incident> incidents, Instant at) {
        return installation.read(() -> {
            Map<IncidentId, OnCall> answers = new LinkedHashMap<>();
            for (Incident incident : incidents) {
                answers.put(incident.id(), answer(installation.tenant(incident.organization()), incident, at));
            }
            return answers;
        });
    }

    private static OnCall answer(Tenant tenant, Incident incident, Instant at) {
        Optional<EscalationPlan> inForce = inForce(tenant, incident);
        Optional<EscalationPlan> plan = incident.escalation().plan().or(() -> inForce);
        Map<ScheduleId, Roster> rosters =
                plan.map(known -> rosters(tenant, known, at)).orElse(Map.of());
        return new OnCall(inForce, active(tenant), rosters, lastActivity(tenant, incident));
    }

    private static Optional<EscalationPlan> inForce(Tenant tenant, Incident incident) {
        List<Optional<PolicyRef>> own = incident.impact().services().stream()
                .map(service -> tenant.services.find(service).flatMap(Service::policy))
                .toList();
        return KeptPolicies.bindings(tenant)
                .choose(own, incident.details().severity())
                .map(PolicyRef::id)
                .flatMap((PolicyId policy) -> tenant.policies.find(policy))
                .map(EscalationPolicy::plan);
    }

    private static Map<ScheduleId, Roster> rosters(Tenant tenant, EscalationPlan plan, Instant at) {
        Map<ScheduleId, Roster> rosters = new HashMap<>();
        plan.targets().forEach(target -> {
            if (target instanceof Target.OnSchedule planned) {
                tenant.schedules
                        .find(planned.schedule())
                        .map(schedule -> KeptRosters.roster(tenant, schedule, Period.at(at)))
                        .ifPresent(roster -> rosters.put(planned.schedule(), roster));
            }
        });
        return rosters;
    }

    private static Map<UserId, Responder> active(Tenant tenant) {
        Map<UserId, Responder> people = new HashMap<>();
        tenant.users.all().filter(User::active).forEach(user -> people.put(user.id(), user.responder()));
        return people;
    }

    private static Optional<Instant> lastActivity(Tenant tenant, Incident incident) {
        return tenant.log.of(incident.id()).stream()
                .filter(entry -> entry.entry().author() instanceof Author.Person)
                .map(entry -> entry.entry().at())
                .max(Comparator.naturalOrder());
    }
}
