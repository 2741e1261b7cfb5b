package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.domain.postmortem.TimelineNote;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A moment that a postmortem shall tell of. */
@Introspected
@Schema(name = "NewPostmortemMoment")
record NewTimelineNote(
        @NotNull Instant timestamp,

        @Schema(example = "Primary database failed over") @NotNull @Prose @Size(min = 1, max = TimelineNote.MAX_LENGTH)
        String description) {

    TimelineNote note() {
        return new TimelineNote(timestamp, description);
    }
}
