package dev.tocsin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Commit;
import dev.tocsin.application.port.PolicyWrite.SavePolicy;
import dev.tocsin.application.port.Ports;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.RecordWrite.AddApiKey;
import dev.tocsin.application.port.RecordWrite.SaveComponent;
import dev.tocsin.application.port.RecordWrite.SaveEnvironment;
import dev.tocsin.application.port.RecordWrite.SaveService;
import dev.tocsin.application.port.RecordWrite.SaveTeam;
import dev.tocsin.application.port.RecordWrite.SaveUser;
import dev.tocsin.application.port.ScheduleWrite.SaveSchedule;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.EscalationPolicy;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.Target;
import dev.tocsin.domain.oncall.Rotation;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.oncall.ScheduleId;
import dev.tocsin.domain.oncall.Turns;
import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.ApiKey;
import dev.tocsin.domain.people.ApiKey.Prefix;
import dev.tocsin.domain.people.ApiKeyId;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.people.Secret;
import dev.tocsin.domain.people.User;
import dev.tocsin.domain.people.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Adds people and things to an organization, each committed at once, under a name that the organization doesn't have
 * yet. Whoever has a name {@code N} has the address {@code n@example.com}.
 */
public record Additions(Ports ports, OrganizationId organization) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** A responder. */
    public User user(String name) {
        User user = stranger(name, Role.RESPONDER);
        keep(new SaveUser(user));
        return user;
    }

    /** Somebody who could be added, and is not. */
    public User stranger(String name, Role role) {
        User.Profile profile = new User.Profile(name, emailOf(name), role, Optional.empty(), ZONE, true);
        return User.added(organization, new UserId(ports.ids().next()), profile, World.NOON);
    }

    /** One in which they take turns of a week each, the first one from the first Monday of 2026 on. */
    public Schedule schedule(String name, User... people) {
        Rotation rotation = new Rotation(
                "Weeks",
                Stream.of(people).map(User::responder).toList(),
                LocalDate.of(2026, 1, 5),
                LocalTime.of(9, 0),
                new Turns.Days(7),
                Optional.empty());
        Schedule schedule = Schedule.added(
                organization,
                new ScheduleId(ports.ids().next()),
                new Schedule.Plan(name, Optional.empty(), ZONE, List.of(rotation)),
                World.NOON);
        keep(new SaveSchedule(schedule));
        return schedule;
    }

    /** It is in force for nothing yet. */
    public EscalationPolicy policy(EscalationPlan plan) {
        EscalationPolicy policy =
                EscalationPolicy.added(organization, new PolicyId(ports.ids().next()), plan, World.NOON);
        keep(new SavePolicy(policy));
        return policy;
    }

    /** One level after the other, each of one person, with five minutes of patience. */
    public static EscalationPlan waking(String name, User... people) {
        List<Level> levels = Stream.of(people)
                .map(person -> new Level(List.of(new Target.Person(person.id())), Duration.ofMinutes(5)))
                .toList();
        return new EscalationPlan(name, levels, 0, Optional.empty());
    }

    /** The person under another name and address. */
    public User renamed(User user, String name) {
        User.Profile profile =
                new User.Profile(name, emailOf(name), user.role(), user.slackId(), user.timeZone(), user.active());
        User next = user.with(profile, World.NOON);
        keep(new SaveUser(next));
        return next;
    }

    public Team team(String name, User... members) {
        TeamId id = new TeamId(ports.ids().next());
        Team team = Team.added(
                organization,
                id,
                name,
                Arrays.stream(members).map(User::responder).toList(),
                World.NOON);
        keep(new SaveTeam(team));
        return team;
    }

    /** A service that no team runs. */
    public Service service(String name) {
        return service(name, Optional.empty());
    }

    public Service service(String name, Optional<Team> team) {
        ServiceId id = new ServiceId(ports.ids().next());
        Service service =
                Service.added(organization, id, serviceKey(), name, Optional.empty(), team.map(Team::ref), World.NOON);
        keep(new SaveService(service));
        return service;
    }

    /** One that no service has. */
    public ServiceKey serviceKey() {
        return ServiceKey.of(
                ports.randomText().draw(ServiceKey.LETTERS, 1),
                ports.randomText().draw(ServiceKey.CHARACTERS, ServiceKey.REST_LENGTH));
    }

    public Component component(String name, ComponentStatus status) {
        ComponentId id = new ComponentId(ports.ids().next());
        Component component =
                Component.added(organization, id, name, Optional.empty(), status, Optional.empty(), World.NOON);
        keep(new SaveComponent(component));
        return component;
    }

    public Environment environment(String name) {
        EnvironmentId id = new EnvironmentId(ports.ids().next());
        Environment environment = Environment.added(organization, id, name, World.NOON);
        keep(new SaveEnvironment(environment));
        return environment;
    }

    /** A key that may do everything its user may. */
    public ApiKey apiKey(User user) {
        UUID id = ports.ids().next();
        ApiKey key = ApiKey.issued(
                organization,
                new ApiKeyId(id),
                "Key of " + user.name(),
                user.responder(),
                Set.of(Scope.ALL),
                Optional.empty(),
                Prefix.SK_LIVE,
                World.NOON);
        keep(new AddApiKey(key, Secret.of(Prefix.SK_LIVE, id.toString()).hash()));
        return key;
    }

    private void keep(RecordWrite... records) {
        assertThat(ports.store().commit(Changeset.of(records))).isInstanceOf(Commit.Kept.class);
    }

    private static Email emailOf(String name) {
        return new Email(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com");
    }
}
