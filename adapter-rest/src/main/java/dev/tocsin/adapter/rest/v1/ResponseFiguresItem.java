package dev.tocsin.adapter.rest.v1;

import dev.tocsin.adapter.rest.envelope.Data;
import dev.tocsin.application.report.ResponseFigures;
import dev.tocsin.application.report.ResponseFigures.Items;
import dev.tocsin.application.report.ResponseFigures.Kept;
import dev.tocsin.application.report.Spread;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done about some incidents. */
@Data
@Schema(name = "ResponseFigures")
record ResponseFiguresItem(
        @Schema(example = "12") long incidents,
        Times timeToAcknowledge,
        Times timeToResolve,
        Sla sla,
        @Schema(example = "31") long pagesSent,
        ActionItems actionItems) {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    /** How long something took, in seconds; null where it was never done. */
    @Data
    @Schema(name = "ReportedTimes")
    record Times(
            @Schema(example = "11") long count,
            @Schema(example = "95") @Nullable Long p50Seconds,
            @Schema(example = "411") @Nullable Long p90Seconds,
            @Schema(example = "152") @Nullable Long meanSeconds) {

        private static Times of(Spread spread) {
            return new Times(spread.count(), seconds(spread.p50()), seconds(spread.p90()), seconds(spread.mean()));
        }

        private static @Nullable Long seconds(Optional<Duration> time) {
            return time.map(exact -> exact.plus(HALF_A_SECOND).toSeconds()).orElse(null);
        }
    }

    /** What became of both deadlines. */
    @Data
    @Schema(name = "ReportedSla")
    record Sla(ReportedDeadline acknowledge, ReportedDeadline closure) {}

    /** How often a deadline was met and breached. */
    @Data
    @Schema(name = "ReportedDeadline")
    record ReportedDeadline(
            @Schema(example = "10") long met,
            @Schema(example = "2") long breached) {

        private static ReportedDeadline of(Kept kept) {
            return new ReportedDeadline(kept.met(), kept.breached());
        }
    }

    /** Action items that are not completed. */
    @Data
    @Schema(name = "ReportedActionItems")
    record ActionItems(
            @Schema(example = "4") long open,
            @Schema(example = "1") long overdue) {

        private static ActionItems of(Items items) {
            return new ActionItems(items.open(), items.overdue());
        }
    }

    static ResponseFiguresItem of(ResponseFigures figures) {
        return new ResponseFiguresItem(
                figures.incidents(),
                Times.of(figures.toAcknowledge()),
                Times.of(figures.toResolve()),
                new Sla(ReportedDeadline.of(figures.acknowledgement()), ReportedDeadline.of(figures.closure())),
                figures.pagesSent(),
                ActionItems.of(figures.actionItems()));
    }
}
