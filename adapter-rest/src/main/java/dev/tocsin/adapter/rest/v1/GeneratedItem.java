package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.postmortem.GeneratedPostmortem.Drafted;
import dev.tocsin.domain.drafting.Draft;
import dev.tocsin.domain.incident.EventId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A postmortem that was drafted from the facts, and what each statement rests on. */
@Data
@Schema(name = "GeneratedPostmortem")
record GeneratedItem(
        @JsonUnwrapped PostmortemItem postmortem,
        @Schema(example = "[\"root_cause\"]") List<String> keptSections,
        List<Citation> citations) {

    /** A statement of the draft. */
    @Data
    @Schema(name = "PostmortemCitation")
    record Citation(
            @Schema(example = "resolution") String section,

            @Schema(example = "Jane resolved it: Fixed by rolling back deploy abc123")
            String text,

            List<UUID> entryIds) {

        private static Citation of(Draft.Citation citation) {
            return new Citation(
                    citation.section(),
                    citation.text(),
                    citation.entryIds().stream().map(EventId::value).toList());
        }
    }

    static GeneratedItem of(Drafted drafted) {
        return new GeneratedItem(
                PostmortemItem.of(drafted.postmortem()),
                drafted.keptSections(),
                drafted.citations().stream().map(Citation::of).toList());
    }
}
