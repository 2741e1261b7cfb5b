package dev.tocsin.application.catalog;

import static dev.tocsin.application.Rejection.Kind.ENVIRONMENT;
import static dev.tocsin.application.access.Permission.CHANGE_COMPONENTS;
import static dev.tocsin.application.access.Permission.READ_COMPONENTS;

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
import dev.tocsin.application.port.Environments;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Usage.Subject.OfEnvironment;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The simplest of the catalog: a name. */
record CatalogOfEnvironments(
        Environments environments, Removal removal, Commands commands, InstantSource clock, Ids ids)
        implements EnvironmentCatalog {

    @Override
    public Outcome<Slice<Environment, Integer>> list(Actor actor, Search search) {
        return actor.reading(READ_COMPONENTS, () -> Outcome.done(environments.list(actor.organization(), search)));
    }

    @Override
    public Outcome<Environment> get(Actor actor, EnvironmentId environment) {
        return actor.reading(
                READ_COMPONENTS,
                () -> Outcome.of(environments.find(actor.organization(), environment), unknown(environment)));
    }

    @Override
    public Outcome<Slice<AffectingIncident, Integer>> incidents(Actor actor, EnvironmentId environment, Search search) {
        return actor.reading(
                READ_COMPONENTS,
                () -> Outcome.of(
                        environments
                                .find(actor.organization(), environment)
                                .map(found -> environments.incidents(found.organization(), found.id(), search)),
                        unknown(environment)));
    }

    @Override
    public Outcome<Environment> add(Request<Environment> request, AddEnvironment command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_COMPONENTS,
                () -> unlessTaken(Environment.added(
                        organization, new EnvironmentId(ids.next()), command.name(), clock.instant())));
    }

    @Override
    public Outcome<Environment> change(Request<Environment> request, ChangeEnvironment command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_COMPONENTS,
                () -> with(organization, command.environment(), command.version(), environment -> {
                    Environment next = environment.named(command.name().orElse(environment.name()), clock.instant());
                    return next.equals(environment) ? Attempt.settled(environment) : unlessTaken(next);
                }));
    }

    @Override
    public Outcome<Environment> remove(Request<Environment> request, RemoveEnvironment command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_COMPONENTS,
                () -> with(organization, command.environment(), command.version(), environment -> {
                    Environment last = environment.deactivated(clock.instant());
                    return removal.of(
                            organization,
                            ENVIRONMENT,
                            new OfEnvironment(environment.id()),
                            last,
                            new RecordWrite.SaveEnvironment(last),
                            new RecordWrite.RemoveEnvironment(organization, environment.id(), environment.version()));
                }));
    }

    private Attempt<Environment, Environment> with(
            OrganizationId organization,
            EnvironmentId id,
            OptionalLong version,
            Function<Environment, Attempt<Environment, Environment>> decide) {
        Optional<Environment> found = environments.find(organization, id);
        found.ifPresent(environment -> Commands.expect(version, environment.version()));
        return found.map(decide).orElseGet(() -> Attempt.rejected(unknown(id)));
    }

    private Attempt<Environment, Environment> unlessTaken(Environment next) {
        boolean taken = environments
                .findByName(next.organization(), next.name())
                .filter(other -> !other.id().equals(next.id()))
                .isPresent();
        return taken
                ? Attempt.rejected(new Rejection.Taken(ENVIRONMENT, "name", next.name()))
                : Attempt.ready(Changeset.of(new RecordWrite.SaveEnvironment(next)), next);
    }

    private static Rejection unknown(EnvironmentId environment) {
        return new Rejection.Unknown(ENVIRONMENT, environment.value().toString());
    }
}
