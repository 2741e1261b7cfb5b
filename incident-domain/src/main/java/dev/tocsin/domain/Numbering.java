package dev.tocsin.domain;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers that people use are written: {@code INC-2026-044}, with a sequence that begins anew each year and is
 * shown with at least three digits.
 *
 * @param prefix what they begin with, in capital letters
 */
public record Numbering(String prefix) {

    public static final int FIRST_YEAR = 1970;
    public static final int LAST_YEAR = 9999;
    public static final int MAX_SEQUENCE = 999_999_999;

    private static final int DIGITS = 3;
    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]+)-(\\d{4})-(\\d{3}|[1-9]\\d{3,8})", Pattern.CASE_INSENSITIVE);

    /** An exception for what could not be read back. */
    public void require(int year, int sequence) {
        if (year < FIRST_YEAR || year > LAST_YEAR || sequence < 1 || sequence > MAX_SEQUENCE) {
            throw new IllegalArgumentException("no " + prefix + " number: " + year + ", " + sequence);
        }
    }

    public String written(int year, int sequence) {
        String digits = Integer.toString(sequence);
        return prefix + "-" + year + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    /** Empty for everything that is not written so; reading ignores case. */
    public <T> Optional<T> read(String text, BiFunction<Integer, Integer, T> make) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches() || !matcher.group(1).equalsIgnoreCase(prefix)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(2));
        int sequence = Integer.parseInt(matcher.group(3));
        return year >= FIRST_YEAR && sequence >= 1 ? Optional.of(make.apply(year, sequence)) : Optional.empty();
    }
}
