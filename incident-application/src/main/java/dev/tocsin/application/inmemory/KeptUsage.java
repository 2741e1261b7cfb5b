package dev.tocsin.application.inmemory;

import dev.tocsin.application.Rejection.Kind;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.port.Usage;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleOverride;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import dev.tocsin.domain.sla.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

record KeptUsage(Installation installation) implements Usage {

    private static final Uses NONE = new Uses(List.of(), false);

    private static final Comparator<StoredIncident> NEWEST_FIRST = Lists.newestFirst(
            stored -> stored.incident().createdAt(),
            stored -> stored.incident().id().value());

    @Override
    public Uses of(OrganizationId organization, Subject subject) {
        return installation.read(organization, NONE, tenant -> uses(tenant, subject));
    }

    private static Uses uses(Tenant tenant, Subject subject) {
        References references = new References(tenant);
        return switch (subject) {
            case Subject.OfService ofService ->
                uses(
                        incidents(tenant, References.affecting(ofService.id())),
                        components(
                                tenant,
                                component -> component
                                        .service()
                                        .filter(ref -> ref.id().equals(ofService.id()))
                                        .isPresent()),
                        references.to(ofService.id()));
            case Subject.OfTeam ofTeam ->
                uses(
                        incidents(tenant, References.ownedBy(ofTeam.id())),
                        Stream.concat(
                                services(
                                        tenant,
                                        service -> service.team()
                                                .filter(ref -> ref.id().equals(ofTeam.id()))
                                                .isPresent()),
                                schedules(
                                        tenant,
                                        schedule -> schedule.team()
                                                .filter(ref -> ref.id().equals(ofTeam.id()))
                                                .isPresent())),
                        references.to(ofTeam.id()));
            case Subject.OfComponent ofComponent ->
                uses(
                        incidents(tenant, References.affecting(ofComponent.id())),
                        Stream.empty(),
                        references.to(ofComponent.id()));
            case Subject.OfEnvironment ofEnvironment ->
                uses(
                        incidents(tenant, References.affecting(ofEnvironment.id())),
                        Stream.empty(),
                        references.to(ofEnvironment.id()));
            case Subject.OfUser ofUser ->
                uses(
                        incidents(tenant, incident -> has(incident, ofUser.id())),
                        Stream.concat(
                                teams(
                                        tenant,
                                        team -> team.members().stream()
                                                .anyMatch(member -> member.id().equals(ofUser.id()))),
                                Stream.concat(
                                        schedules(tenant, schedule -> needs(tenant, schedule, ofUser)),
                                        Stream.concat(
                                                policies(tenant, new Target.Person(ofUser.id())),
                                                catchAll(tenant, ofUser.id())))),
                        references.to(ofUser.id()));
            case Subject.OfSchedule ofSchedule ->
                uses(
                        Stream.empty(),
                        policies(tenant, new Target.OnSchedule(ofSchedule.id())),
                        references.to(ofSchedule.id()));
            case Subject.OfPolicy ofPolicy ->
                uses(
                        Stream.empty(),
                        Stream.concat(
                                services(
                                        tenant,
                                        service -> service.policy()
                                                .filter(ref -> ref.id().equals(ofPolicy.id()))
                                                .isPresent()),
                                settings(tenant, ofPolicy.id())),
                        references.to(ofPolicy.id()));
        };
    }

    private static Uses uses(Stream<Use> incidents, Stream<Use> others, boolean remembered) {
        Stream<Use> all = Stream.concat(incidents, others.sorted(Comparator.comparing(Use::name)));
        List<Use> present = all.limit(Uses.MAX_NAMED).toList();
        return new Uses(present, remembered || !present.isEmpty());
    }

    private static Stream<Use> incidents(Tenant tenant, Predicate<Incident> using) {
        return tenant.incidents
                .all()
                .filter(stored -> References.isOpen(stored.incident()) && using.test(stored.incident()))
                .sorted(NEWEST_FIRST)
                .map(stored -> new Use(Kind.INCIDENT, stored.number().toString()));
    }

    private static Stream<Use> services(Tenant tenant, Predicate<Service> using) {
        return tenant.services
                .all()
                .filter(service -> service.active() && using.test(service))
                .map(service -> new Use(Kind.SERVICE, service.name()));
    }

    private static Stream<Use> components(Tenant tenant, Predicate<Component> using) {
        return tenant.components
                .all()
                .filter(component -> component.active() && using.test(component))
                .map(component -> new Use(Kind.COMPONENT, component.name()));
    }

    private static Stream<Use> teams(Tenant tenant, Predicate<Team> using) {
        return tenant.teams
                .all()
                .filter(team -> team.active() && using.test(team))
                .map(team -> new Use(Kind.TEAM, team.name()));
    }

    private static Stream<Use> schedules(Tenant tenant, Predicate<Schedule> using) {
        return tenant.schedules.all().filter(using).map(schedule -> new Use(Kind.SCHEDULE, schedule.name()));
    }

    private static Stream<Use> policies(Tenant tenant, Target target) {
        return tenant.policies
                .all()
                .filter(policy -> policy.plan().targets().anyMatch(target::equals))
                .map(policy -> new Use(Kind.POLICY, policy.plan().name()));
    }

    private static Stream<Use> settings(Tenant tenant, PolicyId policy) {
        return tenant.bindings
                .entries()
                .filter(binding -> binding.getValue().equals(policy))
                .map(binding -> new Use(
                        Kind.SETTING, binding.getKey().map(Severity::name).orElse(Usage.DEFAULT)));
    }

    private static Stream<Use> catchAll(Tenant tenant, UserId user) {
        return tenant.users
                .all()
                .filter(known -> known.id().equals(user) && tenant.catchAll().equals(Optional.of(known.email())))
                .map(known -> new Use(Kind.SETTING, Usage.CATCH_ALL));
    }

    private static boolean needs(Tenant tenant, Schedule schedule, Subject.OfUser user) {
        Stream<Responder> planned = schedule.rotations().stream().flatMap(rotation -> rotation.participants().stream());
        Stream<Responder> standingIn = tenant.overrides.find(schedule.id()).stream()
                .flatMap(List::stream)
                .filter(override -> override.period().endsAt().isAfter(user.now()))
                .map(ScheduleOverride::person);
        return Stream.concat(planned, standingIn).anyMatch(person -> person.id().equals(user.id()));
    }

    private static boolean has(Incident incident, UserId user) {
        return Stream.of(incident.ownership().assignee(), incident.ownership().commander())
                .flatMap(person -> person.stream().map(Responder::id))
                .anyMatch(user::equals);
    }
}
