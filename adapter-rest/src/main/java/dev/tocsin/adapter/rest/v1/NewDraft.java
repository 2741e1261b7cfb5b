package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.input.OptionalBody;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemDesk.GeneratePostmortem;
import dev.tocsin.domain.postmortem.TemplateId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a postmortem shall be drafted. */
@Introspected
record NewDraft(
        @Nullable UUID templateId,
        @Schema(example = "false") @Nullable Boolean rulesOnly) implements OptionalBody {

    GeneratePostmortem command(IncidentRef incident, OptionalLong version) {
        return new GeneratePostmortem(
                incident,
                Optional.ofNullable(templateId).map(TemplateId::new),
                Boolean.TRUE.equals(rulesOnly),
                version);
    }
}
