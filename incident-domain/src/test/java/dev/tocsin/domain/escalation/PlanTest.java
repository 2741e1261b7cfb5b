package dev.tocsin.domain.escalation;

import static dev.tocsin.domain.escalation.Plans.ANN;
import static dev.tocsin.domain.escalation.Plans.NOON;
import static dev.tocsin.domain.escalation.Plans.TWO_LEVELS;
import static dev.tocsin.domain.escalation.Plans.after;
import static dev.tocsin.domain.escalation.Plans.level;
import static dev.tocsin.domain.escalation.Plans.named;
import static dev.tocsin.domain.escalation.Plans.plan;
import static dev.tocsin.domain.escalation.Plans.watchedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.organization.OrganizationId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    @Test
    void a_plan_has_one_to_ten_levels() {
        assertThat(plan(0, levels(10)).levels()).hasSize(10);
        assertThatIllegalArgumentException().isThrownBy(() -> plan(0));
        assertThatIllegalArgumentException().isThrownBy(() -> plan(0, levels(11)));
    }

    @Test
    void a_level_has_one_to_twenty_targets() {
        assertThat(new Level(Collections.nCopies(20, named(ANN)), Duration.ofMinutes(1)).targets())
                .hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> level(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Level(Collections.nCopies(21, named(ANN)), Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void a_plan_repeats_up_to_nine_times(int repeat) {
        assertThat(plan(repeat, levels(1)).repeat()).isEqualTo(repeat);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void and_not_less_or_more(int repeat) {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(repeat, levels(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1M", "PT90S", "PT24H1M"})
    void patience_and_silence_are_one_minute_to_a_day(String duration) {
        Duration wrong = Duration.parse(duration);
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(List.of(named(ANN)), wrong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EscalationPlan("Platform", List.of(levels(1)), 0, Optional.of(wrong)));
    }

    @Test
    void the_limits_themselves_are_within() {
        assertThat(level(1, named(ANN)).patience()).isEqualTo(Duration.ofMinutes(1));
        assertThat(level(1_440, named(ANN)).patience()).isEqualTo(Duration.ofDays(1));
        assertThat(watchedFor(1_440, TWO_LEVELS).acknowledgeTimeout()).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,1", "-1,1", "2,0", "1,-1"})
    void a_place_has_a_round_and_a_level_but_for_the_start(int round, int level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(round, level));
    }

    @Test
    void a_plan_goes_from_level_to_level_and_from_round_to_round() {
        EscalationPlan twice = plan(1, levels(2));
        assertThat(twice.after(Place.START)).contains(new Place(1, 1));
        assertThat(twice.after(new Place(1, 1))).contains(new Place(1, 2));
        assertThat(twice.after(new Place(1, 2))).contains(new Place(2, 1));
        assertThat(twice.after(new Place(2, 1))).contains(new Place(2, 2));
        assertThat(twice.after(new Place(2, 2))).isEmpty();
    }

    @Test
    void a_policy_with_another_plan_is_one_version_on_and_with_the_same_it_is_itself() {
        EscalationPolicy policy = EscalationPolicy.added(
                new OrganizationId(new UUID(0, 1)), new PolicyId(new UUID(0, 2)), TWO_LEVELS, NOON);
        assertThat(policy.version()).isEqualTo(1);
        assertThat(policy.with(plan(0, levels(2)), after(1)).with(TWO_LEVELS, after(2)))
                .isEqualTo(new EscalationPolicy(policy.organization(), policy.id(), TWO_LEVELS, NOON, after(2), 3));
        assertThat(policy.with(plan(0, TWO_LEVELS.levels().toArray(Level[]::new)), after(1)))
                .isSameAs(policy);
    }

    private static Level[] levels(int count) {
        return Collections.nCopies(count, level(1, named(ANN))).toArray(Level[]::new);
    }
}
