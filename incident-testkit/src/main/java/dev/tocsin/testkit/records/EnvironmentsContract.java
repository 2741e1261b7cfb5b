package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.domain.catalog.Environment;
import dev.tocsin.domain.catalog.EnvironmentId;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Environments} must do. */
public interface EnvironmentsContract extends NamedThingsContract<Environment> {

    @Override
    default Environment draft(World world, String name, Instant createdAt) {
        return Environment.added(world.id(), new EnvironmentId(ports().ids().next()), name, createdAt);
    }

    @Override
    default Environment renamed(Environment environment, String name) {
        return environment.named(name, LATER);
    }

    @Override
    default Environment deactivated(Environment environment) {
        return environment.deactivated(LATER);
    }

    @Override
    default RecordWrite saving(Environment environment) {
        return new RecordWrite.SaveEnvironment(environment);
    }

    @Override
    default RecordWrite removing(Environment environment, long version) {
        return new RecordWrite.RemoveEnvironment(environment.organization(), environment.id(), version);
    }

    @Override
    default Optional<Environment> find(World world, Environment environment) {
        return ports().environments().find(world.id(), environment.id());
    }

    @Override
    default Optional<Environment> findByName(World world, String name) {
        return ports().environments().findByName(world.id(), name);
    }

    @Override
    default Slice<Environment, Integer> list(World world, Search search) {
        return ports().environments().list(world.id(), search);
    }

    @Test
    default void several_are_found_at_once_but_for_those_that_are_not_there() {
        World world = World.in(ports());
        Environment other = world.adds().environment("other");
        Environment gone = world.adds().environment("gone");
        world.keep(saving(deactivated(gone)));
        EnvironmentId foreign = World.in(ports()).production().id();

        assertThat(ports().environments()
                        .find(
                                world.id(),
                                List.of(
                                        other.id(),
                                        gone.id(),
                                        foreign,
                                        world.production().id())))
                .containsExactlyInAnyOrder(other, world.production());
        assertThat(ports().environments().find(world.id(), List.of())).isEmpty();
    }

    @Test
    default void an_environment_that_an_incident_mentions_cannot_be_removed() {
        World world = World.in(ports());
        world.cases()
                .draft("Checkout is down")
                .within(List.of(world.production()))
                .opened();

        assertStale(removing(world.production(), 1));
    }
}
