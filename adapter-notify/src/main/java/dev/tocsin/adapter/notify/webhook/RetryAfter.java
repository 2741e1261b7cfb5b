package dev.tocsin.adapter.notify.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Response;

/** How long a receiver wants to be left alone: in seconds, or until a date. What is neither says nothing. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    static Optional<Duration> of(Response response, Instant now) {
        return Optional.ofNullable(response.header("Retry-After"))
                .map(String::strip)
                .flatMap(text -> SECONDS.matcher(text).matches()
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : until(text, now))
                .filter(Duration::isPositive);
    }

    private static Optional<Duration> until(String text, Instant now) {
        try {
            return Optional.of(Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
