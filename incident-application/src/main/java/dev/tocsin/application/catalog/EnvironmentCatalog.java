package dev.tocsin.application.catalog;

import dev.tocsin.application.Commands;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Removal;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.port.Ports;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import java.util.Optional;
import java.util.OptionalLong;

/** Driving port: the environments. Who may see and change components may see and change these. */
public interface EnvironmentCatalog {

    static EnvironmentCatalog on(Ports ports) {
        return new CatalogOfEnvironments(
                ports.environments(), new Removal(ports.usage()), Commands.on(ports), ports.clock(), ports.ids());
    }

    Outcome<Slice<Environment, Integer>> list(Actor actor, Search search);

    Outcome<Environment> get(Actor actor, EnvironmentId environment);

    /** The incidents that affect it, or did, newest first; not those from which it was taken. */
    Outcome<Slice<AffectingIncident, Integer>> incidents(Actor actor, EnvironmentId environment, Search search);

    Outcome<Environment> add(Request<Environment> request, AddEnvironment command);

    Outcome<Environment> change(Request<Environment> request, ChangeEnvironment command);

    /** Answers the environment as it was last. */
    Outcome<Environment> remove(Request<Environment> request, RemoveEnvironment command);

    record AddEnvironment(String name) {}

    record ChangeEnvironment(EnvironmentId environment, Optional<String> name, OptionalLong version) {}

    record RemoveEnvironment(EnvironmentId environment, OptionalLong version) {}
}
