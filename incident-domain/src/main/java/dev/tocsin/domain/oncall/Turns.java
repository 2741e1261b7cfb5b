package dev.tocsin.domain.oncall;

/**
 * How long each participant's turn is.
 *
 * <p>Days are those of the calendar: the hand-off stays at its time of the day whatever the clocks do. Hours are elapsed ones, counted
 * from the first hand-off.
 */
public sealed interface Turns {

    /** From 1 to {@value #MAX_DAYS}. */
    record Days(int days) implements Turns {

        public static final int MAX_DAYS = 366;

        public Days {
            requireLength(days, MAX_DAYS);
        }
    }

    /** From 1 to {@value #MAX_HOURS}. */
    record Hours(int hours) implements Turns {

        public static final int MAX_HOURS = 8_784;

        public Hours {
            requireLength(hours, MAX_HOURS);
        }
    }

    private static void requireLength(int length, int max) {
        if (length < 1 || length > max) {
            throw new IllegalArgumentException("a turn's length is not from 1 to " + max + ": " + length);
        }
    }
}
