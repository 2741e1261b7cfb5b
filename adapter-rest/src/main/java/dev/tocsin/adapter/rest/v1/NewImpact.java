package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Lists;
import dev.tocsin.domain.postmortem.ImpactReport;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whom it hurt and how much. */
@Introspected
@Schema(name = "NewPostmortemImpact")
record NewImpact(
        @Schema(example = "27 minutes") @Nullable @Size(max = ImpactReport.MAX_LENGTH)
        String duration,

        @Schema(example = "320") @Nullable @Size(max = ImpactReport.MAX_LENGTH)
        String usersAffected,

        @Schema(example = "[\"api\", \"dashboard\"]") @Nullable @Size(max = ImpactReport.MAX_SERVICES)
        List<@Size(max = ImpactReport.MAX_LENGTH) String> servicesAffected,

        @Schema(example = "null") @Nullable @Size(max = ImpactReport.MAX_LENGTH)
        String revenueImpact) {

    ImpactReport report() {
        return new ImpactReport(
                Optional.ofNullable(duration),
                Optional.ofNullable(usersAffected),
                Lists.of(servicesAffected, Function.identity()),
                Optional.ofNullable(revenueImpact));
    }
}
