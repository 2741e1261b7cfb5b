package dev.tocsin.adapter.rest.farm;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.postmortem.PostmortemDesk.EditPostmortem;
import dev.tocsin.application.postmortem.PostmortemRef;
import dev.tocsin.domain.postmortem.Body;
import dev.tocsin.domain.postmortem.Content;
import dev.tocsin.domain.postmortem.ContributingFactors;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.PostmortemId;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a postmortem shall say else; a list takes the place of the one before. */
@Introspected
record FarmPostmortemAmendment(
        @Schema(hidden = true) Given given,

        @Schema(example = "The connection pool was too small")
        @Nullable
        @Prose
        @Size(min = 1, max = Markdown.MAX_LENGTH)
        String rootCause,

        @Schema(example = "[\"No alert on saturation\"]")
        @Clearable
        @Nullable
        @Size(max = ContributingFactors.Listed.MAX_FACTORS)
        List<@Size(max = ContributingFactors.Listed.MAX_LENGTH) String> contributingFactors,

        @Clearable @Nullable @Size(max = Content.MAX_ACTION_ITEMS)
        List<@Valid NewFarmActionItem> actionItems,

        @Schema(example = "## What happened") @Clearable @Nullable @Prose @Size(max = Body.MAX_LENGTH)
        String body)
        implements JsonBody {

    EditPostmortem command(PostmortemId postmortem, OptionalLong version) {
        FarmContent content = new FarmContent(
                given.change("rootCause", rootCause, Function.identity()),
                given.change("contributingFactors", contributingFactors, Function.identity()),
                given.change("actionItems", actionItems, Function.identity()),
                given.change("body", body, Function.identity()));
        return new EditPostmortem(PostmortemRef.of(postmortem), content.wanted(), version);
    }
}
