package dev.tocsin.adapter.rest.v1;

import dev.tocsin.domain.postmortem.ResponseTimes;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long the response took, in the words of whoever writes it. */
@Introspected
@Schema(name = "NewResponseTimeline")
record NewResponseTimes(
        @Schema(example = "3m") @Nullable @Size(max = ResponseTimes.MAX_LENGTH)
        String timeToAcknowledge,

        @Schema(example = "8m") @Nullable @Size(max = ResponseTimes.MAX_LENGTH)
        String timeToIdentify,

        @Schema(example = "27m") @Nullable @Size(max = ResponseTimes.MAX_LENGTH)
        String timeToResolve) {

    ResponseTimes times() {
        return new ResponseTimes(
                Optional.ofNullable(timeToAcknowledge),
                Optional.ofNullable(timeToIdentify),
                Optional.ofNullable(timeToResolve));
    }
}
