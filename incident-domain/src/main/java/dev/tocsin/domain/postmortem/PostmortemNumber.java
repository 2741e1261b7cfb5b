package dev.tocsin.domain.postmortem;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call a postmortem: {@code PM-2026-001}, unique in its organization, without gaps within a year.
 *
 * <p>It is given when the postmortem is kept, not when it is decided on, because only the store can count without gaps.
 *
 * @param year that of the creation in UTC
 * @param sequence from 1 to {@value #MAX_SEQUENCE}; shown with at least three digits
 */
public record PostmortemNumber(int year, int sequence) {

    public static final int FIRST_YEAR = 1970;
    public static final int LAST_YEAR = 9999;
    public static final int MAX_SEQUENCE = 999_999_999;

    private static final Pattern SHAPE =
            Pattern.compile("PM-(\\d{4})-(\\d{3}|[1-9]\\d{3,8})", Pattern.CASE_INSENSITIVE);

    public PostmortemNumber {
        if (year < FIRST_YEAR || year > LAST_YEAR || sequence < 1 || sequence > MAX_SEQUENCE) {
            throw new IllegalArgumentException("not a postmortem number: " + year + ", " + sequence);
        }
    }

    /** Empty for everything that is not written as a number is; reading ignores case. */
    public static Optional<PostmortemNumber> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int sequence = Integer.parseInt(matcher.group(2));
        boolean exists = year >= FIRST_YEAR && sequence >= 1;
        return exists ? Optional.of(new PostmortemNumber(year, sequence)) : Optional.empty();
    }

    @Override
    public String toString() {
        String digits = Integer.toString(sequence);
        return "PM-" + year + "-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }
}
