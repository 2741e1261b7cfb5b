package dev.tocsin.application.catalog;

import static dev.tocsin.application.Rejection.Kind.COMPONENT;
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
import dev.tocsin.application.incident.StatusNews;
import dev.tocsin.application.port.Changeset;
import dev.tocsin.application.port.Components;
import dev.tocsin.application.port.Ids;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.application.port.Services;
import dev.tocsin.application.port.Usage.Subject.OfComponent;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.ServiceRef;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The service behind a component is named by its key, and must be there and active. */
record CatalogOfComponents(
        Components components,
        Services services,
        StatusNews news,
        Removal removal,
        Commands commands,
        InstantSource clock,
        Ids ids)
        implements ComponentCatalog {

    @Override
    public Outcome<Slice<Component, Integer>> list(Actor actor, Search search) {
        return actor.reading(READ_COMPONENTS, () -> Outcome.done(components.list(actor.organization(), search)));
    }

    @Override
    public Outcome<Component> get(Actor actor, ComponentId component) {
        return actor.reading(
                READ_COMPONENTS,
                () -> Outcome.of(components.find(actor.organization(), component), unknown(component)));
    }

    @Override
    public Outcome<Slice<PastStatus, Integer>> history(Actor actor, ComponentId component, Search search) {
        return actor.reading(
                READ_COMPONENTS,
                () -> Outcome.of(
                        components
                                .find(actor.organization(), component)
                                .map(found -> components.history(found.organization(), found.id(), search)),
                        unknown(component)));
    }

    @Override
    public Outcome<Slice<AffectingIncident, Integer>> incidents(Actor actor, ComponentId component, Search search) {
        return actor.reading(
                READ_COMPONENTS,
                () -> Outcome.of(
                        components
                                .find(actor.organization(), component)
                                .map(found -> components.incidents(found.organization(), found.id(), search)),
                        unknown(component)));
    }

    @Override
    public Outcome<Component> add(Request<Component> request, AddComponent command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(request, CHANGE_COMPONENTS, () -> {
            Optional<ServiceRef> service = service(organization, command.service());
            if (service.isEmpty() && command.service().isPresent()) {
                return Attempt.rejected(noSuchService());
            }
            return unlessTaken(
                    Component.added(
                            organization,
                            new ComponentId(ids.next()),
                            command.name(),
                            command.description(),
                            command.status().orElse(ComponentStatus.OPERATIONAL),
                            service,
                            clock.instant()),
                    Optional.empty());
        });
    }

    @Override
    public Outcome<Component> change(Request<Component> request, ChangeComponent command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_COMPONENTS,
                () -> with(
                        organization,
                        command.component(),
                        command.version(),
                        component -> changed(component, command, request.actor())));
    }

    @Override
    public Outcome<Component> remove(Request<Component> request, RemoveComponent command) {
        OrganizationId organization = request.actor().organization();
        return commands.run(
                request,
                CHANGE_COMPONENTS,
                () -> with(organization, command.component(), command.version(), component -> {
                    Component last = component.deactivated(clock.instant());
                    return removal.of(
                            organization,
                            COMPONENT,
                            new OfComponent(component.id()),
                            last,
                            new RecordWrite.SaveComponent(last),
                            new RecordWrite.RemoveComponent(organization, component.id(), component.version()));
                }));
    }

    private Attempt<Component, Component> with(
            OrganizationId organization,
            ComponentId id,
            OptionalLong version,
            Function<Component, Attempt<Component, Component>> decide) {
        Optional<Component> found = components.find(organization, id);
        found.ifPresent(component -> Commands.expect(version, component.version()));
        return found.map(decide).orElseGet(() -> Attempt.rejected(unknown(id)));
    }

    private Attempt<Component, Component> changed(Component component, ChangeComponent command, Actor actor) {
        Optional<ServiceKey> key = command.service().appliedTo(Optional.empty());
        Optional<ServiceRef> service = service(component.organization(), key);
        if (service.isEmpty() && key.isPresent()) {
            return Attempt.rejected(noSuchService());
        }
        Component next = component.describedAs(
                command.name().orElse(component.name()),
                command.description().appliedTo(component.description()),
                command.status().orElse(component.status()),
                command.service().map(wanted -> service.orElseThrow()).appliedTo(component.service()),
                clock.instant());
        return next.equals(component)
                ? Attempt.settled(component)
                : unlessTaken(next, next.statusChangeSince(component, actor.author()));
    }

    private Attempt<Component, Component> unlessTaken(Component next, Optional<ComponentStatusChange> change) {
        boolean taken = components
                .findByName(next.organization(), next.name())
                .filter(other -> !other.id().equals(next.id()))
                .isPresent();
        return taken
                ? Attempt.rejected(new Rejection.Taken(COMPONENT, "name", next.name()))
                : Attempt.ready(changes(next, change), next);
    }

    private Changeset changes(Component next, Optional<ComponentStatusChange> change) {
        Changeset saved = Changeset.of(new RecordWrite.SaveComponent(next));
        return change.map(known -> saved.and(new RecordWrite.AddStatusChange(known, Optional.empty()))
                        .and(news.of(List.of(known), Optional.empty())))
                .orElse(saved);
    }

    private Optional<ServiceRef> service(OrganizationId organization, Optional<ServiceKey> key) {
        return key.flatMap(wanted -> services.find(organization, wanted)).map(Service::ref);
    }

    private static Rejection noSuchService() {
        return Rejection.Invalid.field("service_key", "no service has this key");
    }

    private static Rejection unknown(ComponentId component) {
        return new Rejection.Unknown(COMPONENT, component.value().toString());
    }
}
