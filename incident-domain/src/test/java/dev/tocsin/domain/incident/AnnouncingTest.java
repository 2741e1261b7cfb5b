package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anIncidentIn;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.told;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import dev.tocsin.domain.paging.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncingTest {

    private static final ComponentId BASKET = new ComponentId(new UUID(0, 9));
    private static final PublicMessage MESSAGE = new PublicMessage("We are on it.");
    private static final Instant ONE = after(ofMinutes(1));
    private static final Instant TWO = after(ofMinutes(2));

    @Test
    void status_message_and_components_are_one_change() {
        Incident incident = anUnansweredIncident();

        Decision<Incident> decision =
                incident.announce(bulletin(Status.FIXING, BASKET), List.of(broken(incident)), BY_JANE, ONE);

        Incident next = accepted(decision).next();
        assertThat(next.status()).isEqualTo(Status.FIXING);
        assertThat(next.impact().components()).contains(BASKET);
        assertThat(next.version()).isEqualTo(incident.version() + 1);
        assertThat(told(decision))
                .containsExactly(EventType.STATUS_CHANGED, EventType.COMPONENT_STATUS_CHANGED, EventType.UPDATED);
        assertThat(accepted(decision).events().getFirst().fact())
                .isEqualTo(new Fact.PublicUpdate(Status.NEW, Status.FIXING, MESSAGE));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void a_message_alone_leaves_it_as_it_is(Status status) {
        Incident incident = anIncidentIn(status);

        Decision<Incident> decision = incident.announce(bulletin(Optional.empty()), List.of(), BY_JANE, TWO);

        assertThat(accepted(decision).next()).isEqualTo(incident);
        assertThat(told(decision)).containsExactly(EventType.PUBLIC_UPDATE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"RESOLVED", "CLOSED"})
    void one_that_is_over_is_told_to_be_resolved_and_stays_as_it_is(Status status) {
        Incident incident = anIncidentIn(status);

        Decision<Incident> decision = incident.announce(bulletin(Status.RESOLVED), List.of(), BY_JANE, TWO);

        assertThat(accepted(decision).next()).isEqualTo(incident);
        assertThat(accepted(decision).events().getFirst().fact())
                .isEqualTo(new Fact.PublicUpdate(status, status, MESSAGE));
    }

    @Test
    void components_without_a_status_of_the_incident_are_linked() {
        Incident incident = anUnansweredIncident();

        Decision<Incident> decision = incident.announce(
                new Bulletin(Lifecycle.RELIAPULSE, Optional.empty(), MESSAGE, List.of(BASKET)),
                List.of(broken(incident)),
                BY_JANE,
                ONE);

        assertThat(accepted(decision).next().impact().components()).contains(BASKET);
        assertThat(told(decision))
                .containsExactly(EventType.PUBLIC_UPDATE, EventType.COMPONENT_STATUS_CHANGED, EventType.UPDATED);
    }

    @Test
    void resolving_ends_it_as_it_does_elsewhere() {
        Decision<Incident> decision =
                anUnansweredIncident().announce(bulletin(Status.RESOLVED), List.of(), BY_JANE, ONE);

        Incident next = accepted(decision).next();
        assertThat(next.resolution()).contains(new Resolution(JANE, ONE));
        assertThat(next.nextDeadline()).isEmpty();
        assertThat(accepted(decision).paging().superseded()).contains(Cause.ESCALATION, Cause.SLA_CLOSURE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"RESOLVED", "CLOSED"})
    void any_other_status_reopens_it_as_it_does_elsewhere(Status over) {
        for (Status to : List.of(Status.INVESTIGATING, Status.FIXING, Status.MONITORING)) {
            Decision<Incident> decision = anIncidentIn(over).announce(bulletin(to), List.of(), BY_JANE, TWO);

            Incident next = accepted(decision).next();
            assertThat(next.status()).isEqualTo(to);
            assertThat(next.resolution()).isEmpty();
            assertThat(next.acknowledgement()).isEmpty();
            assertThat(next.nextDeadline()).contains(TWO);
            assertThat(told(decision)).containsExactly(EventType.REOPENED);
        }
    }

    @Test
    void what_the_lifecycle_does_not_have_is_refused_with_all_that_comes_with_it() {
        Bulletin back = new Bulletin(Lifecycle.FARM, Optional.of(Status.FIXING), MESSAGE, List.of(BASKET));

        assertThat(anIncidentIn(Status.RESOLVED).announce(back, List.of(), BY_JANE, TWO))
                .isEqualTo(new Decision.Refused<>(
                        new Refusal.InvalidTransition(Status.RESOLVED, Status.FIXING, List.of())));
    }

    @Test
    void a_message_says_something_and_not_too_much() {
        assertThat(new PublicMessage("  Up again.  ").value()).isEqualTo("Up again.");
        assertThat(new PublicMessage("x".repeat(PublicMessage.MAX_LENGTH)).value())
                .hasSize(5_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicMessage(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicMessage("x".repeat(PublicMessage.MAX_LENGTH + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicMessage("a\u0000b"));
    }

    private static Bulletin bulletin(Status status, ComponentId... components) {
        return new Bulletin(Lifecycle.RELIAPULSE, Optional.of(status), MESSAGE, List.of(components));
    }

    private static Bulletin bulletin(Optional<Status> status) {
        return new Bulletin(Lifecycle.RELIAPULSE, status, MESSAGE, List.of());
    }

    private static ComponentStatusChange broken(Incident incident) {
        Component basket = Component.added(
                incident.organization(),
                BASKET,
                "Basket",
                Optional.empty(),
                ComponentStatus.OPERATIONAL,
                Optional.empty(),
                NOON);
        return basket.working(ComponentStatus.MAJOR_OUTAGE, ONE)
                .statusChangeSince(basket, BY_JANE)
                .orElseThrow();
    }
}
