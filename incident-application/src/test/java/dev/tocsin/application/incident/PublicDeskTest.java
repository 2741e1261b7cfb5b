package dev.tocsin.application.incident;

import static dev.tocsin.application.Acme.once;
import static dev.tocsin.application.Acme.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Outcome;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.Slice;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.catalog.ComponentCatalog.AddComponent;
import dev.tocsin.application.catalog.ComponentCatalog.RemoveComponent;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.incident.IncidentView.AffectedComponent;
import dev.tocsin.application.incident.PublicDesk.AmendPublicly;
import dev.tocsin.application.incident.PublicDesk.OpenPublicly;
import dev.tocsin.application.incident.PublicDesk.PostUpdate;
import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.Service;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.incident.Lifecycle;
import dev.tocsin.domain.incident.PublicMessage;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicDeskTest {

    private static final RoughSeverity MINOR = new RoughSeverity(List.of(Severity.SEV3, Severity.SEV4), Severity.SEV3);

    private final Acme acme = new Acme();
    private final Service checkout = acme.service("Checkout");
    private final Component website = component("Website");
    private final Component app = component("App");

    @Test
    void an_incident_is_opened_with_all_that_is_said_of_it() {
        PublicIncident opened = open(Status.FIXING, "We know why.", Map.of(app.id(), ComponentStatus.MAJOR_OUTAGE))
                .orElseThrow();

        assertThat(opened.status()).isEqualTo(Status.FIXING);
        assertThat(opened.side().components())
                .containsExactly(
                        new AffectedComponent(website.id(), "Website", ComponentStatus.OPERATIONAL),
                        new AffectedComponent(app.id(), "App", ComponentStatus.MAJOR_OUTAGE));
        assertThat(opened.side().updates())
                .extracting(PublicUpdate::status, PublicUpdate::message, PublicUpdate::at)
                .containsExactly(tuple(Status.FIXING, Optional.of("We know why."), Acme.NOON));
        assertThat(get(opened.id())).isEqualTo(opened);
        assertThat(types(opened.id())).containsExactly("CREATED", "STATUS_CHANGED", "COMPONENT_STATUS_CHANGED");
        assertThat(now(app).status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"INVESTIGATING", "FIXING", "MONITORING", "RESOLVED"})
    void it_stands_in_its_status_from_the_beginning(Status status) {
        PublicIncident opened = open(status, "So it is.", Map.of()).orElseThrow();

        assertThat(opened.status()).isEqualTo(status);
        assertThat(opened.overSince().isPresent()).isEqualTo(status == Status.RESOLVED);
    }

    @Test
    void where_nothing_is_written_the_public_sees_the_status_alone() {
        PublicIncident opened = acme.tocsin()
                .publicDesk()
                .open(Request.by(acme.jane()), opening(Status.FIXING))
                .orElseThrow();

        assertThat(opened.side().updates())
                .extracting(PublicUpdate::from, PublicUpdate::status, PublicUpdate::message)
                .containsExactly(tuple(Optional.of(Status.NEW), Status.FIXING, Optional.empty()));
    }

    @Test
    void what_is_opened_twice_under_one_key_is_opened_once() {
        Request<PublicIncident> request =
                Request.<PublicIncident>by(acme.jane()).once(once("key", "body"));

        PublicIncident first =
                acme.tocsin().publicDesk().open(request, opening(Status.FIXING)).orElseThrow();

        assertThat(acme.tocsin().publicDesk().open(request, opening(Status.FIXING)))
                .isInstanceOfSatisfying(
                        Outcome.Replayed.class,
                        again -> assertThat(again.answer()).isEqualTo(first.toString()));
        assertThat(list().items()).hasSize(1);
    }

    @Test
    void an_update_is_one_change_of_status_message_and_components() {
        IncidentId incident =
                open(Status.INVESTIGATING, "We look.", Map.of()).orElseThrow().id();
        acme.forward(Duration.ofMinutes(5));

        PublicUpdate answered = update(
                        incident, Status.FIXING, "Found it.", Map.of(website.id(), ComponentStatus.PARTIAL_OUTAGE))
                .orElseThrow();

        PublicIncident now = get(incident);
        assertThat(now.status()).isEqualTo(Status.FIXING);
        assertThat(now.side().updates()).last().isEqualTo(answered);
        assertThat(now.side().components())
                .contains(new AffectedComponent(website.id(), "Website", ComponentStatus.PARTIAL_OUTAGE));
        assertThat(answered.message()).contains("Found it.");
        assertThat(types(incident)).endsWith("STATUS_CHANGED", "COMPONENT_STATUS_CHANGED");
    }

    @Test
    void what_is_unknown_is_named_and_nothing_is_kept() {
        ComponentId nobodys = new ComponentId(new UUID(0, 1));
        Map<ComponentId, ComponentStatus> statuses = new LinkedHashMap<>();
        statuses.put(website.id(), ComponentStatus.MAJOR_OUTAGE);
        statuses.put(nobodys, ComponentStatus.MAJOR_OUTAGE);
        IncidentId incident =
                open(Status.INVESTIGATING, "We look.", Map.of()).orElseThrow().id();

        assertThat(rejection(update(incident, Status.RESOLVED, "Done.", statuses)))
                .isEqualTo(Rejection.Invalid.field("component_statuses", "unknown: " + nobodys.value()));
        assertThat(rejection(open(Status.RESOLVED, "Done.", statuses)))
                .isEqualTo(Rejection.Invalid.field("component_ids", "unknown: " + nobodys.value()));
        assertThat(now(website)).isEqualTo(website);
        assertThat(get(incident).status()).isEqualTo(Status.INVESTIGATING);
        assertThat(list().items()).hasSize(1);
        assertThat(rejection(update(new IncidentId(new UUID(0, 2)), Status.RESOLVED, "Done.", Map.of())))
                .isInstanceOf(Rejection.Unknown.class);
    }

    @Test
    void an_incident_affects_no_more_than_it_may() {
        Map<ComponentId, ComponentStatus> most = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            most.put(component("Part " + i).id(), ComponentStatus.PARTIAL_OUTAGE);
        }

        assertThat(rejection(open(Status.INVESTIGATING, "All of it.", most)))
                .isEqualTo(Rejection.Invalid.field(
                        "component_statuses", "would make it more than 50 components that the incident affects"));
    }

    @Test
    void what_is_amended_is_one_change_too() {
        IncidentId incident =
                open(Status.INVESTIGATING, "We look.", Map.of()).orElseThrow().id();

        PublicIncident amended = amend(new AmendPublicly(
                        IncidentRef.of(incident),
                        Optional.of(new Title("It is up")),
                        Optional.of(new RoughSeverity(List.of(Severity.SEV1, Severity.SEV0), Severity.SEV1)),
                        Optional.of(List.of()),
                        Map.of(app.id(), ComponentStatus.MAJOR_OUTAGE),
                        OptionalLong.empty()))
                .orElseThrow();

        assertThat(amended).isEqualTo(get(incident));
        assertThat(amended.title()).isEqualTo("It is up");
        assertThat(amended.severity()).isEqualTo(Severity.SEV1);
        assertThat(amended.side().components())
                .containsExactly(new AffectedComponent(app.id(), "App", ComponentStatus.MAJOR_OUTAGE));
        assertThat(amended.side().updates()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Severity.class,
            names = {"SEV3", "SEV4"})
    void a_severity_that_is_meant_already_stays(Severity severity) {
        IncidentId incident = natively(severity);

        assertThat(amend(severe(incident, MINOR)).orElseThrow().severity()).isEqualTo(severity);
        assertThat(types(incident)).containsExactly("CREATED");
    }

    @Test
    void another_one_becomes_the_one_that_is_meant() {
        IncidentId incident = natively(Severity.SEV0);

        assertThat(amend(severe(incident, MINOR)).orElseThrow().severity()).isEqualTo(Severity.SEV3);
        assertThat(types(incident)).containsExactly("CREATED", "SEVERITY_CHANGED");
    }

    @Test
    void a_component_that_is_gone_is_shown_as_it_was() {
        IncidentId incident =
                open(Status.RESOLVED, "It was short.", Map.of()).orElseThrow().id();
        acme.tocsin()
                .components()
                .remove(Request.by(acme.jane()), new RemoveComponent(website.id(), OptionalLong.empty()))
                .orElseThrow();

        PublicIncident amended = amend(new AmendPublicly(
                        IncidentRef.of(incident),
                        Optional.of(new Title("Other")),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(app.id(), ComponentStatus.MAJOR_OUTAGE),
                        OptionalLong.empty()))
                .orElseThrow();

        assertThat(amended.side().components())
                .extracting(AffectedComponent::name)
                .containsExactly("Website", "App");
        assertThat(amended).isEqualTo(get(incident));
    }

    @Test
    void what_was_closed_is_over_since_then() {
        IncidentId incident = natively(Severity.SEV2);
        acme.forward(Duration.ofMinutes(5));
        acme.tocsin()
                .desk()
                .changeStatus(
                        Request.by(acme.jane()),
                        new ChangeStatus(
                                IncidentRef.of(incident),
                                Lifecycle.NATIVE,
                                Status.CLOSED,
                                Optional.of(new Comment("A false alarm.")),
                                OptionalLong.empty()))
                .orElseThrow();

        assertThat(get(incident).overSince()).contains(Acme.NOON.plusSeconds(300));
        assertThat(get(incident).side().updates())
                .extracting(PublicUpdate::message)
                .containsExactly(Optional.empty());
    }

    @Test
    void whoever_has_seen_another_version_is_told() {
        IncidentId incident = natively(Severity.SEV2);

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> acme.tocsin()
                        .publicDesk()
                        .update(
                                Request.by(acme.jane()),
                                new PostUpdate(
                                        IncidentRef.of(incident),
                                        Lifecycle.RELIAPULSE,
                                        Optional.empty(),
                                        new PublicMessage("Up."),
                                        Map.of(),
                                        OptionalLong.of(7))));
    }

    @Test
    void a_viewer_looks_on_and_nobody_of_another_organization_does() {
        Actor viewer = acme.viewer();
        Actor other = acme.found("Other", "other").actor();
        Actor writer = Acme.actor(acme.user("Robin", Role.RESPONDER), Scope.INCIDENTS_WRITE);
        IncidentId incident =
                open(writer, opening(Status.INVESTIGATING)).orElseThrow().id();

        assertThat(acme.tocsin().publicBoard().get(viewer, IncidentRef.of(incident)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(rejection(open(viewer, opening(Status.FIXING))))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(rejection(acme.tocsin().publicBoard().get(other, IncidentRef.of(incident))))
                .isInstanceOf(Rejection.Unknown.class);
        assertThat(rejection(acme.tocsin().publicBoard().get(writer, IncidentRef.of(incident))))
                .isEqualTo(new Rejection.MissingScope(Scope.INCIDENTS_READ));
        assertThat(acme.tocsin()
                        .publicBoard()
                        .list(other, IncidentFilter.OPEN, Window.first(10))
                        .orElseThrow()
                        .items())
                .isEmpty();
    }

    private OpenPublicly opening(Status status) {
        return opening(status, Optional.empty(), Map.of());
    }

    private OpenPublicly opening(
            Status status, Optional<PublicMessage> message, Map<ComponentId, ComponentStatus> statuses) {
        OpenIncident incident = new OpenIncident(
                new Title("It is down"),
                Optional.empty(),
                Optional.of(Severity.SEV3),
                List.of(checkout.key()),
                List.of(website.id()),
                List.of(),
                Optional.empty());
        return new OpenPublicly(incident, Lifecycle.RELIAPULSE, status, message, statuses);
    }

    private Outcome<PublicIncident> open(Status status, String message, Map<ComponentId, ComponentStatus> statuses) {
        return open(acme.jane(), opening(status, Optional.of(new PublicMessage(message)), statuses));
    }

    private Outcome<PublicIncident> open(Actor actor, OpenPublicly command) {
        return acme.tocsin().publicDesk().open(Request.by(actor), command);
    }

    private Outcome<PublicUpdate> update(
            IncidentId incident, Status status, String message, Map<ComponentId, ComponentStatus> statuses) {
        return acme.tocsin()
                .publicDesk()
                .update(
                        Request.by(acme.jane()),
                        new PostUpdate(
                                IncidentRef.of(incident),
                                Lifecycle.RELIAPULSE,
                                Optional.of(status),
                                new PublicMessage(message),
                                statuses,
                                OptionalLong.empty()));
    }

    private Outcome<PublicIncident> amend(AmendPublicly command) {
        return acme.tocsin().publicDesk().amend(Request.by(acme.jane()), command);
    }

    private static AmendPublicly severe(IncidentId incident, RoughSeverity severity) {
        return new AmendPublicly(
                IncidentRef.of(incident),
                Optional.empty(),
                Optional.of(severity),
                Optional.empty(),
                Map.of(),
                OptionalLong.empty());
    }

    private IncidentId natively(Severity severity) {
        OpenIncident incident = new OpenIncident(
                new Title("It is down"),
                Optional.empty(),
                Optional.of(severity),
                List.of(checkout.key()),
                List.of(),
                List.of(),
                Optional.empty());
        return acme.tocsin()
                .desk()
                .open(Request.by(acme.jane()), incident)
                .orElseThrow()
                .snapshot()
                .id();
    }

    private PublicIncident get(IncidentId incident) {
        return acme.tocsin()
                .publicBoard()
                .get(acme.jane(), IncidentRef.of(incident))
                .orElseThrow();
    }

    private Slice<PublicIncident, Window.Cursor> list() {
        return acme.tocsin()
                .publicBoard()
                .list(acme.jane(), IncidentFilter.OPEN, Window.first(10))
                .orElseThrow();
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

    private List<String> types(IncidentId incident) {
        return acme
                .ports()
                .incidents()
                .timeline(acme.jane().organization(), IncidentRef.of(incident), 0, 100)
                .orElseThrow()
                .items()
                .stream()
                .map(entry -> entry.entry().type())
                .toList();
    }
}
