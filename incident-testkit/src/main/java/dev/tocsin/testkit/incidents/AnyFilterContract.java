package dev.tocsin.testkit.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Slice.Total;
import dev.tocsin.application.incident.IncidentSummary;
import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.domain.sla.Severity;
import dev.tocsin.domain.sla.SlaState;
import dev.tocsin.testkit.Casebook;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.Showing;
import dev.tocsin.testkit.World;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is asked for among many incidents, a list shows just what a plain reading of the filter says. */
public interface AnyFilterContract extends PortsUnderTest {

    long SEED = 20_260_418;
    int INCIDENTS = 150;
    int FILTERS = 100;

    @Test
    default void any_filter_shows_and_counts_what_a_plain_reading_of_it_does() {
        Population population = new Population(World.in(ports()), SEED, INCIDENTS);
        int shown = 0;
        for (int i = 0; i < FILTERS; i++) {
            Showing showing = anything(population);
            List<IncidentSummary> wanted = plainly(population, showing);
            String asked = "filter " + i + " of seed " + SEED + ": " + showing.filter();
            int limit = population.one(List.of(3, 10, 100));
            assertThat(Pages.byOffset(population.world(), showing, limit))
                    .as(asked)
                    .isEqualTo(wanted);
            assertThat(Pages.byCursor(population.world(), showing, limit))
                    .as(asked)
                    .isEqualTo(wanted);
            assertThat(population.world().cases().total(showing)).as(asked).isEqualTo(new Total(wanted.size(), false));
            shown += wanted.isEmpty() ? 0 : 1;
        }
        assertThat(shown).as("filters that show anything at all").isGreaterThan(FILTERS / 2);
    }

    @Test
    default void every_one_of_many_is_found_again_as_it_was_kept() {
        Population population = new Population(World.in(ports()), SEED + 1, INCIDENTS);
        for (StoredIncident kept : population.incidents()) {
            assertThat(population.world().cases().find(kept.incident().id()))
                    .isEqualTo(kept.incident().deletedAt().isEmpty() ? Optional.of(kept) : Optional.empty());
        }
    }

    private static List<IncidentSummary> plainly(Population population, Showing showing) {
        return population.incidents().stream()
                .filter(stored -> new PlainReading(showing.filter()).shows(stored.incident()))
                .sorted(Casebook.NEWEST_FIRST)
                .map(Pages::summary)
                .toList();
    }

    private static Showing anything(Population random) {
        Showing showing = random.chance(50) ? Showing.all() : Showing.open();
        if (random.chance(15)) {
            showing.status(random.one(List.of(Status.values())), random.one(List.of(Status.values())));
        }
        if (random.chance(20)) {
            showing.severity(random.one(List.of(Severity.values())), random.one(List.of(Severity.values())));
        }
        if (random.chance(15)) {
            showing.assignedTo(random.anybody()).assignedTo(random.anybody());
        }
        if (random.chance(10)) {
            showing.resolvedBy(random.anybody());
        }
        if (random.chance(15)) {
            showing.ofTeam(random.anyTeam().name().toUpperCase(Locale.ROOT), "nobody");
        }
        if (random.chance(10)) {
            showing.createdWithin(sometimes(random, random.anyTime()), sometimes(random, random.anyTime()));
        }
        if (random.chance(10)) {
            showing.resolvedWithin(sometimes(random, random.anyTime().plusSeconds(1)), sometimes(random, World.NOON));
        }
        if (random.chance(15)) {
            showing.on(random.anyComponent(), random.anyComponent());
        }
        if (random.chance(10)) {
            showing.in(random.anyEnvironment());
        }
        if (random.chance(15)) {
            showing.standing(random.one(List.of(SlaState.values())));
        }
        if (random.chance(15)) {
            showing.saying(random.words(2));
        }
        return showing;
    }

    private static Optional<Instant> sometimes(Population random, Instant instant) {
        return random.chance(60) ? Optional.of(instant) : Optional.empty();
    }
}
