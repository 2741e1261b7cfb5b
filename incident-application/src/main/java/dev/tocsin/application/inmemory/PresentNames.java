package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.incident.Acknowledgement;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.incident.Ownership;
import dev.tocsin.domain.incident.Resolution;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.oncall.Unavailability;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.User;

/** What refers to people and teams, with the names that these have now: what a database does with a join. */
record PresentNames(Tenant tenant) {

    Service in(Service service) {
        return new Service(
                service.organization(),
                service.id(),
                service.key(),
                service.name(),
                service.description(),
                service.team().map(this::of),
                service.policy().map(this::of),
                service.active(),
                service.createdAt(),
                service.updatedAt(),
                service.version());
    }

    Team in(Team team) {
        return new Team(
                team.organization(),
                team.id(),
                team.name(),
                team.members().stream().map(this::of).toList(),
                team.active(),
                team.createdAt(),
                team.updatedAt(),
                team.version());
    }

    Schedule in(Schedule schedule) {
        return new Schedule(
                schedule.organization(),
                schedule.id(),
                schedule.name(),
                schedule.team().map(this::of),
                schedule.timeZone(),
                schedule.rotations().stream().map(this::in).toList(),
                schedule.createdAt(),
                schedule.updatedAt(),
                schedule.version());
    }

    private Rotation in(Rotation rotation) {
        return new Rotation(
                rotation.name(),
                rotation.participants().stream().map(this::of).toList(),
                rotation.startsOn(),
                rotation.handOff(),
                rotation.turns(),
                rotation.window());
    }

    ScheduleOverride in(ScheduleOverride override) {
        return new ScheduleOverride(override.id(), of(override.person()), override.period(), override.createdAt());
    }

    Unavailability in(Unavailability away) {
        return new Unavailability(away.id(), of(away.person()), away.period(), away.createdAt());
    }

    ApiKey in(ApiKey key) {
        return new ApiKey(
                key.organization(),
                key.id(),
                key.name(),
                of(key.user()),
                key.scopes(),
                key.expiresAt(),
                key.prefix(),
                key.createdAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }

    StoredIncident in(StoredIncident stored) {
        return new StoredIncident(stored.number(), stored.revision(), in(stored.incident()));
    }

    private Incident in(Incident incident) {
        Ownership ownership = incident.ownership();
        return new Incident(
                incident.organization(),
                incident.id(),
                incident.details(),
                incident.status(),
                new Ownership(
                        ownership.assignee().map(this::of),
                        ownership.team().map(this::of),
                        ownership.commander().map(this::of)),
                incident.acknowledgement().map(given -> new Acknowledgement(of(given.by()), given.at())),
                incident.resolution().map(given -> new Resolution(of(given.by()), given.at())),
                incident.sla(),
                incident.escalation(),
                incident.impact(),
                incident.createdAt(),
                incident.updatedAt(),
                incident.version(),
                incident.deletedAt());
    }

    private Responder of(Responder person) {
        return tenant.users.find(person.id()).map(User::responder).orElse(person);
    }

    private PolicyRef of(PolicyRef policy) {
        return tenant.policies.find(policy.id()).map(EscalationPolicy::ref).orElse(policy);
    }

    private TeamRef of(TeamRef team) {
        return tenant.teams.find(team.id()).map(Team::ref).orElse(team);
    }
}
