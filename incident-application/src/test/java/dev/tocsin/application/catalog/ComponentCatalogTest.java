package dev.tocsin.application.catalog;

import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.Rejection.Kind.COMPONENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.catalog.ComponentCatalog.AddComponent;
import dev.tocsin.application.catalog.ComponentCatalog.ChangeComponent;
import dev.tocsin.application.catalog.ComponentCatalog.RemoveComponent;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.incident.StatusNews;
import dev.tocsin.application.incident.TimelineEntry;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ComponentCatalogTest {

    private final Acme acme = new Acme();
    private final ComponentCatalog components = acme.tocsin().components();

    @Test
    void a_component_is_operational_unless_somebody_says_otherwise() {
        Component website = added("Website");

        assertThat(website.status()).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(components.get(acme.jane(), website.id())).isEqualTo(Outcome.done(website));
    }

    @Test
    void a_component_shows_the_key_of_the_service_behind_it() {
        Service checkout = acme.service("Checkout");

        Component website = add("Website", Optional.of(checkout.key())).orElseThrow();

        assertThat(website.service()).contains(checkout.ref());
    }

    @Test
    void the_service_behind_it_must_exist() {
        ServiceKey nobodys = new ServiceKey("svc_AAAAAAAAAA");

        assertThat(rejection(add("Website", Optional.of(nobodys))))
                .isEqualTo(Rejection.Invalid.field("service_key", "no service has this key"));
    }

    @Test
    void a_change_says_what_shall_be_different_and_the_rest_stays() {
        Component website =
                add("Website", Optional.of(acme.service("Checkout").key())).orElseThrow();

        Component changed = change(website, Optional.of(ComponentStatus.MAJOR_OUTAGE), Change.keep())
                .orElseThrow();

        assertThat(changed.status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        assertThat(changed.service()).isEqualTo(website.service());
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void the_service_behind_it_can_be_changed_and_cleared() {
        Service checkout = acme.service("Checkout");
        Component website = added("Website");

        Component with =
                change(website, Optional.empty(), Change.to(checkout.key())).orElseThrow();
        Component without = change(with, Optional.empty(), Change.clear()).orElseThrow();

        assertThat(with.service()).contains(checkout.ref());
        assertThat(without.service()).isEmpty();
        assertThat(change(without, Optional.empty(), Change.clear())).isEqualTo(Outcome.done(without));
        assertThat(rejection(change(without, Optional.empty(), Change.to(new ServiceKey("svc_AAAAAAAAAA")))))
                .isInstanceOf(Rejection.Invalid.class);
    }

    @Test
    void a_name_is_taken_in_any_case() {
        added("Website");

        assertThat(rejection(add("WEBSITE", Optional.empty())))
                .isEqualTo(new Rejection.Taken(COMPONENT, "name", "WEBSITE"));
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        Component website = added("Website");

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> components.remove(
                        Request.by(acme.jane()), new RemoveComponent(website.id(), OptionalLong.of(2))));
    }

    @Test
    void a_component_that_an_open_incident_affects_stays() {
        Component website = added("Website");
        String number = acme.tocsin()
                .desk()
                .open(Request.by(acme.jane()), affecting(website))
                .orElseThrow()
                .number()
                .toString();

        assertThat(rejection(remove(website))).isEqualTo(new Rejection.InUse(COMPONENT, List.of("incident " + number)));
    }

    @Test
    void a_component_that_nobody_remembers_is_removed_for_good() {
        Component website = added("Website");

        assertThat(remove(website).orElseThrow().active()).isFalse();

        assertThat(components.list(acme.jane(), Search.first(10)).orElseThrow().items())
                .isEmpty();
        assertThat(rejection(remove(website))).isInstanceOf(Rejection.Unknown.class);
    }

    @Test
    void another_status_goes_into_the_history_and_onto_the_timelines_of_open_incidents() {
        Component website = added("Website");
        IncidentRef open = opened(website);
        IncidentRef over = opened(website);
        acme.tocsin().desk().changeStatus(Request.by(acme.jane()), ChangeStatus.to(Status.RESOLVED, over));
        int before = timeline(over).size();
        acme.forward(Duration.ofMinutes(1));

        change(website, Optional.of(ComponentStatus.MAJOR_OUTAGE), Change.keep());

        assertThat(components
                        .history(acme.jane(), website.id(), Search.first(10))
                        .orElseThrow()
                        .items())
                .containsExactly(new PastStatus(
                        2,
                        ComponentStatus.OPERATIONAL,
                        ComponentStatus.MAJOR_OUTAGE,
                        acme.jane().author(),
                        Acme.NOON.plusSeconds(60),
                        Optional.empty()));
        assertThat(timeline(open).getLast().title()).isEqualTo("Website changed from operational to major_outage");
        assertThat(timeline(open).getLast().author()).isEqualTo(acme.jane().author());
        assertThat(timeline(over)).hasSize(before);
    }

    @Test
    void a_change_that_leaves_the_status_is_no_news() {
        Component website = added("Website");
        IncidentRef open = opened(website);
        int before = timeline(open).size();

        change(website, Optional.of(ComponentStatus.OPERATIONAL), Change.keep());
        change(website, Optional.empty(), Change.to(acme.service("Checkout").key()));

        assertThat(components
                        .history(acme.jane(), website.id(), Search.first(1))
                        .orElseThrow()
                        .items())
                .isEmpty();
        assertThat(timeline(open)).hasSize(before);
    }

    @Test
    void of_very_many_open_incidents_the_newest_are_told() {
        Component website = added("Website");
        IncidentRef oldest = opened(website);
        for (int i = 0; i < StatusNews.MAX_TOLD; i++) {
            acme.forward(Duration.ofSeconds(1));
            opened(website);
        }
        int before = timeline(oldest).size();
        change(website, Optional.of(ComponentStatus.MAJOR_OUTAGE), Change.keep());

        assertThat(timeline(oldest)).hasSize(before);
        assertThat(acme.ports()
                        .components()
                        .openIncidents(acme.jane().organization(), website.id(), StatusNews.MAX_TOLD))
                .allSatisfy(told -> assertThat(
                                timeline(IncidentRef.of(told)).getLast().type())
                        .isEqualTo("COMPONENT_STATUS_CHANGED"));
    }

    @Test
    void a_component_with_a_history_is_kept_when_it_is_removed() {
        Component website = added("Website");
        change(website, Optional.of(ComponentStatus.MAJOR_OUTAGE), Change.keep());

        assertThat(remove(website).orElseThrow().active()).isFalse();
        assertThat(rejection(components.history(acme.jane(), website.id(), Search.first(1))))
                .isEqualTo(new Rejection.Unknown(COMPONENT, website.id().value().toString()));
        assertThat(acme.ports()
                        .components()
                        .history(acme.jane().organization(), website.id(), Search.first(1))
                        .items())
                .hasSize(1);
    }

    @Test
    void another_organization_reads_no_history() {
        Component website = added("Website");

        assertThat(rejection(components.history(acme.found("Other", "other").actor(), website.id(), Search.first(1))))
                .isInstanceOf(Rejection.Unknown.class);
        assertThat(rejection(components.history(
                        Acme.actor(acme.user("Nosy", Role.ADMIN), Scope.INCIDENTS_READ),
                        website.id(),
                        Search.first(1))))
                .isEqualTo(new Rejection.MissingScope(Scope.COMPONENTS_READ));
    }

    @Test
    void only_an_admin_changes_components_and_a_viewer_reads_them() {
        Component website = added("Website");

        assertThat(rejection(components.remove(
                        Request.by(acme.viewer()), new RemoveComponent(website.id(), OptionalLong.empty()))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
        assertThat(components.get(acme.jane(), website.id())).isEqualTo(Outcome.done(website));
    }

    private Component added(String name) {
        return add(name, Optional.empty()).orElseThrow();
    }

    private Outcome<Component> add(String name, Optional<ServiceKey> service) {
        return components.add(
                Request.by(acme.jane()), new AddComponent(name, Optional.empty(), Optional.empty(), service));
    }

    private Outcome<Component> change(
            Component component, Optional<ComponentStatus> status, Change<ServiceKey> service) {
        return components.change(
                Request.by(acme.jane()),
                new ChangeComponent(
                        component.id(), Optional.empty(), Change.keep(), status, service, OptionalLong.empty()));
    }

    private Outcome<Component> remove(Component component) {
        return components.remove(Request.by(acme.jane()), new RemoveComponent(component.id(), OptionalLong.empty()));
    }

    private IncidentRef opened(Component component) {
        return IncidentRef.of(acme.tocsin()
                .desk()
                .open(Request.by(acme.jane()), affecting(component))
                .orElseThrow()
                .number());
    }

    private List<TimelineEntry.Entry> timeline(IncidentRef incident) {
        return acme
                .ports()
                .incidents()
                .timeline(acme.jane().organization(), incident, 0, 100)
                .orElseThrow()
                .items()
                .stream()
                .map(TimelineEntry::entry)
                .toList();
    }

    private static OpenIncident affecting(Component component) {
        return new OpenIncident(
                new Title("It is down"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(component.id()),
                List.of(),
                Optional.empty());
    }
}
