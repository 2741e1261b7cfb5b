package dev.tocsin.domain.drafting;

import java.util.regex.Pattern;

/**
 * Whether somebody has thrown dice for a word: its characters change their kind (upper case, lower case, digit) far more
 * often than those of names, paths and sentences do.
 */
final class Randomness {

    /** Of all kinds: those of base64 do so in 62 of 100 places, those of names written in camel case in 30. */
    private static final double MIXED = 0.4;

    /** Of one case and digits: those of hexadecimal numbers do so in 47 of 100 places. */
    private static final double OF_ONE_CASE = 0.2;

    private static final int SHORTEST_MIXED = 24;
    private static final int SHORTEST_OF_ONE_CASE = 32;

    private static final Pattern UUID =
            Pattern.compile("(?<![0-9a-fA-F])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9a-fA-F])");

    /** What a commit and an image are called; keys of these lengths are rare. */
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-zA-Z])(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-zA-Z])");

    private static final Pattern SEPARATOR = Pattern.compile("[^0-9A-Za-z]++");

    private enum Kind {
        UPPER,
        LOWER,
        DIGIT,
        NONE;

        static Kind of(char character) {
            if (character >= '0' && character <= '9') {
                return DIGIT;
            }
            if (character >= 'a' && character <= 'z') {
                return LOWER;
            }
            return character >= 'A' && character <= 'Z' ? UPPER : NONE;
        }
    }

    private Randomness() {}

    /** Of letters, digits and the signs that encodings have beside them. */
    static boolean isIn(String run) {
        String left = HASH.matcher(UUID.matcher(run).replaceAll("-")).replaceAll("-");
        return isMixed(left) || SEPARATOR.splitAsStream(left).anyMatch(Randomness::isOfOneCase);
    }

    private static boolean isMixed(String run) {
        return run.length() >= SHORTEST_MIXED
                && has(run, Kind.UPPER)
                && has(run, Kind.LOWER)
                && has(run, Kind.DIGIT)
                && changes(run) >= MIXED * run.length();
    }

    private static boolean isOfOneCase(String part) {
        return part.length() >= SHORTEST_OF_ONE_CASE
                && has(part, Kind.UPPER) != has(part, Kind.LOWER)
                && changes(part) >= OF_ONE_CASE * part.length();
    }

    private static boolean has(String run, Kind kind) {
        return run.chars().anyMatch(character -> Kind.of((char) character) == kind);
    }

    private static int changes(String run) {
        int changes = 0;
        Kind last = Kind.NONE;
        for (int at = 0; at < run.length(); at++) {
            Kind kind = Kind.of(run.charAt(at));
            if (kind != Kind.NONE) {
                changes += last != Kind.NONE && kind != last ? 1 : 0;
                last = kind;
            }
        }
        return changes;
    }
}
