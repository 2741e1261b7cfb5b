package dev.tocsin.domain.incident;

import static dev.tocsin.domain.incident.Situations.BY_CASEY;
import static dev.tocsin.domain.incident.Situations.BY_JANE;
import static dev.tocsin.domain.incident.Situations.NOON;
import static dev.tocsin.domain.incident.Situations.accepted;
import static dev.tocsin.domain.incident.Situations.after;
import static dev.tocsin.domain.incident.Situations.anUnansweredIncident;
import static dev.tocsin.domain.incident.Situations.told;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.catalog.Component;
import dev.tocsin.domain.catalog.ComponentId;
import dev.tocsin.domain.catalog.ComponentStatus;
import dev.tocsin.domain.catalog.ComponentStatusChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AffectingTest {

    private static final ComponentId BASKET = new ComponentId(new UUID(0, 9));
    private static final Instant ONE = after(ofMinutes(1));

    @Test
    void what_an_incident_affects_from_now_on_is_linked_and_told_of() {
        Incident incident = anUnansweredIncident();

        Decision<Incident> decision = incident.affect(List.of(BASKET), List.of(broken(incident)), BY_JANE, ONE);

        Incident next = accepted(decision).next();
        assertThat(next.impact().components())
                .containsExactlyElementsOf(incident.impact().withComponents(List.of(BASKET)));
        assertThat(next.version()).isEqualTo(2);
        assertThat(told(decision)).containsExactly(EventType.COMPONENT_STATUS_CHANGED, EventType.UPDATED);
    }

    @Test
    void what_it_affects_already_is_told_of_and_the_incident_stays_as_it_is() {
        Incident incident = affectingTheBasket();

        Decision<Incident> decision = incident.affect(List.of(BASKET), List.of(broken(incident)), BY_JANE, ONE);

        assertThat(accepted(decision).next()).isEqualTo(incident);
        assertThat(told(decision)).containsExactly(EventType.COMPONENT_STATUS_CHANGED);
    }

    @Test
    void what_works_as_it_did_may_be_linked_and_is_not_told_of() {
        Decision<Incident> decision = anUnansweredIncident().affect(List.of(BASKET), List.of(), BY_JANE, ONE);

        assertThat(accepted(decision).next().impact().components()).contains(BASKET);
        assertThat(told(decision)).containsExactly(EventType.UPDATED);
    }

    @Test
    void what_is_so_already_is_no_change() {
        Incident incident = affectingTheBasket();

        assertThat(incident.affect(List.of(BASKET), List.of(), BY_JANE, ONE))
                .isEqualTo(new Decision.Unchanged<>(incident));
    }

    private static Incident affectingTheBasket() {
        return accepted(anUnansweredIncident().affect(List.of(BASKET), List.of(), BY_CASEY, NOON))
                .next();
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
