package dev.tocsin.application.escalation;

import static dev.tocsin.application.Acme.NOON;
import static dev.tocsin.application.Acme.rejection;
import static dev.tocsin.application.escalation.Watchroom.level;
import static dev.tocsin.application.escalation.Watchroom.onCallIn;
import static dev.tocsin.application.escalation.Watchroom.person;
import static dev.tocsin.application.escalation.Watchroom.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.application.Acme;
import dev.tocsin.application.Rejection;
import dev.tocsin.application.Request;
import dev.tocsin.application.access.Actor;
import dev.tocsin.application.escalation.PolicyDesk.Simulated;
import dev.tocsin.application.oncall.StandInDesk.AddOverride;
import dev.tocsin.domain.catalog.PolicyId;
import dev.tocsin.domain.escalation.Simulation;
import dev.tocsin.domain.oncall.Period;
import dev.tocsin.domain.oncall.Schedule;
import dev.tocsin.domain.paging.Channel;
import dev.tocsin.domain.people.Scope;
import dev.tocsin.domain.sla.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trying a policy out. */
class SimulatedPoliciesTest {

    private final Watchroom room = new Watchroom();
    private final PolicyDesk policies = room.tocsin.policies();

    private PolicyId policyOnPrimary() {
        return policies.add(
                        Request.by(room.jane),
                        policy(
                                "Platform",
                                level(30, onCallIn("Primary")),
                                level(60, onCallIn("Primary"), person("Jane"))))
                .orElseThrow()
                .policy()
                .id();
    }

    @Test
    void whom_it_would_wake_is_told_with_when_and_why() {
        room.schedule("Primary", "Casey", "Robin");

        Simulated simulated = simulate(policyOnPrimary(), Severity.SEV0, NOON.plus(Duration.ofMinutes(23 * 60 + 45)));

        assertThat(simulated.steps())
                .extracting(SimulatedPoliciesTest::told)
                .containsExactly(
                        "2026-04-19T11:45:00Z Casey: on call in Primary (Days)",
                        "2026-04-19T12:15:00Z Robin: on call in Primary (Days), jane: named by the policy");
    }

    @Test
    void exceptions_that_touch_the_time_of_any_level_are_known() {
        Schedule primary = room.schedule("Primary", "Casey");
        Period soon = new Period(NOON.plus(Duration.ofMinutes(10)), NOON.plus(Duration.ofMinutes(31)));
        AddOverride override = new AddOverride(primary.id(), Acme.email("Robin"), soon);
        room.tocsin.standIns().addOverride(Request.by(room.jane), override).orElseThrow();

        assertThat(simulate(policyOnPrimary(), Severity.SEV0, NOON).steps())
                .extracting(SimulatedPoliciesTest::told)
                .containsExactly(
                        "2026-04-18T12:00:00Z Casey: on call in Primary (Days)",
                        "2026-04-18T12:30:00Z Robin: on call in Primary (override), jane: named by the policy");
    }

    @Test
    void a_level_on_a_schedule_that_has_nobody_yet_reaches_nobody() {
        room.schedule("Primary", "Casey");

        assertThat(simulate(policyOnPrimary(), Severity.SEV0, NOON.minusSeconds(3_600))
                        .steps())
                .extracting(SimulatedPoliciesTest::told)
                .containsExactly("2026-04-18T11:00:00Z ", "2026-04-18T11:00:00Z jane: named by the policy");
    }

    @Test
    void without_a_time_it_is_now() {
        room.schedule("Primary", "Casey");
        PolicyId policy = policyOnPrimary();
        room.acme.forward(Duration.ofMinutes(7));

        Simulated simulated = policies.simulate(room.jane, policy, Severity.SEV0, Optional.empty())
                .orElseThrow();

        assertThat(simulated.at()).isEqualTo(NOON.plus(Duration.ofMinutes(7)));
        assertThat(simulated.steps().getFirst().at()).isEqualTo(simulated.at());
    }

    @ParameterizedTest
    @CsvSource({"SEV0, SLACK EMAIL", "SEV1, SLACK EMAIL", "SEV2, SLACK", "SEV3, EMAIL", "SEV4, EMAIL"})
    void the_channels_follow_from_the_severity(Severity severity, String channels) {
        PolicyId policy = room.waking("Platform", "Casey").policy().id();

        assertThat(simulate(policy, severity, NOON).channels())
                .extracting(Channel::name)
                .containsExactly(channels.split(" "));
    }

    @Test
    void it_takes_the_scope_to_read_and_a_policy_of_ones_own() {
        PolicyId policy = room.waking("Platform", "Casey").policy().id();
        Actor omar = room.acme.found("Umbrella", "umbrella").actor();
        Actor other = Acme.actor(room.casey, Scope.INCIDENTS_READ);

        assertThat(rejection(policies.simulate(omar, policy, Severity.SEV0, Optional.empty())))
                .isInstanceOf(Rejection.Unknown.class);
        assertThat(rejection(policies.simulate(other, policy, Severity.SEV0, Optional.empty())))
                .isEqualTo(new Rejection.MissingScope(Scope.ONCALL_READ));
        assertThat(policies.simulate(room.acme.viewer(), policy, Severity.SEV0, Optional.empty())
                        .orElseThrow()
                        .steps())
                .hasSize(1);
    }

    private Simulated simulate(PolicyId policy, Severity severity, Instant at) {
        return policies.simulate(room.jane, policy, severity, Optional.of(at)).orElseThrow();
    }

    private static String told(Simulation.Step step) {
        List<String> people = step.people().stream()
                .map(one -> one.person().name() + ": " + one.reason().words())
                .toList();
        return step.at() + " " + String.join(", ", people);
    }
}
