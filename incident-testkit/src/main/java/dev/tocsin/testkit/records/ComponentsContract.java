package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceRef;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Components} must do. */
public interface ComponentsContract extends NamedThingsContract<Component> {

    @Override
    default Component draft(World world, String name, Instant createdAt) {
        return component(
                world,
                name,
                ComponentStatus.DEGRADED_PERFORMANCE,
                Optional.of(world.checkout().ref()),
                createdAt);
    }

    @Override
    default Component renamed(Component component, String name) {
        return component.describedAs(name, component.description(), component.status(), component.service(), LATER);
    }

    @Override
    default Component deactivated(Component component) {
        return component.deactivated(LATER);
    }

    @Override
    default RecordWrite saving(Component component) {
        return new RecordWrite.SaveComponent(component);
    }

    @Override
    default RecordWrite removing(Component component, long version) {
        return new RecordWrite.RemoveComponent(component.organization(), component.id(), version);
    }

    @Override
    default Optional<Component> find(World world, Component component) {
        return ports().components().find(world.id(), component.id());
    }

    @Override
    default Optional<Component> findByName(World world, String name) {
        return ports().components().findByName(world.id(), name);
    }

    @Override
    default Slice<Component, Integer> list(World world, Search search) {
        return ports().components().list(world.id(), search);
    }

    @Test
    default void every_status_of_a_component_is_kept() {
        World world = World.in(ports());
        for (ComponentStatus status : ComponentStatus.values()) {
            Component component = component(world, status.word(), status, Optional.empty(), World.NOON);
            world.keep(saving(component));

            assertThat(find(world, component)).contains(component);
        }
    }

    @Test
    default void several_are_found_at_once_but_for_those_that_are_not_there() {
        World world = World.in(ports());
        Component other = component(world, "Other", ComponentStatus.OPERATIONAL, Optional.empty(), World.NOON);
        Component gone = component(world, "Gone", ComponentStatus.OPERATIONAL, Optional.empty(), World.NOON);
        world.keep(saving(other), saving(gone), saving(deactivated(gone)));
        ComponentId foreign = World.in(ports()).website().id();

        assertThat(ports().components()
                        .find(
                                world.id(),
                                List.of(
                                        other.id(),
                                        gone.id(),
                                        foreign,
                                        world.website().id())))
                .containsExactlyInAnyOrder(other, world.website());
        assertThat(ports().components().find(world.id(), List.of())).isEmpty();
    }

    @Test
    default void the_service_behind_a_component_is_one_of_its_organization() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        ServiceRef nobodys =
                new ServiceRef(new ServiceId(ports().ids().next()), ours.adds().serviceKey());

        for (ServiceRef service : List.of(theirs.checkout().ref(), nobodys)) {
            assertStale(
                    saving(component(ours, "Astray", ComponentStatus.OPERATIONAL, Optional.of(service), World.NOON)));
        }
    }

    @Test
    default void a_component_that_an_incident_mentions_cannot_be_removed() {
        World world = World.in(ports());
        world.cases().draft("Website is down").seenOn(List.of(world.website())).opened();

        assertStale(removing(world.website(), 1));
    }

    private Component component(
            World world, String name, ComponentStatus status, Optional<ServiceRef> service, Instant createdAt) {
        ComponentId id = new ComponentId(ports().ids().next());
        return Component.added(world.id(), id, name, Optional.of("What all\tsee"), status, service, createdAt);
    }
}
