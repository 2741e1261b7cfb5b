package dev.tocsin.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Every instant in Tocsin is a whole microsecond, because that is what PostgreSQL keeps: finer ones would come back changed, and
 * two equal states would differ.
 */
public final class Micros {

    private Micros() {}

    /** The whole microsecond that {@code instant} falls into. */
    public static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** {@code instant} itself, or an exception if someone forgot {@link #of}. */
    public static Instant require(Instant instant) {
        if (!instant.equals(of(instant))) {
            throw new IllegalArgumentException("not a whole microsecond: " + instant);
        }
        return instant;
    }
}
