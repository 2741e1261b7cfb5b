package dev.tocsin.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.port.RecordWrite;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.catalog.TeamId;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.tocsin.application.port.Services} must do. */
public interface ServicesContract extends NamedThingsContract<Service> {

    @Override
    default Service draft(World world, String name, Instant createdAt) {
        return service(world, name, Optional.of(world.platform().ref()), createdAt);
    }

    @Override
    default Service renamed(Service service, String name) {
        return service.describedAs(name, service.description(), service.team(), LATER);
    }

    @Override
    default Service deactivated(Service service) {
        return service.deactivated(LATER);
    }

    @Override
    default RecordWrite saving(Service service) {
        return new RecordWrite.SaveService(service);
    }

    @Override
    default RecordWrite removing(Service service, long version) {
        return new RecordWrite.RemoveService(service.organization(), service.id(), version);
    }

    @Override
    default Optional<Service> find(World world, Service service) {
        return ports().services().find(world.id(), service.key());
    }

    @Override
    default Optional<Service> findByName(World world, String name) {
        return ports().services().findByName(world.id(), name);
    }

    @Override
    default Slice<Service, Integer> list(World world, Search search) {
        return ports().services().list(world.id(), search);
    }

    @Test
    default void a_service_may_have_neither_description_nor_team() {
        World world = World.in(ports());
        Service bare = Service.added(
                world.id(),
                new ServiceId(ports().ids().next()),
                world.adds().serviceKey(),
                "Bare",
                Optional.empty(),
                Optional.empty(),
                World.NOON);
        world.keep(saving(bare));

        assertThat(find(world, bare)).contains(bare);
    }

    @Test
    default void a_service_is_found_by_a_part_of_its_key_in_any_case() {
        World world = World.in(ports());
        String part = world.checkout().key().value().substring(5).toLowerCase(Locale.ROOT);

        assertThat(list(world, Search.first(10).containing(part)).items()).containsExactly(world.checkout());
    }

    @Test
    default void a_key_is_given_once_in_an_organization_and_not_again() {
        World world = World.in(ports());
        ServiceKey key = world.checkout().key();
        world.keep(saving(world.checkout().deactivated(LATER)));

        assertStale(saving(withKey(world, key)));
    }

    @Test
    default void a_key_of_others_is_in_nobodys_way() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        Service same = withKey(ours, theirs.checkout().key());
        ours.keep(saving(same));

        assertThat(find(ours, same)).contains(same);
        assertThat(find(theirs, same)).contains(theirs.checkout());
    }

    @Test
    default void a_service_shows_its_team_by_its_present_name() {
        World world = World.in(ports());
        Team renamed = world.platform().madeOf("Core", world.platform().members(), LATER);
        world.keep(new RecordWrite.SaveTeam(renamed));

        assertThat(find(world, world.checkout()).flatMap(Service::team)).contains(renamed.ref());
        assertThat(list(world, Search.first(10)).items())
                .flatExtracting(service -> service.team().stream().toList())
                .containsExactly(renamed.ref());
    }

    @Test
    default void a_services_team_is_one_of_its_organization() {
        World ours = World.in(ports());
        World theirs = World.in(ports());
        TeamRef nobody = new TeamRef(new TeamId(ports().ids().next()), "Nobody");

        for (TeamRef team : List.of(theirs.platform().ref(), nobody)) {
            assertStale(saving(service(ours, "Astray", Optional.of(team), World.NOON)));
            assertStale(saving(ours.checkout().describedAs("Checkout", Optional.empty(), Optional.of(team), LATER)));
        }
    }

    @Test
    default void a_service_that_an_incident_or_a_component_mentions_cannot_be_removed() {
        World world = World.in(ports());
        Service behind = world.adds().service("Behind");
        world.keep(new RecordWrite.SaveComponent(world.website()
                .describedAs("Website", Optional.empty(), world.website().status(), Optional.of(behind.ref()), LATER)));
        world.cases().aDeletedIncident();

        assertStale(removing(behind, 1));
        assertStale(removing(world.checkout(), 1));
    }

    private Service withKey(World world, ServiceKey key) {
        ServiceId id = new ServiceId(ports().ids().next());
        return Service.added(world.id(), id, key, "Same key", Optional.empty(), Optional.empty(), World.NOON);
    }

    private Service service(World world, String name, Optional<TeamRef> team, Instant createdAt) {
        ServiceId id = new ServiceId(ports().ids().next());
        Optional<String> description = Optional.of("Takes\nmoney: \"ß\"");
        return Service.added(world.id(), id, world.adds().serviceKey(), name, description, team, createdAt);
    }
}
