package dev.tocsin.domain.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people and clients call a service, {@code svc_K7M4Q9TZ2H}: without the letters and digits that are mistaken for
 * one another. Read in any case, and kept in the one shown here.
 */
public record ServiceKey(String value) {

    /** What the first character after the prefix is taken from. */
    public static final String LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ";

    /** What the other {@value #REST_LENGTH} are taken from. */
    public static final String CHARACTERS = LETTERS + "23456789";

    public static final int REST_LENGTH = 9;

    private static final String PREFIX = "svc_";
    private static final Pattern SHAPE = Pattern.compile(
            PREFIX + "[" + LETTERS + "][" + CHARACTERS + "]{" + REST_LENGTH + "}", Pattern.CASE_INSENSITIVE);

    public ServiceKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a service key");
        }
        value = PREFIX + value.substring(PREFIX.length()).toUpperCase(Locale.ROOT);
    }

    /** The key made of a random letter and as many random characters as it takes. */
    public static ServiceKey of(String letter, String rest) {
        return new ServiceKey(PREFIX + letter + rest);
    }

    /** Empty for what is not written as a key is: no service can be meant by it. */
    public static Optional<ServiceKey> parse(String text) {
        try {
            return Optional.of(new ServiceKey(text));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
