package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.domain.postmortem.Comparison;
import dev.tocsin.domain.postmortem.LineDiff;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a reader of one version of a postmortem would find changed in another. */
@Data
@Schema(name = "PostmortemComparison")
record ComparisonItem(
        @Schema(example = "1") int from,
        @Schema(example = "3") int to,
        List<Difference> differences) {

    /** Something that reads differently. */
    @Data
    @Schema(name = "PostmortemDifference")
    record Difference(@Schema(example = "root_cause") String field, List<Line> lines) {
        private static Difference of(Comparison.Difference difference) {
            return new Difference(
                    difference.word(), difference.lines().stream().map(Line::of).toList());
        }
    }

    /** A line of it, and what has become of that. */
    @Data
    @Schema(name = "PostmortemLine")
    record Line(
            @Schema(
                    type = "string",
                    example = "added",
                    allowableValues = {"kept", "removed", "added"})
            String change,

            @Schema(example = "The pool had no headroom.") String text) {

        private static Line of(LineDiff.Line line) {
            return new Line(word(line.kind()), line.text());
        }

        private static String word(LineDiff.Kind kind) {
            return switch (kind) {
                case KEPT -> "kept";
                case REMOVED -> "removed";
                case ADDED -> "added";
            };
        }
    }

    static ComparisonItem of(int from, int to, Comparison comparison) {
        return new ComparisonItem(
                from, to, comparison.differences().stream().map(Difference::of).toList());
    }
}
