package dev.tocsin.application.catalog;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import java.util.Optional;
import java.util.OptionalLong;

/** Driving port: the services, found by name or key. */
public interface ServiceCatalog {

    static ServiceCatalog on(Ports ports) {
        return new CatalogOfServices(
                ports.services(),
                ports.teams(),
                ports.policies(),
                new Removal(ports.usage()),
                Commands.on(ports),
                ports.clock(),
                ports.ids(),
                ports.randomText());
    }

    Outcome<Slice<Service, Integer>> list(Actor actor, Search search);

    Outcome<Service> get(Actor actor, ServiceKey service);

    /** Its key is made here. */
    Outcome<Service> add(Request<Service> request, AddService command);

    Outcome<Service> change(Request<Service> request, ChangeService command);

    /** Answers the service as it was last. */
    Outcome<Service> remove(Request<Service> request, RemoveService command);

    /** The team and the escalation policy by their names. */
    record AddService(String name, Optional<String> description, Optional<String> team, Optional<String> policy) {
        public static AddService named(String name) {
            return new AddService(name, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    record ChangeService(
            ServiceKey service,
            Optional<String> name,
            Change<String> description,
            Change<String> team,
            Change<String> policy,
            OptionalLong version) {}

    record RemoveService(ServiceKey service, OptionalLong version) {}
}
