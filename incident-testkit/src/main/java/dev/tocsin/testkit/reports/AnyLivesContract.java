package dev.tocsin.testkit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.report.Grouping;
import dev.tocsin.application.report.IncidentResponse;
import dev.tocsin.application.report.ResponseFigures;
import dev.tocsin.application.report.ResponseFigures.Items;
import dev.tocsin.application.report.ResponseGroup.Named;
import dev.tocsin.domain.catalog.TeamRef;
import dev.tocsin.domain.incident.EventType;
import dev.tocsin.domain.incident.Incident;
import dev.tocsin.domain.sla.Deadline;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import dev.tocsin.testkit.incidents.Population;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Of many incidents with all kinds of lives, the figures are those that a plain reading of each makes. */
public interface AnyLivesContract extends PortsUnderTest {

    long SEED = 20_260_419;
    int INCIDENTS = 150;

    @Test
    default void the_figures_of_many_incidents_are_those_of_a_plain_reading_of_each() {
        Population population = new Population(World.in(ports()), SEED, INCIDENTS);
        List<StoredIncident> present = population.incidents().stream()
                .filter(stored -> stored.incident().deletedAt().isEmpty())
                .toList();
        Figures figures = new Figures(population.world());
        ResponseFigures total = figures.total();
        assertThat(total).as("total of seed " + SEED).isEqualTo(read(population, present));
        assertThat(total.acknowledgement().met()).isPositive();
        assertThat(total.acknowledgement().breached()).isPositive();
        assertThat(total.closure().met()).isPositive();
        assertThat(total.closure().breached()).isPositive();
        assertThat(Figures.groups(figures.by(Grouping.SEVERITY)))
                .isEqualTo(grouped(
                        population,
                        present,
                        incident -> Optional.of(new Named(
                                incident.details().severity().name(),
                                incident.details().severity().name()))));
        assertThat(Figures.groups(figures.by(Grouping.TEAM)))
                .isEqualTo(grouped(
                        population,
                        present,
                        incident -> incident.ownership().team().map(AnyLivesContract::named)));
    }

    private static Named named(TeamRef team) {
        return new Named(team.id().value().toString(), team.name());
    }

    private static Map<Optional<Named>, ResponseFigures> grouped(
            Population population, List<StoredIncident> incidents, Function<Incident, Optional<Named>> group) {
        return incidents.stream()
                .collect(Collectors.groupingBy(
                        stored -> group.apply(stored.incident()),
                        Collectors.collectingAndThen(Collectors.toList(), those -> read(population, those))));
    }

    private static ResponseFigures read(Population population, List<StoredIncident> incidents) {
        Casebook cases = population.world().cases();
        return ResponseFigures.of(
                incidents.stream().map(stored -> read(cases, stored)).toList());
    }

    private static IncidentResponse read(Casebook cases, StoredIncident stored) {
        Incident incident = stored.incident();
        return new IncidentResponse(
                cases.timeline(stored).stream()
                        .filter(entry -> entry.entry().type().equals(EventType.ACKNOWLEDGED.name()))
                        .map(entry -> Duration.between(
                                incident.createdAt(), entry.entry().at()))
                        .findFirst(),
                incident.resolution().map(given -> Duration.between(incident.createdAt(), given.at())),
                incident.sla().progress(Deadline.ACKNOWLEDGE),
                incident.sla().progress(Deadline.CLOSURE),
                0,
                Items.NONE);
    }
}
