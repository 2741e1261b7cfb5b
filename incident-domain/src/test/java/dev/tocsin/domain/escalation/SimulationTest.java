package dev.tocsin.domain.escalation;

import static dev.tocsin.domain.escalation.Plans.ANN;
import static dev.tocsin.domain.escalation.Plans.BOB;
import static dev.tocsin.domain.escalation.Plans.CAT;
import static dev.tocsin.domain.escalation.Plans.DAN;
import static dev.tocsin.domain.escalation.Plans.NOON;
import static dev.tocsin.domain.escalation.Plans.PRIMARY;
import static dev.tocsin.domain.escalation.Plans.TWO_LEVELS;
import static dev.tocsin.domain.escalation.Plans.after;
import static dev.tocsin.domain.escalation.Plans.byName;
import static dev.tocsin.domain.escalation.Plans.level;
import static dev.tocsin.domain.escalation.Plans.named;
import static dev.tocsin.domain.escalation.Plans.onCall;
import static dev.tocsin.domain.escalation.Plans.onDuty;
import static dev.tocsin.domain.escalation.Plans.plan;
import static dev.tocsin.domain.escalation.Plans.watchedFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.domain.escalation.Reached.Reason;
import dev.tocsin.domain.escalation.Simulation.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationTest {

    @Test
    void each_level_fires_when_the_one_before_has_had_its_patience() {
        assertThat(Simulation.of(onCall(TWO_LEVELS), NOON))
                .containsExactly(step(1, 1, 0, onDuty(ANN)), step(1, 2, 5, byName(CAT)));
    }

    @Test
    void rounds_follow_one_another_as_often_as_the_plan_repeats() {
        EscalationPlan thrice = plan(2, level(5, named(CAT)), level(10, named(DAN)));

        assertThat(Simulation.of(onCall(thrice), NOON))
                .containsExactly(
                        step(1, 1, 0, byName(CAT)),
                        step(1, 2, 5, byName(DAN)),
                        step(2, 1, 15, byName(CAT)),
                        step(2, 2, 20, byName(DAN)),
                        step(3, 1, 30, byName(CAT)),
                        step(3, 2, 35, byName(DAN)));
    }

    @Test
    void a_level_that_reaches_nobody_is_told_and_the_next_one_fires_at_once() {
        EscalationPlan plan = plan(0, level(5, named(CAT)), level(10, named(ANN)), level(10, named(DAN)));

        assertThat(Simulation.of(onCall(Optional.of(plan), CAT, DAN), NOON))
                .containsExactly(step(1, 1, 0, byName(CAT)), step(1, 2, 5), step(1, 3, 5, byName(DAN)));
    }

    @Test
    void a_plan_that_reaches_nobody_at_all_tries_each_level_once_in_each_round() {
        EscalationPlan plan = plan(1, level(5, named(CAT)), level(10, named(DAN)));

        assertThat(Simulation.of(onCall(Optional.of(plan), ANN), NOON))
                .containsExactly(step(1, 1, 0), step(1, 2, 0), step(2, 1, 10), step(2, 2, 10));
    }

    @Test
    void whoever_is_on_call_is_asked_when_the_level_fires() {
        EscalationPlan plan = plan(1, level(60, new Target.OnSchedule(PRIMARY)));
        Instant beforeHandOff = Instant.parse("2026-01-06T07:30:00Z");

        assertThat(Simulation.of(onCall(plan), beforeHandOff))
                .containsExactly(
                        new Step(new Place(1, 1), beforeHandOff, List.of(onDuty(ANN))),
                        new Step(new Place(2, 1), beforeHandOff.plusSeconds(3_600), List.of(onDuty(BOB))));
    }

    @Test
    void nobody_answers_so_nobody_falls_silent() {
        assertThat(Simulation.of(onCall(watchedFor(1, TWO_LEVELS)), NOON))
                .isEqualTo(Simulation.of(onCall(TWO_LEVELS), NOON));
    }

    @Test
    void all_steps_are_within_the_length_of_the_plan() {
        EscalationPlan longest = plan(9, level(1_440, named(CAT)), level(7, named(DAN)));

        assertThat(TWO_LEVELS.length()).isEqualTo(Duration.ofMinutes(15));
        assertThat(longest.length()).isEqualTo(Duration.ofMinutes(14_470));
        assertThat(Simulation.of(onCall(longest), NOON).getLast().at())
                .isEqualTo(NOON.plus(longest.length()).minus(Duration.ofMinutes(7)));
    }

    @Test
    void a_plan_tells_whom_it_names_each_once() {
        EscalationPlan plan =
                plan(1, level(5, named(CAT), new Target.OnSchedule(PRIMARY)), level(5, named(DAN), named(CAT)));

        assertThat(plan.targets()).containsExactly(named(CAT), new Target.OnSchedule(PRIMARY), named(DAN));
    }

    @Test
    void the_reason_is_told_in_words() {
        assertThat(new Reason.Named().words()).isEqualTo("named by the policy");
        assertThat(new Reason.OnDuty("Primary", Optional.of("Weeks")).words()).isEqualTo("on call in Primary (Weeks)");
        assertThat(new Reason.OnDuty("Primary", Optional.empty()).words()).isEqualTo("on call in Primary (override)");
        assertThat(new Reason.Assigned().words()).isEqualTo("assigned");
    }

    private static Step step(int round, int level, int minutes, Reached... people) {
        return new Step(new Place(round, level), after(minutes), List.of(people));
    }
}
