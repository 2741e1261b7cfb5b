package dev.tocsin.application.catalog;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.incident.StatusNews;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ServiceKey;
import java.util.Optional;
import java.util.OptionalLong;

/** Driving port: the components that the public sees, and their statuses. */
public interface ComponentCatalog {

    static ComponentCatalog on(Ports ports) {
        return new CatalogOfComponents(
                ports.components(),
                ports.services(),
                StatusNews.on(ports),
                new Removal(ports.usage()),
                Commands.on(ports),
                ports.clock(),
                ports.ids());
    }

    Outcome<Slice<Component, Integer>> list(Actor actor, Search search);

    Outcome<Component> get(Actor actor, ComponentId component);

    /** How its status has changed, the latest change first. */
    Outcome<Slice<PastStatus, Integer>> history(Actor actor, ComponentId component, Search search);

    /** The incidents that affect it, or did, newest first; not those from which it was taken. */
    Outcome<Slice<AffectingIncident, Integer>> incidents(Actor actor, ComponentId component, Search search);

    Outcome<Component> add(Request<Component> request, AddComponent command);

    /**
     * Another status goes into its history, and onto the timelines of the open incidents that affect it: of the {@value
     * StatusNews#MAX_TOLD} newest ones, where there are more.
     */
    Outcome<Component> change(Request<Component> request, ChangeComponent command);

    /** Answers the component as it was last. */
    Outcome<Component> remove(Request<Component> request, RemoveComponent command);

    /** Operational, where no status is given. */
    record AddComponent(
            String name,
            Optional<String> description,
            Optional<ComponentStatus> status,
            Optional<ServiceKey> service) {}

    record ChangeComponent(
            ComponentId component,
            Optional<String> name,
            Change<String> description,
            Optional<ComponentStatus> status,
            Change<ServiceKey> service,
            OptionalLong version) {}

    record RemoveComponent(ComponentId component, OptionalLong version) {}
}
