package dev.tocsin.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.simulation.Tally.Event;
import org.junit.jupiter.api.Test;

/**
 * Whatever nodes, channels and people do, in whichever order, no law of the response is broken. {@code -Dseeds=N} runs the first N seeds, {@code -Dseed=S} runs
 * one.
 */
class SimulationTest {

    private static final int ENOUGH = 1_000;

    @Test
    void no_page_is_lost_or_late_or_unwanted_whatever_happens() {
        Seeds seeds = Seeds.asked();
        Tally tally = seeds.allHold();
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, tally);
        if (seeds.count() >= ENOUGH) {
            for (Event event : Event.values()) {
                assertThat(tally.of(event)).as("how often: " + event).isPositive();
            }
        }
    }

    @Test
    void a_run_is_the_same_whenever_its_seed_is() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(traced(seed).lines()).isNotEmpty().isEqualTo(traced(seed).lines());
        }
    }

    private static Trace traced(long seed) {
        Trace trace = new Trace(true);
        new Run(seed, Sabotage.NONE, trace).go();
        return trace;
    }
}
