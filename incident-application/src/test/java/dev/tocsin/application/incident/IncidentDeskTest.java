package dev.tocsin.application.incident;

import static dev.tocsin.application.incident.Shop.assigned;
import static dev.tocsin.application.incident.Shop.ofSeverity;
import static dev.tocsin.application.incident.Shop.retitled;
import static dev.tocsin.application.incident.Shop.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.StaleException;
import dev.tocsin.application.incident.IncidentDesk.Acknowledge;
import dev.tocsin.application.incident.IncidentDesk.AddComment;
import dev.tocsin.application.incident.IncidentDesk.ChangeStatus;
import dev.tocsin.application.incident.IncidentDesk.DeleteIncident;
import dev.tocsin.application.incident.IncidentDesk.OpenIncident;
import dev.tocsin.application.sla.SeverityDesk.ReplaceSeverities;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ServiceKey;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.incident.Comment;
import dev.tocsin.domain.incident.IncidentNumber;
import dev.tocsin.domain.incident.Refusal;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.incident.Title;
import dev.tocsin.domain.people.Email;
import dev.tocsin.domain.people.Role;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SeveritySettings;
import dev.tocsin.domain.sla.SlaTargets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentDeskTest {

    private static final OptionalLong ANY_VERSION = OptionalLong.empty();

    private final Shop shop = new Shop();
    private final IncidentDesk desk = shop.desk();

    @Test
    void an_incident_has_the_default_severity_the_services_team_and_the_next_number() {
        IncidentSummary opened =
                desk.open(Request.by(shop.jane), shop.checkoutIsDown()).orElseThrow();

        assertThat(opened.number()).isEqualTo(new IncidentNumber(2026, 1));
        assertThat(opened.snapshot().severity()).isEqualTo(Severity.SEV2);
        assertThat(opened.snapshot().ownership().team().map(TeamRef::name)).contains("Platform");
        assertThat(opened.snapshot().ownership().assignee()).isEmpty();
        assertThat(shop.timeline(IncidentRef.of(opened.number()))).containsExactly("CREATED");
    }

    @Test
    void everything_that_cannot_be_found_is_named_at_once_and_nothing_is_kept() {
        ComponentId noComponent = new ComponentId(new UUID(0, 1));
        OpenIncident command = new OpenIncident(
                new Title("Lost"),
                Optional.empty(),
                Optional.empty(),
                List.of(shop.checkout, new ServiceKey("svc_ZZZZZZZZZZ")),
                List.of(noComponent),
                List.of(),
                Optional.of(new Email("nobody@example.com")));

        assertThat(why(desk.open(Request.by(shop.jane), command)))
                .isEqualTo(new Rejection.Invalid(List.of(
                        new Rejection.Invalid.Field("service_ids", "unknown: svc_ZZZZZZZZZZ"),
                        new Rejection.Invalid.Field("component_ids", "unknown: " + noComponent.value()),
                        new Rejection.Invalid.Field("commander", "unknown: nobody@example.com"))));
        assertThat(shop.openIncidents()).isZero();
    }

    @Test
    void a_severity_without_complete_targets_can_neither_be_opened_nor_given() {
        IncidentRef incident = shop.anOpenIncident();
        Map<Severity, SlaTargets> targets = new EnumMap<>(SeveritySettings.INITIAL.targets());
        targets.put(Severity.SEV0, new SlaTargets(Optional.empty(), Optional.empty()));
        shop.tocsin
                .severities()
                .replace(
                        Request.by(shop.jane),
                        new ReplaceSeverities(new SeveritySettings(Severity.SEV0, targets), ANY_VERSION))
                .orElseThrow();

        Rejection notConfigured = new Rejection.SlaNotConfigured(Severity.SEV0);
        assertThat(why(desk.open(Request.by(shop.jane), shop.checkoutIsDown()))).isEqualTo(notConfigured);
        assertThat(why(desk.amend(Request.by(shop.jane), ofSeverity(incident, Severity.SEV0))))
                .isEqualTo(notConfigured);
        assertThat(shop.timeline(incident)).containsExactly("CREATED");
    }

    @Test
    void acknowledging_assigns_and_a_second_time_is_refused() {
        IncidentRef incident = shop.anOpenIncident();
        Acknowledge acknowledge = new Acknowledge(incident, ANY_VERSION);

        IncidentSummary taken =
                desk.acknowledge(Request.by(shop.jane), acknowledge).orElseThrow();

        assertThat(taken.snapshot().ownership().assignee()).contains(shop.jane.user());
        assertThat(why(desk.acknowledge(Request.by(shop.jane), acknowledge)))
                .isEqualTo(new Rejection.ByRule(new Refusal.AlreadyAcknowledged(shop.jane.user(), shop.now.get())));
        assertThat(shop.timeline(incident)).containsExactly("CREATED", "ACKNOWLEDGED", "ASSIGNED");
    }

    @Test
    void what_the_lifecycle_refuses_leaves_the_incident_as_it_is() {
        IncidentRef incident = shop.anOpenIncident();

        Rejection why = why(desk.changeStatus(Request.by(shop.jane), ChangeStatus.to(Status.CLOSED, incident)));

        assertThat(why).isEqualTo(new Rejection.ByRule(new Refusal.CommentRequired(Status.NEW, Status.CLOSED)));
        assertThat(shop.timeline(incident)).containsExactly("CREATED");
    }

    @Test
    void a_named_version_that_is_no_longer_so_is_stale_and_nothing_is_kept() {
        IncidentRef incident = shop.anOpenIncident();
        desk.amend(Request.by(shop.jane), retitled(incident, "First", OptionalLong.of(1)))
                .orElseThrow();

        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> desk.amend(Request.by(shop.jane), retitled(incident, "Second", OptionalLong.of(1))));
        assertThat(shop.board()
                        .get(shop.jane, incident)
                        .orElseThrow()
                        .summary()
                        .snapshot()
                        .title())
                .isEqualTo("First");
    }

    @Test
    void an_amendment_to_what_is_so_answers_the_incident_and_tells_nothing() {
        IncidentRef incident = shop.anOpenIncident();

        IncidentSummary same = desk.amend(Request.by(shop.jane), retitled(incident, "Checkout is down", ANY_VERSION))
                .orElseThrow();

        assertThat(same.snapshot().version()).isEqualTo(1);
        assertThat(shop.timeline(incident)).containsExactly("CREATED");
    }

    @Test
    void assigning_to_nobody_we_know_names_the_field() {
        assertThat(why(desk.amend(Request.by(shop.jane), assigned(shop.anOpenIncident(), "nobody@example.com"))))
                .isEqualTo(Rejection.Invalid.field("assigned_to", "unknown: nobody@example.com"));
    }

    @Test
    void a_comment_answers_its_entry_with_its_place() {
        IncidentRef incident = shop.anOpenIncident();

        TimelineEntry entry = desk.comment(Request.by(shop.jane), new AddComment(incident, new Comment("Found it")))
                .orElseThrow();

        assertThat(entry.position()).isEqualTo(2);
        assertThat(entry.entry().description()).contains("Found it");
        assertThat(shop.timeline(incident)).containsExactly("CREATED", "COMMENT");
    }

    @Test
    void a_deleted_incident_is_unknown_and_its_number_is_never_used_again() {
        IncidentRef incident = shop.anOpenIncident();
        desk.delete(Request.by(shop.jane), new DeleteIncident(incident, ANY_VERSION))
                .orElseThrow();

        Rejection unknown = new Rejection.Unknown(Rejection.Kind.INCIDENT, "INC-2026-001");
        assertThat(why(shop.board().get(shop.jane, incident))).isEqualTo(unknown);
        assertThat(why(desk.acknowledge(Request.by(shop.jane), new Acknowledge(incident, ANY_VERSION))))
                .isEqualTo(unknown);
        assertThat(shop.anOpenIncident()).hasToString("INC-2026-002");
    }

    @Test
    void a_viewer_may_acknowledge_and_comment_and_nothing_else() {
        IncidentRef incident = shop.anOpenIncident();
        var viewer = shop.jane(Role.VIEWER, Scope.ALL);

        desk.acknowledge(Request.by(viewer), new Acknowledge(incident, ANY_VERSION))
                .orElseThrow();
        desk.comment(Request.by(viewer), new AddComment(incident, new Comment("mine")))
                .orElseThrow();

        assertThat(why(desk.open(Request.by(viewer), shop.checkoutIsDown())))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(why(desk.changeStatus(Request.by(viewer), ChangeStatus.to(Status.RESOLVED, incident))))
                .isEqualTo(new Rejection.MissingRole(Role.RESPONDER));
        assertThat(why(desk.delete(Request.by(viewer), new DeleteIncident(incident, ANY_VERSION))))
                .isEqualTo(new Rejection.MissingRole(Role.ADMIN));
    }

    @Test
    void a_key_for_reading_cannot_write_and_one_for_services_cannot_read_incidents() {
        assertThat(why(desk.open(Request.by(shop.jane(Role.ADMIN, Scope.INCIDENTS_READ)), shop.checkoutIsDown())))
                .isEqualTo(new Rejection.MissingScope(Scope.INCIDENTS_WRITE));
        assertThat(why(shop.board()
                        .list(shop.jane(Role.ADMIN, Scope.SERVICES_READ), IncidentFilter.OPEN, Window.first(20))))
                .isEqualTo(new Rejection.MissingScope(Scope.INCIDENTS_READ));
    }
}
