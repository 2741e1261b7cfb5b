package dev.tocsin.application.report;

import dev.tocsin.domain.sla.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What was done about some incidents.
 *
 * @param toAcknowledge from the creation to the first acknowledgement
 * @param toResolve from the creation to the present resolution; an incident that was reopened has none until it is
 *     resolved again, and one that was closed without being resolved has none at all
 * @param pagesSent those that have left, whenever and on whichever channel; what reminds of action items is none of them
 */
public record ResponseFigures(
        long incidents,
        Spread toAcknowledge,
        Spread toResolve,
        Kept acknowledgement,
        Kept closure,
        long pagesSent,
        Items actionItems) {

    /** Of no incident. */
    public static final ResponseFigures NONE = of(List.of());

    /** How often a deadline was met, and how often it was not; of the others the outcome is open. */
    public record Kept(long met, long breached) {

        private static Kept of(List<Progress> deadlines) {
            return new Kept(
                    count(deadlines, Progress.Outcome.Met.class), count(deadlines, Progress.Outcome.Breached.class));
        }

        private static long count(List<Progress> deadlines, Class<? extends Progress.Outcome> outcome) {
            return deadlines.stream()
                    .map(Progress::outcome)
                    .flatMap(Optional::stream)
                    .filter(outcome::isInstance)
                    .count();
        }
    }

    /**
     * Action items that are not completed.
     *
     * @param overdue those of them that were due before today
     */
    public record Items(long open, long overdue) {
        public static final Items NONE = new Items(0, 0);
    }

    public static ResponseFigures of(List<IncidentResponse> incidents) {
        return new ResponseFigures(
                incidents.size(),
                spread(incidents, IncidentResponse::acknowledgedAfter),
                spread(incidents, IncidentResponse::resolvedAfter),
                kept(incidents, IncidentResponse::acknowledgement),
                kept(incidents, IncidentResponse::closure),
                sum(incidents, IncidentResponse::pagesSent),
                new Items(
                        sum(incidents, incident -> incident.actionItems().open()),
                        sum(incidents, incident -> incident.actionItems().overdue())));
    }

    private static Spread spread(
            List<IncidentResponse> incidents, Function<IncidentResponse, Optional<Duration>> time) {
        return Spread.of(incidents.stream().map(time).flatMap(Optional::stream).toList());
    }

    private static Kept kept(List<IncidentResponse> incidents, Function<IncidentResponse, Progress> deadline) {
        return Kept.of(incidents.stream().map(deadline).toList());
    }

    private static long sum(List<IncidentResponse> incidents, ToLongFunction<IncidentResponse> count) {
        return incidents.stream().mapToLong(count).sum();
    }
}
