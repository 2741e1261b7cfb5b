package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.escalation.KnownPolicy;
import dev.tocsin.domain.escalation.EscalationPlan;
import dev.tocsin.domain.escalation.Level;
import dev.tocsin.domain.escalation.Target;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An escalation policy. */
@Data
@Schema(name = "EscalationPolicy")
record PolicyItem(
        UUID id,
        @Schema(example = "Platform on call") String name,
        List<LevelItem> levels,
        @Schema(example = "2") int repeat,

        @Schema(example = "60") @Nullable Long acknowledgeTimeoutMinutes,

        Instant createdAt,
        Instant updatedAt) {

    /** A level of it. */
    @Data
    @Schema(name = "EscalationLevel")
    record LevelItem(
            List<TargetItem> targets, @Schema(example = "5") long patienceMinutes) {

        private static LevelItem of(Level level, KnownPolicy known) {
            return new LevelItem(
                    level.targets().stream()
                            .map(target -> TargetItem.of(target, known))
                            .toList(),
                    level.patience().toMinutes());
        }
    }

    /** Whom a level wakes. */
    @Data
    @Schema(name = "EscalationTarget", example = NewTarget.EXAMPLE)
    record TargetItem(
            @Schema(implementation = Target.Kind.class) String type,
            @Nullable String email,
            @Nullable String schedule) {

        private static TargetItem of(Target target, KnownPolicy known) {
            return switch (target) {
                case Target.Person person ->
                    new TargetItem(
                            "user",
                            Objects.requireNonNull(known.people().get(person.user()))
                                    .email()
                                    .value(),
                            null);
                case Target.OnSchedule planned ->
                    new TargetItem("schedule", null, known.schedules().get(planned.schedule()));
            };
        }
    }

    static PolicyItem of(KnownPolicy known) {
        EscalationPlan plan = known.policy().plan();
        return new PolicyItem(
                known.policy().id().value(),
                plan.name(),
                plan.levels().stream().map(level -> LevelItem.of(level, known)).toList(),
                plan.repeat(),
                plan.acknowledgeTimeout().map(Duration::toMinutes).orElse(null),
                known.policy().createdAt(),
                known.policy().updatedAt());
    }
}
