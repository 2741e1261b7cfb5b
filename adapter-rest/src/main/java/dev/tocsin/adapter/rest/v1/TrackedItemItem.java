package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.postmortem.TrackedItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** An action item, and where it was promised. */
@Data
@Schema(name = "TrackedActionItem")
record TrackedItemItem(
        @JsonUnwrapped ActionItemItem item,
        @Schema(example = "PM-2026-001") String postmortemNumber,
        @Schema(example = "INC-2026-044") String incidentNumber,
        @Schema(example = "false") boolean overdue) {

    static TrackedItemItem of(TrackedItem tracked, Instant now) {
        return new TrackedItemItem(
                ActionItemItem.of(tracked.item()),
                tracked.postmortem().toString(),
                tracked.incident().number().toString(),
                tracked.isOverdueAt(now));
    }
}
