package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Crew.CALM;
import static dev.tocsin.domain.incident.Crew.anIncidentThatWakesRobin;
import static dev.tocsin.domain.incident.Situations.BY_CASEY;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.CASEY;
import static dev.tocsin.domain.incident.Situations.CHECKOUT;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOBODY_ON_CALL;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.PLATFORM;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anAcknowledgedIncident;
import static dev.tocsin.domain.incident.Situations.anIncidentIn;
import static dev.tocsin.domain.incident.Situations.anIncidentUnderWay;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.facts;
import static dev.tocsin.domain.incident.Situations.moved;
import static dev.tocsin.domain.incident.Situations.opened;
import static dev.tocsin.domain.incident.Situations.refused;
import static dev.tocsin.domain.incident.Situations.told;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.people.Author;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.domain.sla.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentTest {

    private static final Optional<Comment> NO_COMMENT = Optional.empty();

    @Test
    void an_opened_incident_is_new_belongs_to_the_team_and_waits_for_an_answer() {
        Incident incident = anUnansweredIncident();

        assertThat(incident.status()).isEqualTo(Status.NEW);
        assertThat(incident.ownership())
                .isEqualTo(new Ownership(Optional.empty(), Optional.of(PLATFORM), Optional.empty()));
        assertThat(incident.acknowledgement()).isEmpty();
        assertThat(incident.version()).isEqualTo(1);
        assertThat(incident.nextDeadline()).as("response is to start").contains(NOON);
        assertThat(anIncidentUnderWay().nextDeadline()).contains(after(ofMinutes(12)));
    }

    @Test
    void an_opened_incident_tells_who_opened_it_and_how_bad_it_is() {
        Decision.Accepted<Incident> opened = opened(Severity.SEV1, Optional.of(CASEY), BY_JANE);

        assertThat(opened.next().ownership())
                .isEqualTo(new Ownership(Optional.empty(), Optional.of(PLATFORM), Optional.of(CASEY)));
        assertThat(opened.events()).containsExactly(new IncidentEvent(BY_JANE, NOON, new Fact.Created(Severity.SEV1)));
    }

    @Test
    void acknowledging_assigns_and_keeps_the_status() {
        Decision<Incident> decision = anUnansweredIncident().acknowledge(BY_CASEY, after(ofMinutes(5)));

        Incident incident = accepted(decision).next();
        assertThat(incident.acknowledgement()).contains(new Acknowledgement(CASEY, after(ofMinutes(5))));
        assertThat(incident.ownership().assignee()).contains(CASEY);
        assertThat(incident.status()).isEqualTo(Status.NEW);
        assertThat(told(decision)).containsExactly(EventType.ACKNOWLEDGED, EventType.ASSIGNED);
    }

    @Test
    void a_second_acknowledgement_is_refused_with_the_first_ones_time() {
        assertThat(refused(anAcknowledgedIncident().acknowledge(BY_CASEY, after(ofMinutes(6)))))
                .isEqualTo(new Refusal.AlreadyAcknowledged(JANE, after(ofMinutes(5))));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "CLOSED"})
    void what_is_over_cannot_be_acknowledged(Status over) {
        assertThat(refused(anIncidentIn(over).acknowledge(BY_JANE, NOON))).isEqualTo(new Refusal.IncidentOver(over));
    }

    @Test
    void resolving_stamps_who_and_when_and_stops_the_clock() {
        Decision<Incident> decision = anUnansweredIncident()
                .changeStatus(Lifecycle.NATIVE, Status.RESOLVED, NO_COMMENT, BY_CASEY, after(ofMinutes(1)));

        Incident incident = accepted(decision).next();
        assertThat(incident.resolution()).contains(new Resolution(CASEY, after(ofMinutes(1))));
        assertThat(incident.nextDeadline()).isEmpty();
        assertThat(told(decision)).containsExactly(EventType.STATUS_CHANGED);
    }

    @Test
    void closing_what_is_resolved_keeps_the_resolution() {
        Incident resolved = anIncidentIn(Status.RESOLVED);
        assertThat(moved(resolved, Status.CLOSED, after(ofHours(1))).resolution())
                .isEqualTo(resolved.resolution());
    }

    @Test
    void closing_what_is_resolved_leaves_the_clock_where_it_stopped() {
        Incident resolved = moved(anUnansweredIncident(), Status.RESOLVED, after(ofMinutes(1)));
        Incident closed = moved(resolved, Status.CLOSED, after(ofHours(1)));
        assertThat(closed.sla()).isEqualTo(resolved.sla());
        assertThat(closed.sla().overSince()).contains(after(ofMinutes(1)));
    }

    @Test
    void closing_without_resolving_stamps_no_resolution() {
        assertThat(anIncidentIn(Status.CLOSED).resolution()).isEmpty();
    }

    @Test
    void reopening_clears_the_resolution_and_the_acknowledgement_and_keeps_the_assignee() {
        Incident resolved = moved(anAcknowledgedIncident(), Status.RESOLVED, after(ofMinutes(30)));

        Decision<Incident> decision = resolved.changeStatus(
                Lifecycle.NATIVE,
                Status.INVESTIGATING,
                Optional.of(new Comment("it is back")),
                BY_JANE,
                after(ofMinutes(90)));

        Incident reopened = accepted(decision).next();
        assertThat(reopened.resolution()).isEmpty();
        assertThat(reopened.acknowledgement()).isEmpty();
        assertThat(reopened.ownership().assignee()).contains(JANE);
        assertThat(told(decision)).containsExactly(EventType.REOPENED);
        assertThat(reopened.sla().dueAt(Deadline.CLOSURE)).isEqualTo(after(ofHours(5)));
        assertThat(accepted(reopened.acknowledge(BY_CASEY, after(ofMinutes(91))))
                        .next()
                        .ownership()
                        .assignee())
                .contains(CASEY);
    }

    @Test
    void a_refused_move_changes_nothing_and_tells_nothing() {
        assertThat(refused(anUnansweredIncident()
                        .changeStatus(Lifecycle.NATIVE, Status.CLOSED, NO_COMMENT, BY_JANE, NOON)))
                .isEqualTo(new Refusal.CommentRequired(Status.NEW, Status.CLOSED));
    }

    @Test
    void a_command_lets_pass_first_what_was_due_before_it() {
        Decision<Incident> decision = anUnansweredIncident().acknowledge(BY_JANE, after(ofMinutes(20)));

        assertThat(told(decision))
                .containsExactly(
                        EventType.SLA_WARNING, EventType.SLA_BREACHED, EventType.ACKNOWLEDGED, EventType.ASSIGNED);
        assertThat(accepted(decision).events().getFirst().by()).isEqualTo(Author.AUTOMATIC);
    }

    @Test
    void time_alone_tells_a_warning_and_a_breach_once_each_and_leaves_the_version() {
        Incident incident = anIncidentUnderWay();
        Decision.Accepted<Incident> warned = accepted(incident.elapse(after(ofMinutes(12)), NOBODY_ON_CALL));
        Decision.Accepted<Incident> breached = accepted(warned.next().elapse(after(ofMinutes(15)), NOBODY_ON_CALL));

        assertThat(told(warned)).containsExactly(EventType.SLA_WARNING);
        assertThat(told(breached)).containsExactly(EventType.SLA_BREACHED);
        assertThat(breached.next().version()).isEqualTo(1);
        assertThat(breached.next().elapse(after(ofMinutes(16)), NOBODY_ON_CALL)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void before_the_next_deadline_time_changes_nothing() {
        for (Incident incident : List.of(anUnansweredIncident(), anIncidentUnderWay(), anIncidentThatWakesRobin())) {
            Instant justBefore = incident.nextDeadline().orElseThrow().minusNanos(1_000);
            assertThat(incident.elapse(justBefore, CALM)).isEqualTo(new Decision.Unchanged<>(incident));
        }
    }

    @Test
    void a_comment_leaves_the_incident_as_it_is_even_when_it_is_over() {
        Incident over = anIncidentIn(Status.CLOSED);
        Decision.Accepted<Incident> decision = accepted(over.comment(new Comment("for the record"), BY_JANE, NOON));

        assertThat(decision.next()).isEqualTo(over);
        assertThat(told(decision)).containsExactly(EventType.COMMENT);
    }

    @Test
    void an_alert_that_is_linked_changed_or_unlinked_leaves_the_incident_as_it_is() {
        Incident incident = anUnansweredIncident();
        AlertId id = new AlertId(new UUID(0, 7));
        Optional<URI> nowhere = Optional.empty();
        Alert alert = new Alert(id, "grafana", "disk-7", new Title("Disk full"), nowhere, NOON, Optional.empty(), NOON);

        Decision.Accepted<Incident> linked = accepted(incident.linkAlert(alert, BY_CASEY, NOON));
        Decision.Accepted<Incident> changed = accepted(incident.changeAlerts(BY_CASEY, NOON));

        assertThat(linked.next()).isEqualTo(incident);
        assertThat(linked.events())
                .containsExactly(new IncidentEvent(
                        BY_CASEY, NOON, new Fact.AlertLinked("grafana", "disk-7", new Title("Disk full"))));
        assertThat(changed.next()).isEqualTo(incident);
        assertThat(facts(changed)).containsExactly(new Fact.Updated(List.of(Fact.Updated.Field.ALERTS)));
    }

    @Test
    void components_that_change_are_told_of_and_leave_the_incident_as_it_is() {
        Incident incident = anUnansweredIncident();
        Component checkout = new Component(
                incident.organization(),
                CHECKOUT,
                "Checkout",
                Optional.empty(),
                ComponentStatus.MAJOR_OUTAGE,
                Optional.empty(),
                true,
                NOON,
                after(ofMinutes(1)),
                2);

        Decision.Accepted<Incident> told = accepted(incident.componentsChanged(
                List.of(new ComponentStatusChange(checkout, ComponentStatus.OPERATIONAL, BY_CASEY))));

        assertThat(told.next()).isEqualTo(incident);
        assertThat(told.events())
                .containsExactly(new IncidentEvent(
                        BY_CASEY,
                        after(ofMinutes(1)),
                        new Fact.ComponentStatusChanged(
                                CHECKOUT, "Checkout", ComponentStatus.OPERATIONAL, ComponentStatus.MAJOR_OUTAGE)));
        assertThat(incident.componentsChanged(List.of())).isEqualTo(new Decision.Unchanged<>(incident));
    }

    @Test
    void a_deleted_incident_is_past_all_deadlines() {
        Decision<Incident> decision = anUnansweredIncident().delete(BY_JANE, after(ofMinutes(1)));
        Incident deleted = accepted(decision).next();

        assertThat(told(decision)).containsExactly(EventType.DELETED);
        assertThat(deleted.deletedAt()).contains(after(ofMinutes(1)));
        assertThat(deleted.nextDeadline()).isEmpty();
        assertThat(deleted.elapse(after(ofHours(9)), CALM)).isEqualTo(new Decision.Unchanged<>(deleted));
    }

    @Test
    void a_deleted_incident_is_changed_by_nobody() {
        Incident deleted =
                accepted(anUnansweredIncident().delete(BY_JANE, NOON)).next();
        assertThatIllegalStateException().isThrownBy(() -> deleted.acknowledge(BY_JANE, NOON));
        assertThatIllegalStateException().isThrownBy(() -> deleted.amend(Amendment.NOTHING, BY_JANE, NOON));
        assertThatIllegalStateException().isThrownBy(() -> deleted.delete(BY_JANE, NOON));
    }

    @Test
    void instants_finer_than_a_microsecond_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anUnansweredIncident().acknowledge(BY_JANE, NOON.plusNanos(1)));
    }
}
