package dev.tocsin.domain.sla;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaPolicyTest {

    private static final Optional<Duration> UNSET = Optional.empty();

    @ParameterizedTest
    @CsvSource({"PT1M,PT1M", "PT15M,PT4H", "PT1M,P365D", "P365D,P365D"})
    void a_policy_is_whole_minutes_up_to_a_year_the_answer_no_later_than_the_end(Duration answer, Duration end) {
        SlaPolicy policy = new SlaPolicy(answer, end);
        assertThat(policy.within(Deadline.ACKNOWLEDGE)).isEqualTo(answer);
        assertThat(policy.within(Deadline.CLOSURE)).isEqualTo(end);
        assertThat(SlaTargets.of(answer, end).policy()).contains(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1M", "PT59S", "PT90S", "PT1M0.000001S", "PT8760H1M"})
    void no_other_time_is_promised(Duration other) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlaPolicy(other, ofDays(365)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlaPolicy(ofMinutes(1), other));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlaTargets(Optional.of(other), UNSET));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlaTargets(UNSET, Optional.of(other)));
    }

    @Test
    void nobody_promises_to_answer_after_the_end() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlaPolicy(ofMinutes(2), ofMinutes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> SlaTargets.of(ofMinutes(2), ofMinutes(1)));
    }

    @Test
    void a_severity_with_an_unset_target_has_no_policy() {
        Optional<Duration> set = Optional.of(ofMinutes(1));
        assertThat(new SlaTargets(set, UNSET).policy()).isEmpty();
        assertThat(new SlaTargets(UNSET, set).policy()).isEmpty();
        assertThat(new SlaTargets(UNSET, UNSET).policy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SEV0,PT5M,PT2H", "SEV1,PT15M,PT4H", "SEV2,PT30M,PT24H", "SEV3,PT4H,P3D", "SEV4,PT24H,P7D"})
    void an_organization_begins_with_a_promise_for_every_severity(Severity severity, Duration answer, Duration end) {
        assertThat(SeveritySettings.INITIAL.policy(severity)).contains(new SlaPolicy(answer, end));
        assertThat(SeveritySettings.INITIAL.defaultSeverity()).isEqualTo(Severity.SEV2);
    }

    @ParameterizedTest
    @EnumSource
    void settings_without_a_severity_are_none(Severity forgotten) {
        Map<Severity, SlaTargets> targets = new EnumMap<>(SeveritySettings.INITIAL.targets());
        targets.remove(forgotten);
        assertThatIllegalArgumentException().isThrownBy(() -> new SeveritySettings(Severity.SEV2, targets));
    }

    @Test
    void a_severity_may_be_left_without_targets_on_purpose() {
        Map<Severity, SlaTargets> targets = new EnumMap<>(SeveritySettings.INITIAL.targets());
        targets.put(Severity.SEV4, new SlaTargets(UNSET, UNSET));
        SeveritySettings settings = new SeveritySettings(Severity.SEV1, targets);

        assertThat(settings.policy(Severity.SEV4)).isEmpty();
        assertThat(settings.policy(Severity.SEV3)).contains(new SlaPolicy(ofHours(4), ofDays(3)));
        assertThat(settings.targets().keySet()).containsExactly(Severity.values());
    }

    @Test
    void nobody_changes_settings_from_outside() {
        Map<Severity, SlaTargets> targets = new EnumMap<>(SeveritySettings.INITIAL.targets());
        SeveritySettings settings = new SeveritySettings(Severity.SEV2, targets);
        targets.clear();

        assertThat(settings).isEqualTo(SeveritySettings.INITIAL);
        assertThatThrownBy(() -> settings.targets().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
