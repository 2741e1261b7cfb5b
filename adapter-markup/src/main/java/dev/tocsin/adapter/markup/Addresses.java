package dev.tocsin.adapter.markup;

import java.util.Locale;
import java.util.Set;

/** Which addresses may be followed: those relative to the page, and those of a few schemes. All others may be code. */
final class Addresses {

    static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private Addresses() {}

    /** Takes the address as a browser does: blanks and control characters do not count. */
    static boolean areHarmless(String address) {
        String read = address.codePoints()
                .filter(character -> !isSkipped(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int colon = read.indexOf(':');
        return colon < 0
                || isAfterPath(read, colon)
                || SCHEMES.contains(read.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static boolean isSkipped(int character) {
        return character <= ' ' || Character.isISOControl(character) || Character.isWhitespace(character);
    }

    private static boolean isAfterPath(String address, int colon) {
        return address.substring(0, colon).chars().anyMatch(character -> "/?#".indexOf(character) >= 0);
    }
}
