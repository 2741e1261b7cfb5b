package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.escalation.PolicyDesk.Simulated;
import dev.tocsin.domain.escalation.Reached;
import dev.tocsin.domain.escalation.Simulation;
import dev.tocsin.domain.paging.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whom an escalation policy would wake, and when. */
@Data
@Schema(name = "Simulation")
record SimulationItem(List<Step> steps) {

    /** A level fires. */
    @Data
    @Schema(name = "SimulationStep")
    record Step(
            @Schema(example = "1") int level,
            @Schema(example = "1") int round,
            @Schema(example = "0") long afterMinutes,
            Instant at,
            List<Woken> targets) {

        private static Step of(Simulation.Step step, Simulated simulated) {
            List<String> channels =
                    simulated.channels().stream().map(Channel::word).toList();
            return new Step(
                    step.place().level(),
                    step.place().round(),
                    Duration.between(simulated.at(), step.at()).toMinutes(),
                    step.at(),
                    step.people().stream().map(one -> Woken.of(one, channels)).toList());
        }
    }

    /** Somebody who is woken. */
    @Data
    @Schema(name = "SimulationTarget")
    record Woken(
            @Schema(example = "Jane Doe") String name,
            @Schema(example = "jane@example.com") String email,
            @Schema(example = "[\"slack\", \"email\"]") List<String> channels,

            @Schema(example = "on call in Platform primary (Weeks)")
            String why) {

        private static Woken of(Reached reached, List<String> channels) {
            return new Woken(
                    reached.person().name(),
                    reached.person().email().value(),
                    channels,
                    reached.reason().words());
        }
    }

    static SimulationItem of(Simulated simulated) {
        return new SimulationItem(
                simulated.steps().stream().map(step -> Step.of(step, simulated)).toList());
    }
}
