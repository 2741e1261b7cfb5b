package dev.tocsin.application.catalog;

import static dev.tocsin.application.Acme.once;
import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.Slice;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ComponentCatalog.AddComponent;
import dev.tocsin.application.catalog.ServiceCatalog.AddService;
import dev.tocsin.application.catalog.ServiceCatalog.ChangeService;
import dev.tocsin.application.catalog.ServiceCatalog.RemoveService;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.Team;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ServiceCatalogTest {

    private final Acme acme = new Acme();
    private final ServiceCatalog services = acme.tocsin().services();

    @Test
    void a_new_service_has_a_key_of_its_own_and_the_named_team() {
        Team platform = acme.team("Platform");

        Service service = acme.service("Checkout", platform);

        assertThat(service.team()).contains(platform.ref());
        assertThat(service.active()).isTrue();
        assertThat(service.version()).isEqualTo(1);
        assertThat(service.key()).isNotEqualTo(acme.service("Search").key());
        assertThat(get(service.key())).isEqualTo(Outcome.done(service));
    }

    @Test
    void a_name_is_taken_in_any_case() {
        acme.service("Zürich");

        assertThat(rejection(add("ZÜRICH"))).isEqualTo(new Rejection.Taken(SERVICE, "name", "ZÜRICH"));
    }

    @Test
    void a_name_is_not_taken_by_another_organization() {
        Actor omar = acme.found("Umbrella", "umbrella").actor();
        acme.service("Checkout");

        assertThat(services.add(Request.by(omar), AddService.named("Checkout"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_team_must_exist() {
        AddService command = new AddService("Checkout", Optional.empty(), Optional.of("Nobody"), Optional.empty());

        assertThat(rejection(services.add(Request.by(acme.jane()), command)))
                .isEqualTo(Rejection.Invalid.field("team_name", "no team has this name"));
    }

    @Test
    void a_change_says_what_shall_be_different_and_the_rest_stays() {
        Service service = acme.service("Checkout", acme.team("Platform"));
        acme.forward(Duration.ofHours(1));

        Service changed = services.change(Request.by(acme.jane()), rename(service, "Basket"))
                .orElseThrow();

        assertThat(changed.name()).isEqualTo("Basket");
        assertThat(changed.team()).isEqualTo(service.team());
        assertThat(changed.createdAt()).isEqualTo(Acme.NOON);
        assertThat(changed.updatedAt()).isEqualTo(Acme.NOON.plus(Duration.ofHours(1)));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(get(service.key())).isEqualTo(Outcome.done(changed));
    }

    @Test
    void what_may_be_empty_can_be_cleared() {
        Service service = acme.service("Checkout", acme.team("Platform"));

        Service changed = services.change(
                        Request.by(acme.jane()), change(service, Change.to("Takes money"), Change.clear()))
                .orElseThrow();

        assertThat(changed.team()).isEmpty();
        assertThat(changed.description()).contains("Takes money");
    }

    @Test
    void a_change_to_what_is_so_already_changes_nothing() {
        Service service = acme.service("Checkout");
        acme.forward(Duration.ofHours(1));

        assertThat(services.change(Request.by(acme.jane()), rename(service, "Checkout")))
                .isEqualTo(Outcome.done(service));
    }

    @Test
    void a_service_may_change_the_case_of_its_own_name() {
        Service service = acme.service("checkout");

        assertThat(services.change(Request.by(acme.jane()), rename(service, "Checkout"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Checkout");
    }

    @Test
    void a_change_cannot_take_anothers_name() {
        acme.service("Search");
        Service service = acme.service("Checkout");

        assertThat(rejection(services.change(Request.by(acme.jane()), rename(service, "search"))))
                .isInstanceOf(Rejection.Taken.class);
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        Service service = acme.service("Checkout");
        ChangeService command = new ChangeService(
                service.key(), Optional.of("Basket"), Change.keep(), Change.keep(), Change.keep(), OptionalLong.of(7));

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> services.change(Request.by(acme.jane()), command));
    }

    @Test
    void another_organizations_service_is_unknown() {
        Actor omar = acme.found("Umbrella", "umbrella").actor();
        Service service = acme.service("Checkout");
        Rejection unknown = new Rejection.Unknown(SERVICE, service.key().value());

        assertThat(rejection(services.get(omar, service.key()))).isEqualTo(unknown);
        assertThat(rejection(services.change(Request.by(omar), rename(service, "Mine"))))
                .isEqualTo(unknown);
        assertThat(rejection(services.remove(Request.by(omar), remove(service))))
                .isEqualTo(unknown);
    }

    @Test
    void only_an_admin_changes_services_and_a_viewer_reads_them() {
        Actor responder = Acme.actor(acme.user("Casey", Role.RESPONDER), Scope.ALL);
        Service service = acme.service("Checkout");

        assertThat(rejection(services.add(Request.by(responder), AddService.named("Search"))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(services.get(acme.viewer(), service.key())).isEqualTo(Outcome.done(service));
    }

    @Test
    void the_newest_comes_first_and_the_rest_in_parts() {
        Service first = acme.service("Checkout");
        acme.forward(Duration.ofSeconds(1));
        Service second = acme.service("Search");
        acme.forward(Duration.ofSeconds(1));
        Service third = acme.service("Mail");

        Slice<Service, Integer> part =
                services.list(acme.jane(), Search.first(2)).orElseThrow();

        assertThat(part.items()).containsExactly(third, second);
        assertThat(part.total()).contains(new Slice.Total(3, false));
        assertThat(part.next()).contains(2);
        assertThat(services.list(acme.jane(), new Search(Optional.empty(), 2, 2))
                        .orElseThrow())
                .isEqualTo(
                        new Slice<>(List.of(first), Optional.of(new Slice.Total(3, false)), false, Optional.empty()));
    }

    @Test
    void a_service_is_found_by_a_part_of_its_name_or_key() {
        Service service = acme.service("Checkout");
        acme.service("Search");

        assertThat(found("ECKO")).containsExactly(service);
        assertThat(found(service.key().value().substring(2).toLowerCase(Locale.ROOT)))
                .containsExactly(service);
        assertThat(found("%")).isEmpty();
    }

    @Test
    void what_nobody_has_used_is_removed_for_good() {
        Service service = acme.service("Checkout");

        Service last = services.remove(Request.by(acme.jane()), remove(service)).orElseThrow();

        assertThat(last.active()).isFalse();
        assertThat(rejection(get(service.key()))).isInstanceOf(Rejection.Unknown.class);
        assertThat(rejection(services.remove(Request.by(acme.jane()), remove(service))))
                .isInstanceOf(Rejection.Unknown.class);
    }

    @Test
    void what_history_remembers_is_hidden_and_its_name_free() {
        Service service = acme.service("Checkout");
        acme.resolvedIncidentOn(service);

        services.remove(Request.by(acme.jane()), remove(service)).orElseThrow();

        assertThat(rejection(get(service.key()))).isInstanceOf(Rejection.Unknown.class);
        assertThat(found("Checkout")).isEmpty();
        assertThat(add("Checkout")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_an_open_incident_or_a_component_uses_stays() {
        Service service = acme.service("Checkout");
        String number = acme.openIncidentOn(service).number().toString();
        acme.tocsin()
                .components()
                .add(
                        Request.by(acme.jane()),
                        new AddComponent("Website", Optional.empty(), Optional.empty(), Optional.of(service.key())))
                .orElseThrow();

        assertThat(rejection(services.remove(Request.by(acme.jane()), remove(service))))
                .isEqualTo(new Rejection.InUse(SERVICE, List.of("incident " + number, "component Website")));
        assertThat(get(service.key())).isEqualTo(Outcome.done(service));
    }

    @Test
    void a_service_that_is_added_twice_with_one_key_is_one() {
        Request<Service> request = Request.<Service>by(acme.jane()).once(once("k1", "post"));
        services.add(request, AddService.named("Checkout"));

        assertThat(services.add(request, AddService.named("Checkout"))).isInstanceOf(Outcome.Replayed.class);
        assertThat(found("Checkout")).hasSize(1);
    }

    private Outcome<Service> add(String name) {
        return services.add(Request.by(acme.jane()), AddService.named(name));
    }

    private Outcome<Service> get(ServiceKey key) {
        return services.get(acme.jane(), key);
    }

    private List<Service> found(String text) {
        return services.list(acme.jane(), Search.first(10).containing(text))
                .orElseThrow()
                .items();
    }

    private static ChangeService rename(Service service, String name) {
        return new ChangeService(
                service.key(), Optional.of(name), Change.keep(), Change.keep(), Change.keep(), OptionalLong.empty());
    }

    private static ChangeService change(Service service, Change<String> description, Change<String> team) {
        return new ChangeService(
                service.key(), Optional.empty(), description, team, Change.keep(), OptionalLong.empty());
    }

    private static RemoveService remove(Service service) {
        return new RemoveService(service.key(), OptionalLong.empty());
    }
}
