package dev.tocsin.domain.oncall;

import dev.tocsin.domain.Micros;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** A time that begins, and ends before its end: two that meet do not overlap. */
public record Period(Instant startsAt, Instant endsAt) {

    public Period {
        Micros.require(startsAt);
        Micros.require(endsAt);
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("it ends before it begins: " + startsAt + " to " + endsAt);
        }
    }

    /** This instant alone. */
    public static Period at(Instant instant) {
        return new Period(instant, instant.plus(1, ChronoUnit.MICROS));
    }

    public boolean covers(Instant instant) {
        return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
    }

    /** Whether they have an instant in common. */
    public boolean overlaps(Period other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** The next of its two ends. */
    Optional<Instant> nextChange(Instant after) {
        return Stream.of(startsAt, endsAt).filter(end -> end.isAfter(after)).findFirst();
    }
}
