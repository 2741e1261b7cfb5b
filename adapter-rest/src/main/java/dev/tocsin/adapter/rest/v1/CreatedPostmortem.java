package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.postmortem.Level;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What creating a postmortem answers: all but what it says. */
@Data
record CreatedPostmortem(
        // Absent only in what is kept for a repetition: there the commit assigns it later.
        @Schema(example = "PM-2026-001", requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String postmortemNumber,

        @Schema(example = "INC-2026-044") String incidentNumber,

        @Schema(implementation = Level.class, example = "standard")
        String level,

        @Schema(implementation = PostmortemStatus.class, example = "draft")
        String status,

        Instant createdAt) {

    static CreatedPostmortem of(Postmortem postmortem) {
        return new CreatedPostmortem(
                null,
                postmortem.incident().number().toString(),
                postmortem.level().word(),
                postmortem.status().word(),
                postmortem.createdAt());
    }
}
