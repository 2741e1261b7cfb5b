package dev.tocsin.adapter.rest.reliapulse;

import dev.tocsin.adapter.rest.envelope.PlainData;
import dev.tocsin.domain.postmortem.Markdown;
import dev.tocsin.domain.postmortem.Part;
import dev.tocsin.domain.postmortem.Postmortem;
import dev.tocsin.domain.postmortem.PostmortemStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was learned from an incident, as far as it is shown here. */
@PlainData
record PulsePostmortem(
        @Schema(example = "The API was slow for an hour.") @Nullable
        String summary,

        @Schema(example = "The connection pool was too small.") @Nullable
        String rootCause,

        boolean isPublished) {

    static PulsePostmortem of(Postmortem postmortem) {
        return new PulsePostmortem(
                text(postmortem, Part.SUMMARY),
                text(postmortem, Part.ROOT_CAUSE),
                postmortem.status() == PostmortemStatus.PUBLISHED);
    }

    private static @Nullable String text(Postmortem postmortem, Part part) {
        return postmortem.content().text(part).map(Markdown::value).orElse(null);
    }
}
