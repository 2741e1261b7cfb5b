package dev.tocsin.application.inmemory;

import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.sla.Severities;
import dev.tocsin.domain.Text;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceRef;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.User;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps and removes the simple things of the catalog, and people. */
record RecordKeeper(Tenant tenant, Journal journal) {

    void save(Service service) {
        Checks.follows(tenant.services.find(service.id()).map(Service::version), service.version());
        requireFree(tenant.services
                .all()
                .noneMatch(other -> !other.id().equals(service.id())
                        && (other.key().equals(service.key())
                                || clash(other.active(), other.name(), service.active(), service.name()))));
        Optional<TeamRef> team = service.team();
        Checks.require(team.stream().allMatch(ref -> tenant.teams.has(ref.id())), "the team is gone");
        Checks.require(service.policy().stream().allMatch(ref -> tenant.policies.has(ref.id())), "the policy is gone");
        tenant.services.put(service.id(), service, journal);
    }

    void remove(RecordWrite.RemoveService write) {
        Checks.same(tenant.services.find(write.service()).map(Service::version), write.version());
        requireUnmentioned(new References(tenant).to(write.service()));
        tenant.services.remove(write.service(), journal);
    }

    void save(Team team) {
        Checks.follows(tenant.teams.find(team.id()).map(Team::version), team.version());
        requireFree(tenant.teams
                .all()
                .noneMatch(other -> !other.id().equals(team.id())
                        && clash(other.active(), other.name(), team.active(), team.name())));
        Checks.require(team.members().stream().allMatch(member -> tenant.users.has(member.id())), "a member is gone");
        tenant.teams.put(team.id(), team, journal);
    }

    void remove(RecordWrite.RemoveTeam write) {
        Checks.same(tenant.teams.find(write.team()).map(Team::version), write.version());
        requireUnmentioned(new References(tenant).to(write.team()));
        tenant.teams.remove(write.team(), journal);
    }

    void save(Component component) {
        Checks.follows(tenant.components.find(component.id()).map(Component::version), component.version());
        requireFree(tenant.components
                .all()
                .noneMatch(other -> !other.id().equals(component.id())
                        && clash(other.active(), other.name(), component.active(), component.name())));
        Optional<ServiceRef> service = component.service();
        Checks.require(service.stream().allMatch(ref -> tenant.services.has(ref.id())), "the service is gone");
        tenant.components.put(component.id(), component, journal);
    }

    void add(RecordWrite.AddStatusChange write) {
        Component component = write.change().component();
        Checks.require(tenant.components.has(component.id()), "the component is gone");
        List<RecordWrite.AddStatusChange> before =
                tenant.statusChanges.find(component.id()).orElse(List.of());
        Checks.require(
                before.stream().noneMatch(other -> other.change().component().version() == component.version()),
                "the change is kept already");
        Checks.require(
                !(write.change().by() instanceof Author.Person person)
                        || tenant.users.has(person.who().id()),
                "the author is gone");
        tenant.statusChanges.put(
                component.id(), Stream.concat(before.stream(), Stream.of(write)).toList(), journal);
    }

    void remove(RecordWrite.RemoveComponent write) {
        Checks.same(tenant.components.find(write.component()).map(Component::version), write.version());
        requireUnmentioned(new References(tenant).to(write.component()));
        tenant.components.remove(write.component(), journal);
    }

    void save(Environment environment) {
        Checks.follows(tenant.environments.find(environment.id()).map(Environment::version), environment.version());
        requireFree(tenant.environments
                .all()
                .noneMatch(other -> !other.id().equals(environment.id())
                        && clash(other.active(), other.name(), environment.active(), environment.name())));
        tenant.environments.put(environment.id(), environment, journal);
    }

    void remove(RecordWrite.RemoveEnvironment write) {
        Checks.same(tenant.environments.find(write.environment()).map(Environment::version), write.version());
        requireUnmentioned(new References(tenant).to(write.environment()));
        tenant.environments.remove(write.environment(), journal);
    }

    void save(User user) {
        Optional<User> before = tenant.users.find(user.id());
        Checks.follows(before.map(User::version), user.version());
        requireFree(tenant.users
                .all()
                .noneMatch(
                        other -> !other.id().equals(user.id()) && other.email().equals(user.email())));
        tenant.users.put(user.id(), user, journal);
        requireAdminIn(before);
    }

    void remove(RecordWrite.RemoveUser write) {
        Optional<User> before = tenant.users.find(write.user());
        Checks.same(before.map(User::version), write.version());
        requireUnmentioned(new References(tenant).to(write.user()));
        tenant.users.remove(write.user(), journal);
        requireAdminIn(before);
    }

    void save(RecordWrite.SaveSeverities write) {
        Checks.follows(Optional.of(tenant.severities().version()), write.version());
        tenant.severities(new Severities(write.settings(), write.version()), journal);
    }

    private void requireAdminIn(Optional<User> before) {
        boolean adminChanged = before.filter(User::isActiveAdmin).isPresent();
        Checks.require(!adminChanged || tenant.users.all().anyMatch(User::isActiveAdmin), "no admin is left");
    }

    private static boolean clash(boolean oneIsActive, String one, boolean otherIsActive, String other) {
        return oneIsActive && otherIsActive && Text.folded(one).equals(Text.folded(other));
    }

    private static void requireFree(boolean free) {
        Checks.require(free, "the name is taken");
    }

    private static void requireUnmentioned(boolean mentioned) {
        Checks.require(!mentioned, "something refers to it");
    }
}
