package dev.tocsin.testkit.reports;

import static dev.tocsin.testkit.reports.Figures.seconds;

import dev.tocsin.application.port.StoredIncident;
import dev.tocsin.application.report.ResponseFigures;
import dev.tocsin.application.report.Spread;
import dev.tocsin.domain.incident.Status;
import dev.tocsin.testkit.Deed;
import dev.tocsin.testkit.PortsUnderTest;
import dev.tocsin.testkit.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long it took until somebody acknowledged, and until it was resolved. */
public interface ResponseTimesContract extends PortsUnderTest {

    @Test
    default void times_are_those_of_the_incidents_that_somebody_acknowledged_and_resolved() {
        World world = World.in(ports());
        world.cases().anUnansweredIncident();
        for (int i = 1; i <= 11; i++) {
            StoredIncident answered = world.cases()
                    .then(
                            world.cases().anUnansweredIncident(),
                            Deed.acknowledge(world.casey(), World.NOON.plusSeconds(i)));
            if (i <= 4) {
                world.cases()
                        .then(answered, Deed.move(Status.RESOLVED, world.casey(), World.NOON.plusSeconds(100L * i)));
            }
        }
        Figures figures = new Figures(world);
        figures.assertTotal(
                ResponseFigures::toAcknowledge,
                Spread.of(11, Duration.ofSeconds(6), Duration.ofSeconds(10), Duration.ofSeconds(66)));
        figures.assertTotal(
                ResponseFigures::toResolve,
                Spread.of(4, Duration.ofSeconds(200), Duration.ofSeconds(400), Duration.ofSeconds(1_000)));
    }

    @Test
    default void times_are_exact_to_the_microsecond() {
        World world = World.in(ports());
        Duration odd = Duration.ofDays(8).plusNanos(123_456_000);
        StoredIncident answered = world.cases()
                .then(
                        world.cases().anUnansweredIncident(),
                        Deed.acknowledge(world.casey(), World.NOON.plusNanos(1_000)));
        world.cases().then(answered, Deed.move(Status.RESOLVED, world.casey(), World.NOON.plus(odd)));
        new Figures(world).assertTotal(ResponseFigures::toAcknowledge, Spread.of(List.of(Duration.ofNanos(1_000))));
        new Figures(world).assertTotal(ResponseFigures::toResolve, Spread.of(List.of(odd)));
    }

    @Test
    default void the_first_acknowledgement_counts_also_once_another_round_of_response_has_begun() {
        World world = World.in(ports());
        StoredIncident resolved = resolved(
                world.cases()
                        .then(
                                world.cases().anUnansweredIncident(),
                                Deed.acknowledge(world.casey(), World.NOON.plusSeconds(60))),
                world,
                300);
        StoredIncident reopened = world.cases()
                .then(resolved, Deed.move(Status.INVESTIGATING, world.casey(), World.NOON.plusSeconds(400)));
        Figures figures = new Figures(world);
        figures.assertTotal(ResponseFigures::toAcknowledge, seconds(60));
        world.cases().then(reopened, Deed.acknowledge(world.jane(), World.NOON.plusSeconds(500)));
        figures.assertTotal(ResponseFigures::toAcknowledge, seconds(60));
    }

    @Test
    default void what_was_reopened_is_not_resolved_until_it_is_resolved_again() {
        World world = World.in(ports());
        StoredIncident resolved = resolved(world.cases().anUnansweredIncident(), world, 300);
        Figures figures = new Figures(world);
        figures.assertTotal(ResponseFigures::toResolve, seconds(300));
        StoredIncident reopened = world.cases()
                .then(resolved, Deed.move(Status.INVESTIGATING, world.casey(), World.NOON.plusSeconds(400)));
        figures.assertTotal(ResponseFigures::toResolve, Spread.NONE);
        resolved(reopened, world, 900);
        figures.assertTotal(ResponseFigures::toResolve, seconds(900));
    }

    @Test
    default void who_resolves_without_acknowledging_and_who_closes_without_resolving_leaves_no_time() {
        World world = World.in(ports());
        resolved(world.cases().anUnansweredIncident(), world, 300);
        world.cases()
                .then(
                        world.cases().anUnansweredIncident(),
                        Deed.move(Status.CLOSED, world.casey(), World.NOON.plusSeconds(30)));
        new Figures(world).assertTotal(ResponseFigures::toAcknowledge, Spread.NONE);
        new Figures(world).assertTotal(ResponseFigures::toResolve, seconds(300));
    }

    private static StoredIncident resolved(StoredIncident incident, World world, long seconds) {
        return world.cases().then(incident, Deed.move(Status.RESOLVED, world.casey(), World.NOON.plusSeconds(seconds)));
    }
}
