package dev.tocsin.domain.drafting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How drafts write times and numbers. */
public final class Wording {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Wording() {}

    /**
     * A duration in its two largest units, of which the smaller is left out where it is 0: {@code 42s}, {@code 3m},
     * {@code 3m 20s}, {@code 1h 5m}, {@code 2d 3h}.
     */
    public static String span(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return Math.max(0, time.toSeconds()) + "s";
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return units(time.toMinutes(), "m", time.toSecondsPart(), "s");
        }
        return time.toDays() > 0
                ? units(time.toDays(), "d", time.toHoursPart(), "h")
                : units(time.toHours(), "h", time.toMinutesPart(), "m");
    }

    /** The minute, in UTC. */
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    private static String units(long large, String largeUnit, long small, String smallUnit) {
        return Stream.of(large + largeUnit, small + smallUnit)
                .filter(unit -> !unit.equals("0" + smallUnit))
                .collect(Collectors.joining(" "));
    }
}
