package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemDesk.CreatePostmortem;
import dev.tocsin.domain.incident.IncidentId;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Markdown;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was learned from an incident, to be kept. */
@Introspected
record NewFarmPostmortem(
        @NotNull UUID incidentId,

        @Schema(example = "The connection pool was too small") @NotNull @Prose @Size(min = 1, max = Markdown.MAX_LENGTH)
        String rootCause,

        @Schema(example = "[\"No alert on saturation\"]") @Nullable @Size(max = ContributingFactors.Listed.MAX_FACTORS)
        List<@Size(max = ContributingFactors.Listed.MAX_LENGTH) String> contributingFactors,

        @Nullable @Size(max = Content.MAX_ACTION_ITEMS) List<@Valid NewFarmActionItem> actionItems,

        @Schema(example = "## What happened") @Nullable @Prose @Size(max = Body.MAX_LENGTH)
        String body)
        implements JsonBody {

    CreatePostmortem command() {
        FarmContent content = FarmContent.of(rootCause, contributingFactors, actionItems, body);
        return new CreatePostmortem(IncidentRef.of(new IncidentId(incidentId)), content.wanted());
    }
}
