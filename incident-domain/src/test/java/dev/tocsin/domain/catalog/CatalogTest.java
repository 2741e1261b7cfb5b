package dev.tocsin.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.organization.OrganizationId;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Responder;
import dev.tocsin.domain.people.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final Instant NOON = Instant.parse("2026-04-18T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3600);
    private static final OrganizationId SHOP = new OrganizationId(new UUID(0, 1));
    private static final TeamRef PLATFORM = new TeamRef(new TeamId(new UUID(0, 2)), "Platform");
    private static final ServiceKey KEY = new ServiceKey("svc_K7M4Q9TZ2H");

    @Test
    void a_service_that_changes_moves_on_by_one_version() {
        Service service = aService("Checkout");

        Service changed = service.describedAs(" Basket ", Optional.of("Takes money"), Optional.empty(), ONE);

        assertThat(changed)
                .isEqualTo(new Service(
                        SHOP,
                        service.id(),
                        KEY,
                        "Basket",
                        Optional.of("Takes money"),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        NOON,
                        ONE,
                        2));
    }

    @Test
    void a_service_that_is_so_already_stays_itself() {
        Service service = aService("Checkout");

        assertThat(service.describedAs(" Checkout", Optional.empty(), Optional.of(PLATFORM), ONE))
                .isSameAs(service);
    }

    @Test
    void a_deactivated_service_keeps_all_it_said() {
        assertThat(aService("Checkout").deactivated(ONE))
                .isEqualTo(new Service(
                        SHOP,
                        new ServiceId(new UUID(0, 3)),
                        KEY,
                        "Checkout",
                        Optional.empty(),
                        Optional.of(PLATFORM),
                        Optional.empty(),
                        false,
                        NOON,
                        ONE,
                        2));
    }

    @Test
    void names_have_a_length() {
        assertThat(aService("x".repeat(Service.MAX_NAME_LENGTH)).name()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> aService("x".repeat(Service.MAX_NAME_LENGTH + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> aService("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> aTeam("x".repeat(Team.MAX_NAME_LENGTH + 1), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anEnvironment("x".repeat(Environment.MAX_NAME_LENGTH + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> aComponent("x".repeat(Component.MAX_NAME_LENGTH + 1)));
    }

    @Test
    void versions_begin_with_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Environment(SHOP, new EnvironmentId(new UUID(0, 4)), "Production", true, NOON, NOON, 0));
    }

    @Test
    void descriptions_have_a_length_and_may_have_lines() {
        Optional<String> longest = Optional.of("a\n" + "x".repeat(9_998));
        Optional<String> longer = longest.map(text -> text + "x");
        assertThat(described(aService("Checkout"), longest).description()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> described(aService("Checkout"), longer));
        assertThat(described(aComponent("Website"), longest).description()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> described(aComponent("Website"), longer));
    }

    @Test
    void nothing_in_the_catalog_knows_an_instant_finer_than_a_microsecond() {
        Instant finer = NOON.plusNanos(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aService("Checkout").deactivated(finer));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aTeam("Platform", List.of()).deactivated(finer));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aComponent("Website").deactivated(finer));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anEnvironment("Live").deactivated(finer));
    }

    @Test
    void a_team_and_a_service_are_referred_to_by_what_is_shown_of_them() {
        assertThat(aTeam("Platform", List.of()).ref()).isEqualTo(PLATFORM);
        assertThat(aService("Checkout").ref()).isEqualTo(new ServiceRef(new ServiceId(new UUID(0, 3)), KEY));
    }

    @Test
    void a_team_has_everybody_once() {
        Team team = aTeam("Platform", List.of(responder(1), responder(2), responder(1)));

        assertThat(team.members()).containsExactly(responder(1), responder(2));
    }

    @Test
    void a_team_is_no_crowd() {
        List<Responder> crowd = IntStream.rangeClosed(0, Team.MAX_MEMBERS)
                .mapToObj(CatalogTest::responder)
                .toList();

        assertThat(aTeam("Platform", crowd.subList(0, Team.MAX_MEMBERS)).members())
                .hasSize(Team.MAX_MEMBERS);
        assertThatIllegalArgumentException().isThrownBy(() -> aTeam("Platform", crowd));
    }

    @Test
    void a_team_that_changes_moves_on_by_one_version() {
        Team team = aTeam("Platform", List.of(responder(1)));

        assertThat(team.madeOf("Platform", List.of(responder(1)), ONE)).isSameAs(team);
        assertThat(team.madeOf("Core", List.of(responder(2)), ONE))
                .isEqualTo(new Team(SHOP, team.id(), "Core", List.of(responder(2)), true, NOON, ONE, 2));
        assertThat(team.deactivated(ONE))
                .isEqualTo(new Team(SHOP, team.id(), "Platform", List.of(responder(1)), false, NOON, ONE, 2));
    }

    @Test
    void a_component_says_what_has_become_of_its_status() {
        Component website = aComponent("Website");
        Component down = website.working(ComponentStatus.MAJOR_OUTAGE, ONE);

        ComponentStatusChange change =
                down.statusChangeSince(website, Author.AUTOMATIC).orElseThrow();

        assertThat(change).isEqualTo(new ComponentStatusChange(down, ComponentStatus.OPERATIONAL, Author.AUTOMATIC));
        assertThat(change.to()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        assertThat(change.at()).isEqualTo(ONE);
        assertThat(down.version()).isEqualTo(2);
        assertThat(website.working(ComponentStatus.OPERATIONAL, ONE)).isSameAs(website);
        assertThat(described(website, Optional.of("All")).statusChangeSince(website, Author.AUTOMATIC))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComponentStatusChange(down, ComponentStatus.MAJOR_OUTAGE, Author.AUTOMATIC));
    }

    @Test
    void a_component_that_changes_moves_on_by_one_version() {
        Component website = aComponent("Website");
        Optional<ServiceRef> behind = Optional.of(aService("Checkout").ref());

        assertThat(website.describedAs("Website", Optional.empty(), ComponentStatus.OPERATIONAL, Optional.empty(), ONE))
                .isSameAs(website);
        assertThat(website.describedAs("Shop", Optional.of("All"), ComponentStatus.MAJOR_OUTAGE, behind, ONE))
                .isEqualTo(new Component(
                        SHOP,
                        website.id(),
                        "Shop",
                        Optional.of("All"),
                        ComponentStatus.MAJOR_OUTAGE,
                        behind,
                        true,
                        NOON,
                        ONE,
                        2));
        assertThat(website.deactivated(ONE).active()).isFalse();
        assertThat(website.deactivated(ONE).version()).isEqualTo(2);
    }

    @Test
    void an_environment_that_is_renamed_moves_on_by_one_version() {
        Environment production = anEnvironment("Production");

        assertThat(production.named(" Production ", ONE)).isSameAs(production);
        assertThat(production.named("Live", ONE))
                .isEqualTo(new Environment(SHOP, production.id(), "Live", true, NOON, ONE, 2));
        assertThat(production.deactivated(ONE))
                .isEqualTo(new Environment(SHOP, production.id(), "Production", false, NOON, ONE, 2));
    }

    @Test
    void statuses_of_components_have_their_words() {
        assertThat(Arrays.stream(ComponentStatus.values()).map(ComponentStatus::word))
                .containsExactly("operational", "degraded_performance", "partial_outage", "major_outage");
        for (ComponentStatus status : ComponentStatus.values()) {
            assertThat(ComponentStatus.of(status.word())).contains(status);
        }
        assertThat(ComponentStatus.of("OPERATIONAL")).isEmpty();
    }

    private static Service described(Service service, Optional<String> description) {
        return service.describedAs(service.name(), description, service.team(), ONE);
    }

    private static Component described(Component component, Optional<String> description) {
        return component.describedAs(component.name(), description, component.status(), component.service(), ONE);
    }

    private static Service aService(String name) {
        ServiceId id = new ServiceId(new UUID(0, 3));
        return Service.added(SHOP, id, KEY, name, Optional.empty(), Optional.of(PLATFORM), NOON);
    }

    private static Team aTeam(String name, List<Responder> members) {
        return Team.added(SHOP, PLATFORM.id(), name, members, NOON);
    }

    private static Component aComponent(String name) {
        ComponentId id = new ComponentId(new UUID(0, 5));
        return Component.added(SHOP, id, name, Optional.empty(), ComponentStatus.OPERATIONAL, Optional.empty(), NOON);
    }

    private static Environment anEnvironment(String name) {
        return Environment.added(SHOP, new EnvironmentId(new UUID(0, 4)), name, NOON);
    }

    private static Responder responder(int number) {
        return new Responder(
                new UserId(new UUID(1, number)), "Nr. " + number, new Email("nr" + number + "@example.com"));
    }
}
