package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.domain.sla.Severity;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an escalation policy is tried out for. */
@Introspected
record NewSimulation(
        @Schema(example = "SEV1") @NotNull Severity severity,
        @Nullable Instant at) implements JsonBody {

    Optional<Instant> start() {
        return Optional.ofNullable(at);
    }
}
