package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.input.Clearable;
import dev.tocsin.adapter.rest.input.Given;
import dev.tocsin.adapter.rest.input.JsonBody;
import dev.tocsin.adapter.rest.input.Prose;
import dev.tocsin.application.incident.IncidentRef;
import dev.tocsin.application.postmortem.PostmortemDesk.PutPostmortem;
import dev.tocsin.application.postmortem.WantedContent;
import dev.tocsin.domain.Change;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a postmortem shall say; it goes on saying what it does of all that is not given. */
@Introspected
record PulsePostmortemBody(
        @Schema(hidden = true) Given given,

        @Schema(example = "The API was slow for an hour.") @Clearable @Nullable @Prose @Size(max = Markdown.MAX_LENGTH)
        String summary,

        @Schema(example = "The connection pool was too small.")
        @Clearable
        @Nullable
        @Prose
        @Size(max = Markdown.MAX_LENGTH)
        String rootCause,

        @Nullable Boolean isPublished)
        implements JsonBody {

    PutPostmortem command(IncidentRef incident, OptionalLong version) {
        Map<Part, Change<String>> texts = new LinkedHashMap<>();
        texts.put(Part.SUMMARY, given.change("summary", summary, Function.identity()));
        texts.put(Part.ROOT_CAUSE, given.change("rootCause", rootCause, Function.identity()));
        WantedContent nothing = WantedContent.NOTHING;
        WantedContent content = new WantedContent(
                texts,
                nothing.impact(),
                nothing.timeline(),
                nothing.actionItems(),
                nothing.contributingFactors(),
                nothing.responseTimeline(),
                nothing.body(),
                nothing.sections());
        return new PutPostmortem(incident, content, Optional.ofNullable(isPublished), version);
    }
}
