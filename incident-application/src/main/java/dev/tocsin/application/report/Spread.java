package dev.tocsin.application.report;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How long something took, where it was done at all. Percentiles are those of the nearest rank: the shortest of these
 * times that so many percent of them do not exceed, so always one that was really taken.
 *
 * @param count of how many it is known
 */
public record Spread(long count, Optional<Duration> p50, Optional<Duration> p90, Optional<Duration> mean) {

    /** It was never done. */
    public static final Spread NONE = new Spread(0, Optional.empty(), Optional.empty(), Optional.empty());

    private static final int PERCENT = 100;

    public static Spread of(Collection<Duration> times) {
        if (times.isEmpty()) {
            return NONE;
        }
        List<Duration> ascending = times.stream().sorted().toList();
        Duration sum = times.stream().reduce(Duration.ZERO, Duration::plus);
        return of(times.size(), percentile(50, ascending), percentile(90, ascending), sum);
    }

    /** What is known of at least one time. */
    public static Spread of(long count, Duration p50, Duration p90, Duration sum) {
        return new Spread(count, Optional.of(p50), Optional.of(p90), Optional.of(sum.dividedBy(count)));
    }

    private static Duration percentile(int percent, List<Duration> ascending) {
        int rank = (ascending.size() * percent + PERCENT - 1) / PERCENT;
        return ascending.get(rank - 1);
    }
}
