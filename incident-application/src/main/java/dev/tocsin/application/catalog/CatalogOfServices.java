package dev.tocsin.application.catalog;

import static dev.tocsin.application.Rejection.Kind.SERVICE;
import static dev.tocsin.application.access.Permission.CHANGE_SERVICES;
import static dev.tocsin.application.access.Permission.READ_SERVICES;

import dev.tocsin.application.Attempt;
import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.Policies;
import dev.tocsin.application.port.RandomText;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Services;
import dev.tocsin.application.port.Teams;
import dev.tocsin.application.port.Usage.Subject.OfService;
import dev.tocsin.domain.catalog.PolicyRef;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A key that was drawn before is drawn anew: the store finds the changeset stale, and the service is added again. */
record CatalogOfServices(
        Services services,
        Teams teams,
        Policies policies,
        Removal removal,
        Commands commands,
        InstantSource clock,
        Ids ids,
        RandomText random)
        implements ServiceCatalog {

    @Override
    public Outcome<Slice<Service, Integer>> list(Actor actor, Search search) {
        return actor.reading(READ_SERVICES, () -> Outcome.done(services.list(actor.organization(), search)));
    }

    @Override
    public Outcome<Service> get(Actor actor, ServiceKey service) {
        return actor.reading(
                READ_SERVICES, () -> Outcome.of(services.find(actor.organization(), service), unknown(service)));
    }

    @Override
    public Outcome<Service> add(Request<Service> request, AddService command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(request, CHANGE_SERVICES, () -> {
            Found found = find(organization, command.team(), command.policy());
            if (!found.faults().isEmpty()) {
                return Attempt.rejected(new Rejection.Invalid(found.faults()));
            }
            return unlessTaken(Service.added(
                    organization,
                    new ServiceId(ids.next()),
                    ServiceKey.of(
                            random.draw(ServiceKey.LETTERS, 1),
                            random.draw(ServiceKey.CHARACTERS, ServiceKey.REST_LENGTH)),
                    command.name(),
                    command.description(),
                    found.team(),
                    found.policy(),
                    clock.instant()));
        });
    }

    @Override
    public Outcome<Service> change(Request<Service> request, ChangeService command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_SERVICES,
                () -> with(organization, command.service(), command.version(), service -> changed(service, command)));
    }

    @Override
    public Outcome<Service> remove(Request<Service> request, RemoveService command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_SERVICES,
                () -> with(organization, command.service(), command.version(), service -> {
                    Service last = service.deactivated(clock.instant());
                    return removal.of(
                            organization,
                            SERVICE,
                            new OfService(service.id()),
                            last,
                            new RecordWrite.SaveService(last),
                            new RecordWrite.RemoveService(organization, service.id(), service.version()));
                }));
    }

    private Attempt<Service, Service> with(
            OrganizationId organization,
            ServiceKey key,
            OptionalLong version,
            Function<Service, Attempt<Service, Service>> decide) {
        Optional<Service> found = services.find(organization, key);
        found.ifPresent(service -> Commands.expect(version, service.version()));
        return found.map(decide).orElseGet(() -> Attempt.rejected(unknown(key)));
    }

    private Attempt<Service, Service> changed(Service service, ChangeService command) {
        Found found = find(
                service.organization(),
                command.team().appliedTo(Optional.empty()),
                command.policy().appliedTo(Optional.empty()));
        if (!found.faults().isEmpty()) {
            return Attempt.rejected(new Rejection.Invalid(found.faults()));
        }
        Service next = service.describedAs(
                command.name().orElse(service.name()),
                command.description().appliedTo(service.description()),
                command.team().map(name -> found.team().orElseThrow()).appliedTo(service.team()),
                command.policy().map(name -> found.policy().orElseThrow()).appliedTo(service.policy()),
                clock.instant());
        return next.equals(service) ? Attempt.settled(service) : unlessTaken(next);
    }

    private Attempt<Service, Service> unlessTaken(Service next) {
        boolean taken = services.findByName(next.organization(), next.name())
                .filter(other -> !other.id().equals(next.id()))
                .isPresent();
        return taken
                ? Attempt.rejected(new Rejection.Taken(SERVICE, "name", next.name()))
                : Attempt.ready(Changeset.of(new RecordWrite.SaveService(next)), next);
    }

    /** What a command names, and what of it there is not. */
    private record Found(Optional<TeamRef> team, Optional<PolicyRef> policy, List<Rejection.Invalid.Field> faults) {}

    private Found find(OrganizationId organization, Optional<String> teamName, Optional<String> policyName) {
        Optional<TeamRef> team =
                teamName.flatMap(name -> teams.findByName(organization, name)).map(Team::ref);
        Optional<PolicyRef> policy = policyName
                .flatMap(name -> policies.findByName(organization, name))
                .map(known -> known.policy().ref());
        List<Rejection.Invalid.Field> faults = new ArrayList<>();
        if (teamName.isPresent() && team.isEmpty()) {
            faults.add(new Rejection.Invalid.Field("team_name", "no team has this name"));
        }
        if (policyName.isPresent() && policy.isEmpty()) {
            faults.add(new Rejection.Invalid.Field("escalation_policy", "no escalation policy has this name"));
        }
        return new Found(team, policy, faults);
    }

    private static Rejection unknown(ServiceKey service) {
        return new Rejection.Unknown(SERVICE, service.value());
    }
}
