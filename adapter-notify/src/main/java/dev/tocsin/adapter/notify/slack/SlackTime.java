package dev.tocsin.adapter.notify.slack;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a message was written, which is also its name: seconds since 1970, a dot, and microseconds. */
final class SlackTime {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,10})\\.(\\d{6})");
    private static final long NANOS_PER_MICRO = 1_000;

    private SlackTime() {}

    static Optional<Instant> of(String ts) {
        Matcher parts = SHAPE.matcher(ts);
        return parts.matches()
                ? Optional.of(Instant.ofEpochSecond(
                        Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)) * NANOS_PER_MICRO))
                : Optional.empty();
    }
}
