package dev.tocsin.adapter.rest.input;

import java.util.Optional;
import java.util.UUID;

/**
 * An id as some dialects write it: what it is of, and a UUID in 26 characters, as the TypeID specification (version 0.3) has it. There is one
 * text for each id; what only looks like one, such as the same in capitals, is none.
 */
public final class TypeId {

    public static final String OF_COMPONENTS = "comp";

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final int BITS_OF_A_DIGIT = 5;
    private static final int BITS_OF_A_LONG = 64;

    /** The first digit has three bits only. */
    private static final char MAX_FIRST = '7';

    private TypeId() {}

    /**
     * How an id is written.
     *
     * @param of what is before the underscore, such as {@code inc}
     */
    public static String text(String of, UUID id) {
        StringBuilder text = new StringBuilder(of).append('_');
        for (int shift = (LENGTH - 1) * BITS_OF_A_DIGIT; shift >= 0; shift -= BITS_OF_A_DIGIT) {
            text.append(DIGITS.charAt((int) bitsFrom(shift, id) & (DIGITS.length() - 1)));
        }
        return text.toString();
    }

    /** Empty for what is no such id. */
    public static Optional<UUID> parse(String of, String text) {
        String start = of + '_';
        if (text.length() != start.length() + LENGTH
                || !text.startsWith(start)
                || text.charAt(start.length()) > MAX_FIRST) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = start.length(); i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            high = (high << BITS_OF_A_DIGIT) | (low >>> (BITS_OF_A_LONG - BITS_OF_A_DIGIT));
            low = (low << BITS_OF_A_DIGIT) | digit;
        }
        return Optional.of(new UUID(high, low));
    }

    private static long bitsFrom(int shift, UUID id) {
        if (shift >= BITS_OF_A_LONG) {
            return id.getMostSignificantBits() >>> (shift - BITS_OF_A_LONG);
        }
        long low = id.getLeastSignificantBits() >>> shift;
        return shift == 0 ? low : low | (id.getMostSignificantBits() << (BITS_OF_A_LONG - shift));
    }
}
