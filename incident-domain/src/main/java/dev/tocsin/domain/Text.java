package dev.tocsin.domain;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The rule for everything that a person writes: trimmed, never blank, limited in length, and free of what a database could not give
 * back as it was: control characters (PostgreSQL has no U+0000, and no reader could see the others) and halves of a surrogate pair,
 * which UTF-8 has no bytes for.
 *
 * <p>Lengths are counted in UTF-16 units, as {@link String#length()} and Jakarta Validation count them.
 */
public final class Text {

    private Text() {}

    /** A text of one line: no control character at all. */
    public static String line(String what, String value, int maxLength) {
        return checked(what, value, maxLength, Character::isISOControl);
    }

    /** A text of any number of lines: of the control characters, only tabs and line ends. */
    public static String prose(String what, String value, int maxLength) {
        return checked(what, value, maxLength, c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** The form in which names are compared: those that differ in case only are the same. It may be longer than the text. */
    public static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String checked(String what, String value, int maxLength, IntPredicate forbidden) {
        String text = value.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        if (text.length() > maxLength) {
            throw new IllegalArgumentException(what + " is longer than " + maxLength + " characters");
        }
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            if (forbidden.test(character)) {
                throw new IllegalArgumentException(what + " contains a control character");
            }
            if (Character.getType(character) == Character.SURROGATE) {
                throw new IllegalArgumentException(what + " contains half a character");
            }
        }
        return text;
    }
}
