package dev.tocsin.adapter.rest.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.postmortem.DraftOrigin;
import dev.tocsin.application.postmortem.GeneratedPostmortem.Drafted;
import dev.tocsin.application.postmortem.Obstacle;
import dev.tocsin.domain.drafting.Draft;
import dev.tocsin.domain.incident.EventId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A postmortem that was drafted from the facts, and what each statement rests on. */
@Data
@Schema(name = "GeneratedPostmortem")
record GeneratedItem(
        @JsonUnwrapped PostmortemItem postmortem,
        @Schema(example = "[\"root_cause\"]") List<String> keptSections,
        @Schema(example = "[\"timeline\"]") List<String> changedSections,
        List<Citation> citations,

        @Schema(
                type = "string",
                allowableValues = {"rules", "model"},
                example = "rules")
        String draftedBy,

        @Nullable DraftObstacle fallback,
        @Nullable ThreadReading slackThread) {

    /** A statement of the draft. */
    @Data
    @Schema(name = "PostmortemCitation")
    record Citation(
            @Schema(example = "resolution") String section,

            @Schema(example = "Jane resolved it: Fixed by rolling back deploy abc123")
            String text,

            List<UUID> entryIds,
            @Schema(example = "true") boolean supported) {

        private static Citation of(Draft.Citation citation) {
            return new Citation(
                    citation.section(),
                    citation.text(),
                    citation.entryIds().stream().map(EventId::value).toList(),
                    citation.isSupported());
        }
    }

    /** Why something outside had no part in the draft, or not its whole part. */
    @Data
    @Schema(name = "DraftObstacle")
    record DraftObstacle(
            @Schema(
                    type = "string",
                    allowableValues = {
                        "not_configured",
                        "timed_out",
                        "rate_limited",
                        "refused",
                        "unreadable",
                        "empty",
                        "too_long",
                        "failed"
                    },
                    example = "timed_out")
            String reason,

            @Schema(example = "The language model has not answered in time.")
            String message) {

        private static DraftObstacle of(Obstacle obstacle) {
            return new DraftObstacle(obstacle.reason().word(), obstacle.message());
        }
    }

    /** How far the Slack thread was read. */
    @Data
    @Schema(name = "ThreadReading")
    record ThreadReading(
            @Schema(example = "12") int messages, @Nullable DraftObstacle obstacle) {

        private static ThreadReading of(DraftOrigin.ThreadReading reading) {
            return new ThreadReading(
                    reading.messages(),
                    reading.obstacle().map(DraftObstacle::of).orElse(null));
        }
    }

    static GeneratedItem of(Drafted drafted) {
        DraftOrigin origin = drafted.origin();
        return new GeneratedItem(
                PostmortemItem.of(drafted.postmortem()),
                drafted.keptSections(),
                drafted.changedSections(),
                drafted.citations().stream().map(Citation::of).toList(),
                origin.isByModel() ? "model" : "rules",
                origin.fallback().map(DraftObstacle::of).orElse(null),
                origin.thread().map(ThreadReading::of).orElse(null));
    }
}
