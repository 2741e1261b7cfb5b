package dev.tocsin.application.incident;

import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Search;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ComponentCatalog.AddComponent;
import dev.tocsin.application.catalog.PastStatus;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.SetComponentStatuses;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Impact;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComponentStatusesTest {

    private final Acme acme = new Acme();
    private final Service checkout = acme.service("Checkout");
    private final Component website = component("Website");
    private final Component app = component("App");
    private final IncidentNumber incident = acme.openIncidentOn(checkout).number();

    @Test
    void each_component_gets_its_status_with_the_incident_in_its_history_and_is_linked() {
        acme.forward(Duration.ofMinutes(1));

        IncidentSummary answered = set(Map.of(
                        website.id(), ComponentStatus.MAJOR_OUTAGE, app.id(), ComponentStatus.OPERATIONAL))
                .orElseThrow();

        assertThat(answered.number()).isEqualTo(incident);
        assertThat(now(website).status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        assertThat(history(website))
                .containsExactly(new PastStatus(
                        2,
                        ComponentStatus.OPERATIONAL,
                        ComponentStatus.MAJOR_OUTAGE,
                        acme.jane().author(),
                        Acme.NOON.plusSeconds(60),
                        Optional.of(incident)));
        assertThat(now(app)).isEqualTo(app);
        assertThat(history(app)).isEmpty();
        assertThat(stored().incident().impact().components()).containsExactlyInAnyOrder(website.id(), app.id());
        assertThat(types(incident)).containsExactly("CREATED", "COMPONENT_STATUS_CHANGED", "UPDATED");
    }

    @Test
    void other_open_incidents_that_affect_it_are_told_as_well() {
        set(Map.of(website.id(), ComponentStatus.PARTIAL_OUTAGE));
        IncidentNumber other = acme.openIncidentOn(checkout).number();

        set(other, Map.of(website.id(), ComponentStatus.MAJOR_OUTAGE)).orElseThrow();

        assertThat(types(incident)).endsWith("COMPONENT_STATUS_CHANGED", "UPDATED", "COMPONENT_STATUS_CHANGED");
        assertThat(types(other)).containsExactly("CREATED", "COMPONENT_STATUS_CHANGED", "UPDATED");
        assertThat(history(website))
                .extracting(PastStatus::incident)
                .containsExactly(Optional.of(other), Optional.of(incident));
    }

    @Test
    void what_is_so_already_changes_nothing() {
        Map<ComponentId, ComponentStatus> down = Map.of(website.id(), ComponentStatus.MAJOR_OUTAGE);
        IncidentSummary first = set(down).orElseThrow();

        assertThat(set(down)).isEqualTo(Outcome.done(first));
        assertThat(history(website)).hasSize(1);
        assertThat(types(incident)).hasSize(3);
    }

    @Test
    void resolving_restores_nothing_and_afterwards_it_can_still_be_said() {
        set(Map.of(website.id(), ComponentStatus.MAJOR_OUTAGE));
        acme.tocsin()
                .desk()
                .changeStatus(Request.by(acme.jane()), ChangeStatus.to(Status.RESOLVED, IncidentRef.of(incident)));
        assertThat(now(website).status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);

        set(Map.of(website.id(), ComponentStatus.OPERATIONAL)).orElseThrow();

        assertThat(now(website).status()).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(types(incident)).endsWith("STATUS_CHANGED", "COMPONENT_STATUS_CHANGED");
    }

    @Test
    void what_is_unknown_is_named_and_nothing_is_kept() {
        ComponentId nobodys = new ComponentId(new UUID(0, 1));

        assertThat(rejection(
                        set(Map.of(website.id(), ComponentStatus.MAJOR_OUTAGE, nobodys, ComponentStatus.OPERATIONAL))))
                .isEqualTo(Rejection.Invalid.field("component_statuses", "unknown: " + nobodys.value()));
        assertThat(now(website)).isEqualTo(website);
        assertThat(types(incident)).containsExactly("CREATED");
        assertThat(rejection(set(new IncidentNumber(2026, 99), Map.of(website.id(), ComponentStatus.MAJOR_OUTAGE))))
                .isInstanceOf(Rejection.Unknown.class);
    }

    @Test
    void an_incident_affects_no_more_than_it_may() {
        Map<ComponentId, ComponentStatus> most = new LinkedHashMap<>();
        for (int i = 0; i < Impact.MAX_EACH; i++) {
            most.put(component("Part " + i).id(), ComponentStatus.PARTIAL_OUTAGE);
        }
        set(most).orElseThrow();

        assertThat(rejection(set(Map.of(website.id(), ComponentStatus.MAJOR_OUTAGE))))
                .isEqualTo(Rejection.Invalid.field(
                        "component_statuses", "would make it more than 50 components that the incident affects"));
        assertThat(now(website)).isEqualTo(website);
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> acme.tocsin()
                        .desk()
                        .setComponentStatuses(
                                Request.by(acme.jane()),
                                new SetComponentStatuses(
                                        IncidentRef.of(incident),
                                        Map.of(website.id(), ComponentStatus.MAJOR_OUTAGE),
                                        OptionalLong.of(7))));
    }

    @Test
    void a_responder_may_say_so_and_a_viewer_may_not() {
        Actor responder = Acme.actor(acme.user("Robin", Role.RESPONDER), Scope.INCIDENTS_WRITE);
        Map<ComponentId, ComponentStatus> down = Map.of(website.id(), ComponentStatus.MAJOR_OUTAGE);

        assertThat(rejection(set(acme.viewer(), incident, down))).isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(set(responder, incident, down)).isInstanceOf(Outcome.Done.class);
        assertThat(rejection(set(acme.found("Other", "other").actor(), incident, down)))
                .isInstanceOf(Rejection.Unknown.class);
    }

    private Component component(String name) {
        return acme.tocsin()
                .components()
                .add(
                        Request.by(acme.jane()),
                        new AddComponent(name, Optional.empty(), Optional.empty(), Optional.empty()))
                .orElseThrow();
    }

    private Component now(Component component) {
        return acme.tocsin().components().get(acme.jane(), component.id()).orElseThrow();
    }

    private List<PastStatus> history(Component component) {
        return acme.tocsin()
                .components()
                .history(acme.jane(), component.id(), Search.first(100))
                .orElseThrow()
                .items();
    }

    private StoredIncident stored() {
        return acme.ports()
                .incidents()
                .find(acme.jane().organization(), IncidentRef.of(incident))
                .orElseThrow();
    }

    private List<String> types(IncidentNumber number) {
        return acme
                .ports()
                .incidents()
                .timeline(acme.jane().organization(), IncidentRef.of(number), 0, 100)
                .orElseThrow()
                .items()
                .stream()
                .map(entry -> entry.entry().type())
                .toList();
    }

    private Outcome<IncidentSummary> set(Map<ComponentId, ComponentStatus> statuses) {
        return set(incident, statuses);
    }

    private Outcome<IncidentSummary> set(IncidentNumber number, Map<ComponentId, ComponentStatus> statuses) {
        return set(acme.jane(), number, statuses);
    }

    private Outcome<IncidentSummary> set(
            Actor actor, IncidentNumber number, Map<ComponentId, ComponentStatus> statuses) {
        return acme.tocsin()
                .desk()
                .setComponentStatuses(
                        Request.by(actor),
                        new SetComponentStatuses(IncidentRef.of(number), statuses, OptionalLong.empty()));
    }
}
